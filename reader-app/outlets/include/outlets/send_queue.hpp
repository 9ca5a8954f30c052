#pragma once

#include <chrono>
#include <list>
#include <memory>
#include <optional>

#include "outlets/answer.hpp"
#include "outlets/message.hpp"

/// What waits to be sent: values and rules, no clock, no network. In memory alone; nothing of it is ever on a disk.
namespace chipid::counter::outlets {

using SendTime = std::chrono::steady_clock::time_point;

struct QueuedMessage {
  enum class State { waiting, under_way, refused };

  std::uint64_t id = 0;
  Message message = {};
  std::shared_ptr<const Receiver> receiver = {};
  State state = State::waiting;
  unsigned attempts = 0;
  SendTime next = {};                   ///< not before; of `waiting`
  std::optional<Trouble> trouble = {};  ///< of the last attempt
};

/// 1, 2, 4 ... times the first, the longest at most; what the server asks for counts where it is more.
[[nodiscard]] std::chrono::milliseconds pause_after(unsigned attempts, const ReceiverProfile& profile,
                                                    std::optional<std::chrono::seconds> asked);

class SendQueue {
 public:
  /// Takes the place of what waits for the same person and server; its id. queue_full.
  [[nodiscard]] Outcome<std::uint64_t> add(Message message, std::shared_ptr<const Receiver> receiver, SendTime now);
  /// The oldest that may go now; nullptr while one is under way, or none may. It is under way from then on.
  [[nodiscard]] const QueuedMessage* start(SendTime now);
  /// What came of the one under way; delivered ones are forgotten.
  void settle(std::uint64_t id, const Reply& reply, SendTime now);
  /// Waiting ones go at once, the refused too.
  void try_again(SendTime now);
  /// Not the one under way.
  void remove(std::uint64_t id);

  /// When the next may go; nothing while one is under way, or none waits.
  [[nodiscard]] std::optional<SendTime> next() const;
  [[nodiscard]] const QueuedMessage* find(std::uint64_t id) const;
  [[nodiscard]] const std::list<QueuedMessage>& messages() const { return messages_; }
  [[nodiscard]] std::size_t waiting() const;  ///< the one under way among them
  [[nodiscard]] std::size_t refused() const { return messages_.size() - waiting(); }
  [[nodiscard]] std::size_t delivered() const { return delivered_; }

 private:
  std::list<QueuedMessage> messages_;
  std::uint64_t last_id_ = 0;
  std::size_t delivered_ = 0;
};

}  // namespace chipid::counter::outlets
