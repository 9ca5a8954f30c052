#include <atomic>
#include <chipid/deadline.hpp>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace chipid {
namespace {

using Clock = std::chrono::steady_clock;

// The time that work has for an orderly end after a stop: the card reset, the reader let go.
constexpr std::chrono::milliseconds grace{100};

Result<> guarded(const std::function<void()>& work) {
  try {
    work();
    return {};
  } catch (const std::exception& thrown) {
    return fail(ErrorCode::internal, {}, thrown.what());
  }
}

}  // namespace

/// What the work and its attendant share; either may be the last to leave.
class Attendant::State {
 public:
  void sign_of_life() noexcept { last_sign_ = Clock::now().time_since_epoch(); }

  void end(Result<> outcome) {
    const std::lock_guard lock(mutex_);
    outcome_ = std::move(outcome);
    changed_.notify_all();
  }

  // How the work ended; nothing where it has not.
  std::optional<Result<>> wait(std::chrono::milliseconds deadline, const std::stop_token& cancel) {
    const auto ended = [this] { return outcome_.has_value(); };
    const auto patience = [&] { return Clock::time_point(last_sign_.load()) + deadline; };
    std::unique_lock lock(mutex_);
    while (!changed_.wait_until(lock, cancel, patience(), ended)) {
      if (cancel.stop_requested()) changed_.wait_for(lock, grace, ended);
      if (cancel.stop_requested() || Clock::now() >= patience()) break;
    }
    return outcome_;
  }

 private:
  std::atomic<Clock::duration> last_sign_ = Clock::now().time_since_epoch();
  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::optional<Result<>> outcome_;
};

namespace {

// Signs of life before and after what may take long.
template <typename Sign, typename Command>
auto with_signs(const Sign& sign, Command command) {
  sign();
  auto answer = command();
  sign();
  return answer;
}

class AttendedConnection final : public CardConnection {
 public:
  AttendedConnection(std::unique_ptr<CardConnection> connection, std::function<void()> sign)
      : connection_(std::move(connection)), sign_(std::move(sign)) {}

  Result<Bytes> transmit(BytesView command) override {
    return with_signs(sign_, [&] { return connection_->transmit(command); });
  }
  Result<> reset() override {
    return with_signs(sign_, [&] { return connection_->reset(); });
  }
  Bytes atr() const override { return connection_->atr(); }
  std::string reader_name() const override { return connection_->reader_name(); }
  std::size_t max_command_size() const override { return connection_->max_command_size(); }

 private:
  std::unique_ptr<CardConnection> connection_;
  std::function<void()> sign_;
};

}  // namespace

Attendant::Attendant() : state_(std::make_shared<State>()) {}

std::unique_ptr<CardConnection> Attendant::attend(std::unique_ptr<CardConnection> connection) const {
  return std::make_unique<AttendedConnection>(std::move(connection), [state = state_] { state->sign_of_life(); });
}

Result<> Attendant::run(std::function<void()> work, std::chrono::milliseconds deadline, std::stop_token cancel) const {
  state_->sign_of_life();
  std::thread thread([state = state_, work = std::move(work)] { state->end(guarded(work)); });
  if (auto outcome = state_->wait(deadline, cancel)) {
    thread.join();
    return *std::move(outcome);
  }
  thread.detach();
  if (cancel.stop_requested()) return fail(ErrorCode::cancelled);
  return fail(ErrorCode::pcsc_card_mute, {}, "no answer in time");
}

}  // namespace chipid
