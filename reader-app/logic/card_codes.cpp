#include "logic/card_codes.hpp"

#include <algorithm>
#include <chipid/qr.hpp>

#include "logic/masked.hpp"

namespace chipid::counter {
namespace {

constexpr std::size_t frames_kept = 8;
constexpr int frames_to_settle = 2;

std::string masked(const citizen::QrPayload& payload) {
  const auto number = masked_number(payload.number);
  return payload.name ? masked_name(*payload.name) + ", " + number : number;
}

bool is_same_card(const CardCode& one, const CardCode& other) {
  return citizen::pick_card_code({one.text, other.text}).has_value();
}

void add_once(std::vector<CardCode>& cards, const CardCode& card) {
  const bool known =
      std::any_of(cards.begin(), cards.end(), [&](const CardCode& other) { return is_same_card(card, other); });
  if (!known) cards.push_back(card);
}

}  // namespace

CodesInView judge_codes(const std::vector<std::string>& texts) {
  CodesInView view;
  for (const auto& text : texts) {
    if (const auto payload = citizen::parse_scanned(text)) add_once(view.cards, {text, masked(*payload)});
  }
  if (view.cards.empty() && !texts.empty()) view.other = citizen::explain_other_code(texts.front());
  return view;
}

CodeWatch::Sight CodeWatch::see(const std::vector<std::string>& texts) {
  frames_.push_back(judge_codes(texts));
  if (frames_.size() > frames_kept) frames_.pop_front();
  Sight sight{.codes = {.cards = {}, .other = frames_.back().other}};
  for (const auto& frame : frames_) {
    for (const auto& card : frame.cards) add_once(sight.codes.cards, card);
  }
  const auto with_card =
      std::count_if(frames_.begin(), frames_.end(), [](const CodesInView& frame) { return !frame.cards.empty(); });
  sight.is_settled = sight.codes.cards.size() == 1 && with_card >= frames_to_settle;
  if (!sight.codes.cards.empty()) sight.codes.other.reset();
  return sight;
}

}  // namespace chipid::counter
