#pragma once

#include <chipid.h>
#include <napi.h>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace chipid_node {

/// One question of a card's thread to JavaScript and its answer.
class Exchange {
 public:
  /// Once; what is answered later does not count.
  void answer(int status, std::vector<std::uint8_t> bytes);
  /// Waits for the answer.
  int wait(std::vector<std::uint8_t>& bytes);

 private:
  std::mutex mutex_;
  std::condition_variable answered_;
  bool done_ = false;
  int status_ = CHIPID_E_PCSC_FAILURE;
  std::vector<std::uint8_t> bytes_;
};

/// The side of JavaScript, as the thread of a card sees it.
class Host : public std::enable_shared_from_this<Host> {
 public:
  /// `ask` is a function of JavaScript; it does not keep the event loop alive.
  static std::shared_ptr<Host> of(const Napi::Function& ask);

  /// Asks and waits. Not in the thread of JavaScript, which has to answer.
  int ask(const char* wanted, std::vector<std::uint8_t> command, std::vector<std::uint8_t>& answer);
  /// Says that the card is at its end, and waits for nothing.
  void close();

 private:
  struct Question {
    const char* wanted;
    std::vector<std::uint8_t> command;
    std::shared_ptr<Exchange> exchange;
  };
  bool queue(Question question);
  static void put(Napi::Env env, Napi::Function ask, Question* question);
  void gone();

  std::mutex mutex_;
  bool alive_ = true;
  std::shared_ptr<Exchange> open_;
  Napi::ThreadSafeFunction ask_;
};

}  // namespace chipid_node
