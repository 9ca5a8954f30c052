#include <algorithm>
#include <chipid/qr.hpp>

#include "qr_fields.hpp"

namespace chipid::citizen {

Result<std::string> pick_card_code(const std::vector<std::string>& texts, std::string_view number) {
  if (texts.empty()) return fail(ErrorCode::qr_no_code);
  std::vector<std::string> cards;
  for (const auto& text : texts) {
    const auto payload = parse_scanned(text);
    if (!payload || (!number.empty() && payload->number != number)) continue;
    const bool known = std::any_of(cards.begin(), cards.end(),
                                   [&](const std::string& card) { return trim_scan(card) == trim_scan(text); });
    if (!known) cards.push_back(text);
  }
  if (cards.empty()) return fail(ErrorCode::qr_not_citizen_card);
  if (cards.size() > 1) return fail(ErrorCode::qr_several_cards);
  return std::move(cards.front());
}

}  // namespace chipid::citizen
