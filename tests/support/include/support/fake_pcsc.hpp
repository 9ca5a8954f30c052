#pragma once

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

#include "pcsc/api.hpp"

namespace chipid::test {

/// A smart-card service in memory whose readers can be plugged in and out, that stops and starts, answers oddly and
/// hangs. Called from any thread; outlives everything that uses it.
class FakePcsc final : public pcsc::Api {
 public:
  struct Reader {
    std::string name;
    Bytes atr = {};
    bool card = false;
    unsigned changes = 0;  // cards that came and went
  };

  // ---- what a person does ----
  void plug_in(const std::string& name) {
    change([&] { readers_.push_back({.name = name}); });
  }
  /// The last of that name.
  void unplug(const std::string& name) {
    change([&] {
      const auto last =
          std::find_if(readers_.rbegin(), readers_.rend(), [&](const Reader& reader) { return reader.name == name; });
      readers_.erase(std::prev(last.base()));
    });
  }
  void insert(const std::string& name, Bytes atr = {0x3B, 0x00}) {
    change([&] { put(name, true, std::move(atr)); });
  }
  void remove(const std::string& name) {
    change([&] { put(name, false, {}); });
  }
  /// Faster than anybody looks.
  void swap_card(const std::string& name, Bytes atr) {
    change([&] {
      put(name, false, {});
      put(name, true, std::move(atr));
    });
  }
  void stop_service() {
    change([&] { running_ = false; });
  }
  void start_service() {
    change([&] { running_ = true; });
  }

  // ---- what goes wrong ----
  /// The next waits end with these.
  void odd_waits(std::vector<LONG> statuses) {
    change([&] { odd_waits_ = std::move(statuses); });
  }
  /// Waits and their cancelling do not come back any more, until `wake`.
  void hang() {
    change([&] { hanging_ = true; });
  }
  void wake() {
    change([&] { hanging_ = false; });
  }
  /// Statuses of the next transmits; success afterwards.
  std::vector<LONG> transmits;
  LONG reconnects_with = SCARD_S_SUCCESS;
  std::map<DWORD, Bytes> controls;  // the driver's answers

  // ---- what was seen ----
  [[nodiscard]] int open_contexts() const { return counted(open_contexts_); }
  [[nodiscard]] int contexts_made() const { return counted(contexts_made_); }
  [[nodiscard]] int waits() const { return counted(waits_); }
  std::vector<std::string> calls;  // of the card, by name
  DWORD share = 0;

  LONG establish_context(SCARDCONTEXT& context) override {
    const std::lock_guard lock(mutex_);
    if (!running_) return SCARD_E_NO_SERVICE;
    context = ++contexts_made_;
    ++open_contexts_;
    return SCARD_S_SUCCESS;
  }
  LONG release_context(SCARDCONTEXT) override {
    const std::lock_guard lock(mutex_);
    --open_contexts_;
    return SCARD_S_SUCCESS;
  }
  LONG list_readers(SCARDCONTEXT, std::vector<std::string>& names) override {
    const std::lock_guard lock(mutex_);
    if (!running_) return SCARD_F_COMM_ERROR;
    for (const auto& reader : readers_) names.push_back(reader.name);
    return names.empty() ? SCARD_E_NO_READERS_AVAILABLE : SCARD_S_SUCCESS;
  }
  LONG get_status_change(SCARDCONTEXT, DWORD milliseconds, std::vector<pcsc::ReaderState>& states) override {
    std::unique_lock lock(mutex_);
    ++waits_;
    if (!odd_waits_.empty()) {
      const auto odd = odd_waits_.front();
      odd_waits_.erase(odd_waits_.begin());
      return odd;
    }
    const auto before = readers_.size();
    cancelled_ = false;
    const auto done = [&] { return !hanging_ && (cancelled_ || !running_ || look(states, before)); };
    const bool in_time = changed_.wait_for(lock, std::chrono::milliseconds(milliseconds), done);
    changed_.wait(lock, [&] { return !hanging_; });
    if (!running_) return SCARD_F_COMM_ERROR;
    if (cancelled_) return SCARD_E_CANCELLED;
    return in_time ? SCARD_S_SUCCESS : SCARD_E_TIMEOUT;
  }
  LONG cancel(SCARDCONTEXT) override {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return !hanging_; });
    cancelled_ = true;
    changed_.notify_all();
    return SCARD_S_SUCCESS;
  }

  LONG connect(SCARDCONTEXT, const std::string&, DWORD share_mode, DWORD, SCARDHANDLE& card, DWORD& protocol) override {
    share = share_mode;
    card = 1;
    protocol = SCARD_PROTOCOL_T1;
    return called("connect");
  }
  LONG reconnect(SCARDHANDLE, DWORD, DWORD, DWORD, DWORD&) override {
    called("reconnect");
    return reconnects_with;
  }
  LONG disconnect(SCARDHANDLE, DWORD) override { return called("disconnect"); }
  LONG begin_transaction(SCARDHANDLE) override { return called("begin"); }
  LONG end_transaction(SCARDHANDLE, DWORD) override { return called("end"); }
  LONG status(SCARDHANDLE, Bytes& atr) override {
    atr = {0x3B, 0x00};
    return SCARD_S_SUCCESS;
  }
  LONG transmit(SCARDHANDLE, DWORD, BytesView, Bytes& answer, std::size_t& size) override {
    called("transmit");
    answer[0] = 0x90;
    answer[1] = 0x00;
    size = 2;
    if (transmits.empty()) return SCARD_S_SUCCESS;
    const auto status = transmits.front();
    transmits.erase(transmits.begin());
    return status;
  }
  LONG control(SCARDHANDLE, DWORD code, Bytes& answer) override {
    const auto found = controls.find(code);
    if (found == controls.end()) return SCARD_E_NOT_TRANSACTED;
    answer = found->second;
    return SCARD_S_SUCCESS;
  }
  LONG get_attribute(SCARDHANDLE, DWORD, Bytes&) override { return SCARD_E_NOT_TRANSACTED; }

 private:
  void change(const std::function<void()>& action) {
    const std::lock_guard lock(mutex_);
    action();
    changed_.notify_all();
  }
  [[nodiscard]] int counted(const int& number) const {
    const std::lock_guard lock(mutex_);
    return number;
  }
  LONG called(const char* name) {
    calls.emplace_back(name);
    return SCARD_S_SUCCESS;
  }
  Reader* find(std::string_view name) {
    const auto found =
        std::find_if(readers_.begin(), readers_.end(), [&](const Reader& reader) { return reader.name == name; });
    return found == readers_.end() ? nullptr : &*found;
  }
  void put(const std::string& name, bool card, Bytes atr) {
    auto& reader = *find(name);
    reader.card = card;
    reader.atr = std::move(atr);
    ++reader.changes;
  }
  static DWORD state_of(const Reader* reader) {
    if (reader == nullptr) return SCARD_STATE_UNKNOWN | SCARD_STATE_UNAVAILABLE;
    return (reader->card ? SCARD_STATE_PRESENT : SCARD_STATE_EMPTY) | static_cast<DWORD>(reader->changes) << 16U;
  }
  // As pcsc-lite does it: the pseudo reader changes when the number of readers does.
  bool look(std::vector<pcsc::ReaderState>& states, std::size_t readers_before) {
    bool any = false;
    for (auto& state : states) {
      const bool notification = state.szReader[0] == '\\';
      const auto* reader = find(state.szReader);
      state.dwEventState = notification ? 0 : state_of(reader);
      if (reader != nullptr) {
        state.cbAtr = static_cast<DWORD>(reader->atr.size());
        std::copy(reader->atr.begin(), reader->atr.end(), state.rgbAtr);
      }
      if (notification ? readers_.size() == readers_before : state.dwEventState == state.dwCurrentState) continue;
      state.dwEventState |= SCARD_STATE_CHANGED;
      any = true;
    }
    return any;
  }

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<Reader> readers_;
  std::vector<LONG> odd_waits_;
  bool running_ = true;
  bool hanging_ = false;
  bool cancelled_ = false;
  int open_contexts_ = 0;
  int contexts_made_ = 0;
  int waits_ = 0;
};

}  // namespace chipid::test
