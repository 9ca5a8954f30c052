#include <chipid/evidence.hpp>
#include <chipid/deadline.hpp>
#include <chipid/monitor.hpp>
#include <chipid/portrait.hpp>
#include <chipid/qr.hpp>
#include <chipid/read.hpp>
#include <chipid/readers.hpp>
#include <chipid/verify.hpp>
#include <chipid/virtual_card.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <thread>
#include <vector>

static int told(const chipid::Error& error) {
  for (const auto language : {chipid::Language::vi, chipid::Language::en}) {
    std::cerr << chipid::error_message(error.code, language) << ' ' << chipid::error_hint(error.code, language) << '\n';
  }
  return 1;
}

static int body(chipid::CardConnection& card, std::vector<chipid::AccessKey>& keys, const chipid::TrustStore& trust,
                const chipid::ReadReport& report) {
  (void)card, (void)keys, (void)trust, (void)report;
/*BODY*/
  return 0;
}

int main() {
  const std::filesystem::path folder = "test-trust";
  if (const auto written = chipid::virtual_card::write_trust(folder); !written) return told(written.error());
  const auto trust = chipid::TrustStore::load({&folder, 1});
  auto card = chipid::virtual_card::open_card("vn-citizen-2021");
  auto can = chipid::AccessKey::from_can("000123");
  if (!trust || !card || !can) return 1;
  std::vector<chipid::AccessKey> keys;
  keys.push_back(std::move(*can));
  chipid::ReadOptions options;
  options.verify.trust = *trust;
  const auto report = chipid::read_card(**card, keys, options);
  if (report.failure) return told(*report.failure);
  return body(**card, keys, *trust, report);
}
