// Writes what the comparison of verification reads: evidence files of many holders under many signers, the same cards'
// bytes bare for bench_verify_floor, and the authorities.
//
// make_evidence FOLDER FILES SIGNERS     (FOLDER/evidence/*.chipid, FOLDER/bare/*.bin, FOLDER/authorities.der)
#include <chipid/evidence.hpp>
#include <chipid/virtual_card.hpp>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

namespace {

using namespace chipid;
namespace fs = std::filesystem;

// A third of the signers each.
constexpr const char* authorities[] = {"rsa-2048-sha256", "ecdsa-p256", "ecdsa-bp256"};

[[noreturn]] void die(const std::string& what) {
  std::fprintf(stderr, "make_evidence: %s\n", what.c_str());
  std::exit(1);
}

template <typename T>
T ok(Result<T> result) {
  if (!result) die(result.error().where + ": " + std::string(error_id(result.error().code)));
  return *std::move(result);
}

void write(const fs::path& path, const Bytes& bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  if (!file) die("cannot write " + path.string());
}

void add_object(Bytes& bare, BytesView bytes) {
  for (int shift = 24; shift >= 0; shift -= 8) bare.push_back(static_cast<std::uint8_t>(bytes.size() >> shift));
  bare.insert(bare.end(), bytes.begin(), bytes.end());
}

// EF.SOD's content: its outer tag and length taken off (ICAO 9303-10, 4.6.2).
BytesView without_outer_tag(BytesView file) {
  const std::size_t header = file[1] < 0x80 ? 2 : 2U + (file[1] & 0x7FU);
  return file.subspan(header);
}

void write_card(const fs::path& folder, unsigned holder, unsigned signers) {
  const unsigned signer = holder % signers;
  const auto files = ok(virtual_card::numbered_card_files(holder, signer / 3, authorities[signer % 3]));
  Evidence evidence{
      .tool_version = "bench", .reader = "bench", .time = std::chrono::sys_days(std::chrono::year(2026) / 6 / 1)};
  Bytes bare;
  add_object(bare, without_outer_tag(files.at("EF_SOD")));
  for (const auto& [name, bytes] : files) {
    const auto file = file_from_name(name);
    if (!file) continue;
    evidence.files.push_back({.file = *file, .bytes = bytes, .authenticated = true});
    if (name.substr(0, 2) == "DG") add_object(bare, bytes);
  }
  const auto number = std::to_string(holder);
  write(folder / "evidence" / (number + ".chipid"), ok(encode_evidence(evidence)));
  write(folder / "bare" / (number + ".bin"), bare);
}

void write_authorities(const fs::path& folder) {
  if (!virtual_card::write_trust(folder / "trust")) die("trust");
  std::ofstream all(folder / "authorities.der", std::ios::binary);
  for (const auto& entry : fs::directory_iterator(folder / "trust")) {
    const bool authority = entry.path().extension() == ".der";
    if (authority) all << std::ifstream(entry.path(), std::ios::binary).rdbuf();
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) die("FOLDER FILES SIGNERS");
  const fs::path folder = argv[1];
  for (const char* part : {"evidence", "bare", "trust"}) fs::create_directories(folder / part);
  write_authorities(folder);
  const auto files = static_cast<unsigned>(std::atoi(argv[2]));
  for (unsigned holder = 0; holder < files; ++holder) {
    write_card(folder, holder, static_cast<unsigned>(std::atoi(argv[3])));
  }
}
