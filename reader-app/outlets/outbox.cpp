#include "outlets/outbox.hpp"

#include "outlets/exchange.hpp"

namespace chipid::counter {

using namespace outlets;

namespace {

SendTime now() {
  return std::chrono::steady_clock::now();
}

}  // namespace

Outbox::Outbox(QObject* parent) : QObject(parent) {
  next_.setSingleShot(true);
  connect(&next_, &QTimer::timeout, this, &Outbox::go_on);
}

// Before the queue that it reads from.
Outbox::~Outbox() {
  delete exchange_;
}

Outcome<std::uint64_t> Outbox::send(const CheckedPerson& person, const std::filesystem::path& profile) {
  auto receiver = load_receiver(profile);
  if (!receiver) return tl::unexpected(receiver.error());
  auto message = patient_message(person, (*receiver)->profile);
  if (!message) return tl::unexpected(message.error());
  const auto id = queue_.add(*std::move(message), *std::move(receiver), now());
  if (id) next_.start(0);
  emit changed();
  return id;
}

void Outbox::try_again() {
  queue_.try_again(now());
  next_.start(0);
  emit changed();
}

void Outbox::remove(std::uint64_t id) {
  queue_.remove(id);
  emit changed();
}

void Outbox::clear() {
  delete exchange_;
  exchange_ = nullptr;
  next_.stop();
  queue_ = {};
  emit changed();
}

void Outbox::go_on() {
  if (exchange_ != nullptr) return;
  if (const auto* queued = queue_.start(now()); queued != nullptr) {
    exchange_ = new Exchange(queued->message, *queued->receiver, this);
    connect(exchange_, &Exchange::answered, this,
            [this, id = queued->id](const HttpAnswer& answer) { settle(id, answer); });
    emit changed();
    return;
  }
  const auto due = queue_.next();
  if (due)
    next_.start(std::chrono::ceil<std::chrono::milliseconds>(std::max(*due - now(), SendTime::duration::zero())));
}

void Outbox::settle(std::uint64_t id, const HttpAnswer& answer) {
  exchange_->deleteLater();
  exchange_ = nullptr;
  const auto reply = understand(answer);
  queue_.settle(id, reply, now());
  next_.start(0);
  emit changed();
  if (reply.kind == Reply::Kind::delivered) emit delivered(id);
  if (reply.kind == Reply::Kind::refused) emit refused(id);
}

}  // namespace chipid::counter
