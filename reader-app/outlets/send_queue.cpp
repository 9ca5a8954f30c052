#include "outlets/send_queue.hpp"

#include <algorithm>

namespace chipid::counter::outlets {
namespace {

using State = QueuedMessage::State;

constexpr std::size_t most_messages = 500;
constexpr unsigned most_doublings = 20;

bool is_same(const QueuedMessage& queued, const Message& message, const Receiver& receiver) {
  return queued.state != State::under_way && queued.message.identifier == message.identifier &&
         queued.receiver->profile.base_url == receiver.profile.base_url;
}

}  // namespace

std::chrono::milliseconds pause_after(unsigned attempts, const ReceiverProfile& profile,
                                      std::optional<std::chrono::seconds> asked) {
  const auto doublings = std::min(attempts == 0 ? 0 : attempts - 1, most_doublings);
  const auto own = std::min(profile.first_pause * (1L << doublings), profile.longest_pause);
  return std::max(own, std::chrono::milliseconds(asked.value_or(std::chrono::seconds(0))));
}

Outcome<std::uint64_t> SendQueue::add(Message message, std::shared_ptr<const Receiver> receiver, SendTime now) {
  messages_.remove_if([&](const auto& queued) { return is_same(queued, message, *receiver); });
  if (messages_.size() >= most_messages) return trouble(TroubleCode::queue_full);
  messages_.push_back({.id = ++last_id_, .message = std::move(message), .receiver = std::move(receiver), .next = now});
  return last_id_;
}

const QueuedMessage* SendQueue::start(SendTime now) {
  const auto due = next();
  if (!due || *due > now) return nullptr;
  const auto found = std::find_if(messages_.begin(), messages_.end(), [&](const auto& queued) {
    return queued.state == State::waiting && queued.next <= now;
  });
  found->state = State::under_way;
  ++found->attempts;
  return &*found;
}

void SendQueue::settle(std::uint64_t id, const Reply& reply, SendTime now) {
  const auto found =
      std::find_if(messages_.begin(), messages_.end(), [&](const auto& queued) { return queued.id == id; });
  if (found == messages_.end()) return;
  if (reply.kind == Reply::Kind::delivered) {
    ++delivered_;
    messages_.erase(found);
    return;
  }
  found->state = reply.kind == Reply::Kind::later ? State::waiting : State::refused;
  found->trouble = reply.trouble;
  found->next = now + pause_after(found->attempts, found->receiver->profile, reply.wait);
}

void SendQueue::try_again(SendTime now) {
  for (auto& queued : messages_) {
    if (queued.state == State::under_way) continue;
    queued.state = State::waiting;
    queued.next = now;
  }
}

void SendQueue::remove(std::uint64_t id) {
  messages_.remove_if([&](const auto& queued) { return queued.id == id && queued.state != State::under_way; });
}

std::optional<SendTime> SendQueue::next() const {
  std::optional<SendTime> first;
  for (const auto& queued : messages_) {
    if (queued.state == State::under_way) return std::nullopt;
    if (queued.state == State::waiting) first = std::min(first.value_or(queued.next), queued.next);
  }
  return first;
}

const QueuedMessage* SendQueue::find(std::uint64_t id) const {
  for (const auto& queued : messages_) {
    if (queued.id == id) return &queued;
  }
  return nullptr;
}

std::size_t SendQueue::waiting() const {
  return static_cast<std::size_t>(std::count_if(messages_.begin(), messages_.end(),
                                                [](const auto& queued) { return queued.state != State::refused; }));
}

}  // namespace chipid::counter::outlets
