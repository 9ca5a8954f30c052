#include <algorithm>
#include <chipid/qr.hpp>

#include "qr_fields.hpp"

namespace chipid::citizen {
namespace {

// Codes of citizen cards, each once.
std::vector<std::string> card_codes(const std::vector<std::string>& texts) {
  std::vector<std::string> cards;
  for (const auto& text : texts) {
    const bool known = std::any_of(cards.begin(), cards.end(),
                                   [&](const std::string& card) { return trim_scan(card) == trim_scan(text); });
    if (!known && parse_scanned(text)) cards.push_back(text);
  }
  return cards;
}

}  // namespace

// A single code is taken whatever its number: that it is another card's shows against the chip.
Result<std::string> pick_card_code(const std::vector<std::string>& texts, std::string_view number) {
  if (texts.empty()) return fail(ErrorCode::qr_no_code);
  auto cards = card_codes(texts);
  if (cards.empty()) return fail(ErrorCode::qr_not_citizen_card);
  if (cards.size() == 1) return std::move(cards.front());
  const auto is_wanted = [&](const std::string& card) { return parse_scanned(card)->number == number; };
  if (std::count_if(cards.begin(), cards.end(), is_wanted) != 1) return fail(ErrorCode::qr_several_cards);
  return std::move(*std::find_if(cards.begin(), cards.end(), is_wanted));
}

}  // namespace chipid::citizen
