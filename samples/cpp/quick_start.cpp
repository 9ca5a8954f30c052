// The public C++ API in ten lines: quick_start CAN, with a card on the reader.
#include <chipid/read.hpp>
#include <chipid/readers.hpp>
#include <iostream>

int explain(const chipid::Error& error) {
  std::cerr << error_message(error.code, chipid::Language::en) << ' ' << error_hint(error.code, chipid::Language::en)
            << '\n';
  return 1;
}

int main(int count, char** arguments) {
  const auto key = chipid::AccessKey::from_can(count > 1 ? arguments[1] : "");
  if (!key) return explain(key.error());
  auto card = chipid::connect_reader();  // the first reader with a card in it
  if (!card) return explain(card.error());
  chipid::ReadOptions options;
  if (auto trust = chipid::TrustStore::load_default()) options.verify.trust = *trust;
  const auto report = chipid::read_card(**card, {&*key, 1}, options);
  if (report.failure) return explain(*report.failure);
  std::cout << report.document.name.value_or("no name") << '\n'
            << verdict_sentence(*report.verification.verdict).en << '\n';
}
