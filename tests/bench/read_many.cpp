// Reads virtual cards through the C++ API, over and over, for the benchmark of the bindings and the tests of leaks and
// threads.
#include <chipid/document_fields.hpp>
#include <chipid/read.hpp>
#include <chipid/virtual_card.hpp>
#include <memory>

#include "read_many.h"

namespace {

using chipid::Language;

struct Site {
  std::string specimen;
  chipid::AccessKey key;
  chipid::TrustStore trust;
};

// Everything that a program shows of a card, so that nothing is left undone.
std::size_t letters_in(const chipid::ReadReport& report) {
  std::size_t letters = 0;
  for (const auto& field : chipid::document_fields()) {
    for (const auto language : {Language::en, Language::vi}) {
      letters += chipid::shown_field(report.document, field, language).value_or("").size();
    }
  }
  for (const auto& check : report.verification.checks) {
    const auto question = chipid::check_question(check.id);
    letters += question.en.size() + question.vi.size() + check.reason.en.size() + check.reason.vi.size();
  }
  return letters;
}

chipid::Result<std::unique_ptr<Site>> make_site(const std::filesystem::path& folder, const char* specimen) {
  CHIPID_TRY(const auto info, chipid::virtual_card::specimen_info(specimen));
  CHIPID_TRY(auto key, chipid::AccessKey::from_can(info.can));
  CHIPID_TRY(auto trust, chipid::TrustStore::load({&folder, 1}));
  return std::make_unique<Site>(Site{specimen, std::move(key), std::move(trust)});
}

void* prepare(const char* folder, const char* specimen) {
  auto site = make_site(folder, specimen);
  return site ? site->release() : nullptr;
}

int read(void* prepared) {
  const auto& site = *static_cast<const Site*>(prepared);
  const auto card = chipid::virtual_card::open_card(site.specimen);
  if (!card) return 0;
  chipid::ReadOptions options;
  options.verify.trust = site.trust;
  const auto report = chipid::read_card(**card, {&site.key, 1}, options);
  return report.verification.verdict == chipid::Verdict::authentic && letters_in(report) > 0 ? 1 : 0;
}

void finish(void* prepared) {
  delete static_cast<Site*>(prepared);
}

}  // namespace

int main(int count, char** arguments) {
  const read_many_language cpp{prepare, read, finish};
  return read_many(count, arguments, &cpp);
}
