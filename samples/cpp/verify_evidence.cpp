// Verifies an evidence file without the card.
#include <chipid/evidence.hpp>
#include <chipid/verify.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

#include "command_line.hpp"
#include "output.hpp"
#include "trust_option.hpp"

namespace {

constexpr auto usage = "verify_evidence [--trust FOLDER] [--enrolled FILE] FILE";

chipid::Result<chipid::Bytes> contents(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return chipid::fail(chipid::ErrorCode::usage_file, path);
  return chipid::Bytes(std::istreambuf_iterator<char>(file), {});
}

// The sites whose signatures count: those of the file that `--enrolled` names, else those that this user has enrolled.
chipid::Result<chipid::EnrolledKeys> enrolled(const CommandLine& line) {
  const auto file = line.option("--enrolled");
  if (!file) return chipid::load_default_enrolled_keys();
  const std::filesystem::path path(*file);
  return chipid::load_enrolled_keys({&path, 1});
}

chipid::Result<chipid::EvidenceReport> verify(const CommandLine& line) {
  chipid::VerifyOptions options;
  CHIPID_TRY(options.trust, trust_store(line));
  CHIPID_TRY(auto sites, enrolled(line));
  CHIPID_TRY(const auto file, contents(line.word));
  return chipid::OfflineVerifier(options, sites.keys).verify(file);
}

void print_signature(const chipid::SignatureReport& signature) {
  std::cout << "Chữ ký / Signature: " << chipid::signature_status_name(signature.status);
  const auto& by = signature.key_name.empty() ? signature.key_id : signature.key_name;
  if (!by.empty()) std::cout << " (" << by << ')';
  std::cout << '\n';
}

}  // namespace

int main(int count, char** arguments) {
  const auto report = verify(CommandLine::parse(count, arguments, usage));
  if (!report) return print_error(report.error());
  print_signature(report->signature);
  return print_verification(report->verification, chipid::Policy{});
}
