// A program in C++ on the installed library: a virtual card is authentic.
#include <chipid/read.hpp>
#include <chipid/version.hpp>
#include <chipid/virtual_card.hpp>
#include <iostream>

namespace {

chipid::Result<chipid::ReadReport> read_card(const std::filesystem::path& folder) {
  CHIPID_CHECK(chipid::virtual_card::write_trust(folder));
  CHIPID_TRY(const auto key, chipid::AccessKey::from_can("000123"));
  CHIPID_TRY(const auto card, chipid::virtual_card::open_card("vn-citizen-2021"));
  chipid::ReadOptions options;
  CHIPID_TRY(options.verify.trust, chipid::TrustStore::load({&folder, 1}));
  return chipid::read_card(*card, {&key, 1}, options);
}

}  // namespace

int main(int count, char** arguments) {
  const auto report = read_card(count == 2 ? arguments[1] : "");
  if (!report || !report->verification.verdict) return 1;
  std::cout << chipid::version() << ' ' << chipid::verdict_name(*report->verification.verdict) << '\n';
  return chipid::version() == CHIPID_VERSION && report->verification.verdict == chipid::Verdict::authentic ? 0 : 1;
}
