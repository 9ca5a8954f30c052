#include "output.hpp"

#include <chipid/document_fields.hpp>
#include <chipid/text.hpp>
#include <iostream>

using chipid::Language;

namespace {

void print(const chipid::Sentence& sentence, const char* indent = "") {
  std::cout << indent << sentence.vi << '\n' << indent << sentence.en << '\n';
}

}  // namespace

void print_fields(const chipid::Document& document) {
  for (const auto& field : chipid::document_fields()) {
    const auto shown = chipid::shown_field(document, field, Language::vi);
    if (shown) std::cout << field.vi << " / " << field.en << ": " << chipid::displayable(*shown) << '\n';
  }
}

int print_verification(const chipid::Verification& verification, const chipid::Policy& policy) {
  print(chipid::verdict_sentence(*verification.verdict));
  for (const auto& id : verification.attention) {
    std::cout << "! " << id << '\n';
    print(verification.find(id)->reason, "  ");
  }
  return policy.accepts(*verification.verdict) ? 0 : 1;
}

int print_error(const chipid::Error& error) {
  for (const auto language : {Language::vi, Language::en}) {
    std::cerr << chipid::error_message(error.code, language) << ' ' << chipid::error_hint(error.code, language) << '\n';
  }
  std::cerr << '[' << chipid::error_id(error.code) << "] " << error.where << '\n';
  return 2 + static_cast<int>(chipid::error_kind(error.code));
}
