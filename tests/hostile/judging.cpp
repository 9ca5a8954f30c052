#include "judging.hpp"

#include <unistd.h>

#include <chipid/virtual_card.hpp>
#include <filesystem>

namespace chipid::test {
namespace {

namespace fs = std::filesystem;

bool has(const std::string& name, const std::string& part) {
  return name.find(part) != std::string::npos;
}

void add(FakeStore& store, const fs::path& path) {
  const auto name = path.filename().string();
  const auto bytes = read_bytes(path);
  if (has(name, ".crl")) {
    store.add_crl(bytes);
  } else if (has(name, ".der")) {
    store.add_anchor(bytes);
  }
}

}  // namespace

pki::Time day_of_check() {
  return std::chrono::sys_days(std::chrono::year(2026) / 6 / 1);
}

FakeStore trust_set(const std::string& set) {
  const auto folder = fs::temp_directory_path() / ("chipid-trust-set-" + std::to_string(getpid()));
  ok(virtual_card::write_trust(folder, set));
  FakeStore store;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) add(store, entry.path());
  }
  fs::remove_all(folder);
  return store;
}

ReadReport read_specimen(const std::string& specimen, const std::string& fault) {
  auto card = ok(virtual_card::open_card(specimen, {.fault = fault}));
  const auto key = ok(AccessKey::from_mrz(ok(virtual_card::specimen_info(specimen)).mrz));
  return read_card(*card, {&key, 1});
}

Verification judge(const ReadReport& report, const trust::Store& store, const Policy& policy) {
  const verification::Facts facts{
      .files = report.files, .card_access = report.find(File::card_access), .access = &report.access};
  return verification::judge(facts, {store, policy}, day_of_check());
}

std::string letter_of(const Verification& verification) {
  if (!verification.verdict) return "-";
  switch (*verification.verdict) {
    case Verdict::authentic:
      return "A";
    case Verdict::authentic_unproven_chip:
      return "B";
    case Verdict::review:
      return "D";
    case Verdict::unverified:
      return "F";
    case Verdict::inconclusive:
      return "C";
    case Verdict::invalid:
      break;
  }
  return "E";
}

std::string reason_of(const Verification& verification, std::string_view check) {
  const auto* found = verification.find(check);
  return found == nullptr ? "" : found->reason_id;
}

}  // namespace chipid::test
