#include "exchange.hpp"

#include "values.hpp"

namespace chipid_node {

void Exchange::answer(int status, std::vector<std::uint8_t> bytes) {
  const std::lock_guard lock(mutex_);
  if (done_) return;
  done_ = true;
  status_ = status;
  bytes_ = std::move(bytes);
  answered_.notify_all();
}

int Exchange::wait(std::vector<std::uint8_t>& bytes) {
  std::unique_lock lock(mutex_);
  answered_.wait(lock, [&] { return done_; });
  bytes = std::move(bytes_);
  return status_;
}

std::shared_ptr<Host> Host::of(const Napi::Function& ask) {
  auto host = std::make_shared<Host>();
  // The function of Node lives until the card is at its end, and the host with it.
  auto* kept = new std::shared_ptr<Host>(host);
  host->ask_ = Napi::ThreadSafeFunction::New(ask.Env(), ask, "chipid transport", 0, 1, [kept](Napi::Env) {
    (*kept)->gone();
    delete kept;
  });
  host->ask_.Unref(ask.Env());
  return host;
}

int Host::ask(const char* wanted, std::vector<std::uint8_t> command, std::vector<std::uint8_t>& answer) {
  auto exchange = std::make_shared<Exchange>();
  if (!queue({wanted, std::move(command), exchange})) return CHIPID_E_PCSC_FAILURE;
  return exchange->wait(answer);
}

void Host::close() {
  queue({"close", {}, std::make_shared<Exchange>()});
  const std::lock_guard lock(mutex_);
  if (alive_) ask_.Release();
  alive_ = false;
}

bool Host::queue(Question question) {
  const std::lock_guard lock(mutex_);
  if (!alive_) return false;
  open_ = question.exchange;
  auto owned = std::make_unique<Question>(std::move(question));
  if (ask_.NonBlockingCall(owned.get(), &Host::put) != napi_ok) return false;
  owned.release();  // put() has it
  return true;
}

// An answer is (status, bytes); where JavaScript throws, or can run no more, the channel has failed.
void Host::put(Napi::Env env, Napi::Function ask, Question* asked) {
  const std::unique_ptr<Question> question(asked);
  auto exchange = question->exchange;
  auto reply = Napi::Function::New(env, [exchange](const Napi::CallbackInfo& info) {
    std::vector<std::uint8_t> bytes;
    if (info[1].IsTypedArray()) {
      const auto array = info[1].As<Napi::Uint8Array>();
      bytes.assign(array.Data(), array.Data() + array.ByteLength());
    }
    exchange->answer(to_number<int>(info[0]), std::move(bytes));
  });
  const auto& command = question->command;
  try {
    ask.Call({Napi::String::New(env, question->wanted),
              Napi::Buffer<std::uint8_t>::Copy(env, command.data(), command.size()), reply});
  } catch (const Napi::Error&) {
    exchange->answer(CHIPID_E_PCSC_FAILURE, {});
  }
}

// The thread of JavaScript ends: whoever waits for it has waited in vain.
void Host::gone() {
  const std::lock_guard lock(mutex_);
  alive_ = false;
  if (open_) open_->answer(CHIPID_E_PCSC_FAILURE, {});
}

}  // namespace chipid_node
