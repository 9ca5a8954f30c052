#pragma once

#include <atomic>
#include <chipid/bytes.hpp>
#include <functional>
#include <thread>

namespace chipid::test {

/// A card in a virtual reader of scripts/with-pcscd: one function from command to answer, served by a thread of its
/// own. In the reader from its making to `remove` or its end.
class VpcdCard {
 public:
  using Answer = std::function<Bytes(BytesView command)>;

  /// `slot` 0 is the first free reader (port CHIPID_VPCD_PORT), 1 the next. The test fails where there is none.
  explicit VpcdCard(Answer answer, unsigned slot = 0);
  VpcdCard(const VpcdCard&) = delete;
  VpcdCard& operator=(const VpcdCard&) = delete;
  ~VpcdCard();

  /// Takes the card out of the reader, even in the middle of a command.
  void remove();
  [[nodiscard]] int resets() const { return resets_; }
  [[nodiscard]] static Bytes atr() { return {0x3B, 0x80, 0x80, 0x01, 0x01}; }

 private:
  void serve();
  [[nodiscard]] bool receive(std::uint8_t* target, std::size_t size) const;
  [[nodiscard]] bool send(BytesView message) const;
  [[nodiscard]] bool control(std::uint8_t code);

  Answer answer_;
  int socket_ = -1;
  std::atomic<int> resets_ = 0;
  std::thread thread_;
};

}  // namespace chipid::test
