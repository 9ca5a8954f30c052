#pragma once

#include <chipid/report.hpp>
#include <deque>
#include <optional>
#include <string>
#include <vector>

/// The QR codes that a camera or a picture shows, as a clerk is asked about them.
namespace chipid::counter {

/// The code of a citizen card.
struct CardCode {
  std::string text = {};  ///< as key_from_input() takes it
  std::string masked = {};  ///< enough to tell two customers' cards apart: "N••• V••• A•••, ••• 123"
};

struct CodesInView {
  /// Each card once, in the order seen. From two on a person has to choose: adverse row 92.
  std::vector<CardCode> cards = {};
  /// What a code says that is no card's, and what to do; nothing where there is none, or a card beside it.
  std::optional<Sentence> other = {};
};

/// The codes of one picture.
[[nodiscard]] CodesInView judge_codes(const std::vector<std::string>& texts);

/// The codes of frame after frame. A camera that sees two cards may read now one and now the other: so a card counts
/// for some frames after it was seen, and is taken only where it was alone for more than one.
class CodeWatch {
 public:
  struct Sight {
    CodesInView codes = {};
    bool is_settled = false;  ///< the one card of `codes` may be taken
  };
  /// `texts`: of one frame.
  [[nodiscard]] Sight see(const std::vector<std::string>& texts);
  void forget() { frames_.clear(); }

 private:
  std::deque<CodesInView> frames_ = {};  ///< the last ones, newest at the end
};

}  // namespace chipid::counter
