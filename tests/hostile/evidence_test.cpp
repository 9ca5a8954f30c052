#include <sys/stat.h>

#include <chipid/verify.hpp>
#include <chipid/virtual_card.hpp>

#include "../unit/evidence/test_keys.hpp"
#include "judging.hpp"
#include "support/sanitized.hpp"
#include "temporary_folder.hpp"

// A whole passport's evidence in a stranger's hands: whatever is done to the file is noticed.
using namespace chipid;

namespace {

OfflineVerifier make_verifier() {
  return OfflineVerifier(test::judged_by(test::trust_set()), test::enrolled());
}

Bytes make_evidence_file() {
  return test::evidence_of(test::read_specimen("icao-td3-bac", "", test::judged_by(test::trust_set())));
}

// What a clerk is told of the file: an error, or the verdict and what the signature is worth.
std::string told(const OfflineVerifier& verifier, BytesView file) {
  const auto report = verifier.verify(file);
  if (!report) return std::string(error_id(report.error().code));
  return test::letter_of(report->verification) + ", " + std::string(signature_status_name(report->signature.status));
}

// Each bit at the ends, where the structure and the signature are; a sample of what lies between.
std::vector<std::size_t> bits_to_flip(std::size_t size) {
  constexpr std::size_t ends = std::size_t{8} * 400;
  constexpr std::size_t stride = 97 * test::step(5);
  std::vector<std::size_t> bits;
  for (std::size_t bit = 0; bit < size * 8; bit += bit < ends || bit + ends >= size * 8 ? test::step(5) : stride) {
    bits.push_back(bit);
  }
  return bits;
}

struct Counts {
  std::size_t unseen = 0;
  std::size_t without_signature = 0;  // the same verdict, the signature said to count for nothing
};

Counts flip_bits(const Bytes& file) {
  const auto verifier = make_verifier();
  const auto before = told(verifier, file);
  Counts counts;
  for (const auto bit : bits_to_flip(file.size())) {
    auto changed = file;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    const auto after = told(verifier, changed);
    counts.unseen += after == before ? 1 : 0;
    counts.without_signature += after.front() == before.front() && after != before ? 1 : 0;
  }
  return counts;
}

}  // namespace

TEST_CASE("adverse evidence: no bit of a passport's evidence is flipped unseen") {
  const auto file = make_evidence_file();
  REQUIRE(told(make_verifier(), file) == "B, none");
  const auto counts = flip_bits(file);
  CHECK(counts.unseen == 0);
  CHECK(counts.without_signature == 0);
}

// Who alters the name of the key makes it that of a stranger: the data are intact and the signature counts no more.
TEST_CASE("adverse evidence: no bit of signed evidence is flipped unseen") {
  const auto file = test::ok(sign_evidence(make_evidence_file(), test::site_key()));
  REQUIRE(told(make_verifier(), file) == "B, valid");
  const auto counts = flip_bits(file);
  CHECK(counts.unseen == 0);
  constexpr std::size_t bits_of_key_id = std::size_t{8} * 58;  // 43 characters, in base64 once more
  CHECK(counts.without_signature <= bits_of_key_id);
}

TEST_CASE("adverse evidence: cut, huge, of the future") {
  const auto verifier = make_verifier();
  auto file = make_evidence_file();
  for (std::size_t size = 17; size < file.size(); size += 211) {
    CHECK(told(verifier, BytesView(file).first(size)) == "evidence.truncated");
  }
  auto huge = file;
  huge.resize(max_evidence_size + 1);
  CHECK(told(verifier, huge) == "evidence.too_large");
  REQUIRE(file[17] == 1);
  file[17] = 2;
  CHECK(told(verifier, file) == "evidence.newer_version");
}

// The read's good word about itself is worth as much as its signature; what it confesses is believed.
TEST_CASE("adverse evidence: how the chip was opened counts when a known site signed it, or speaks against the read") {
  auto report = test::read_specimen("vn-citizen-2021", "", test::judged_by(test::trust_set()));
  const auto policy_of = [&](bool is_signed) {
    auto file = test::evidence_of(report);
    if (is_signed) file = test::ok(sign_evidence(file, test::site_key()));
    const auto verification = test::ok(make_verifier().verify(file)).verification;
    return std::string(check_status_name(verification.find("access.policy")->status)) + " " +
           test::reason_of(verification, "access.policy");
  };
  CHECK(policy_of(true) == "passed access.policy.pace");
  CHECK(policy_of(false) == "not_performed general.statement_not_counted");
  report.access.protocol = "BAC";
  CHECK(policy_of(true) == "failed access.policy.downgraded");
  CHECK(policy_of(false) == "failed access.policy.downgraded");
}

namespace {

Verification verify_folder(const std::filesystem::path& folder) {
  return test::ok(make_verifier().verify_folder(folder)).verification;
}

}  // namespace

TEST_CASE("adverse raw files: what is missing among them, or too large, is told as such") {
  const test::TemporaryFolder folder;
  test::ok(virtual_card::dump_card("icao-td3-bac", folder.path()));
  CHECK(test::letter_of(verify_folder(folder.path())) == "B");
  std::filesystem::remove(folder.path() / "DG11.bin");
  std::filesystem::remove(folder.path() / "EF_COM.bin");
  std::filesystem::resize_file(folder.path() / "DG2.bin", std::uintmax_t{64} << 20U);
  const auto verification = verify_folder(folder.path());
  CHECK(test::reason_of(verification, "dg11.hash") == "general.listed_not_among_files");
  CHECK(test::reason_of(verification, "com.consistency") == "general.not_among_files");
  CHECK(test::reason_of(verification, "dg2.hash") == "general.file_over_limit");
  CHECK(test::reason_of(verification, "sod.portrait") == "general.file_over_limit");
  CHECK(test::letter_of(verification) == "C");
}

TEST_CASE("adverse raw files: a pipe in a file's place is refused, not waited for") {
  const test::TemporaryFolder folder;
  test::ok(virtual_card::dump_card("icao-td3-bac", folder.path()));
  std::filesystem::remove(folder.path() / "DG1.bin");
  REQUIRE(mkfifo((folder.path() / "DG1.bin").c_str(), 0600) == 0);
  const auto report = make_verifier().verify_folder(folder.path());
  REQUIRE_FALSE(report);
  CHECK(report.error().detail == "is not a regular file");
}
