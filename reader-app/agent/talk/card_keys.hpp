#pragma once

namespace chipid::counter::agent {

/// Keys that pages sent for the card that lies there: three, whoever sent them. What the operator types is not counted.
class CardKeys {
 public:
  static constexpr unsigned most = 3;

  /// False where three were tried already.
  [[nodiscard]] bool use();
  /// The desk is done with the request of the last key.
  void done() { waiting_ = false; }
  /// A card came or went. A key that waits for its card counts for the one that came.
  void other_card();

 private:
  unsigned used_ = 0;
  bool waiting_ = false;
};

}  // namespace chipid::counter::agent
