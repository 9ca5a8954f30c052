#include "logic/scanner_input.hpp"

#include <utility>

namespace chipid::counter {

// What was held back is either a whole scan or so many keys of a person's.
KeyRuling ScannerInput::rule() {
  KeyRuling ruling;
  if (is_burst()) {
    ruling.scanned = std::move(text_);
  } else {
    ruling.release = keys_;
  }
  text_.clear();
  keys_ = 0;
  return ruling;
}

KeyRuling ScannerInput::key(std::string_view text, Time at) {
  const bool goes_on = keys_ != 0 && at - last_ <= longest_gap;
  auto ruling = goes_on ? KeyRuling{} : rule();
  last_ = at;
  ++keys_;
  if (text_.size() + text.size() <= longest_burst) text_ += text;
  ruling.hold = true;
  return ruling;
}

KeyRuling ScannerInput::other_key() {
  return rule();
}

KeyRuling ScannerInput::pause() {
  return rule();
}

}  // namespace chipid::counter
