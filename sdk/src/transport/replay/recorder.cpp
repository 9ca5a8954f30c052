#include <chipid/replay.hpp>
#include <utility>

#include "core/bytes.hpp"
#include "core/private_file.hpp"
#include "replay/script.hpp"

namespace chipid {

struct Recorder::State {
  replay::Script script;

  void add(BytesView command, BytesView response) {
    script.exchanges.push_back({.command = core::to_bytes(command), .response = core::to_bytes(response)});
  }
};

namespace {

using OnExchange = std::function<void(BytesView command, BytesView response)>;

class RecordingConnection final : public CardConnection {
 public:
  RecordingConnection(CardConnection& card, OnExchange on_exchange)
      : card_(card), on_exchange_(std::move(on_exchange)) {}

  Result<Bytes> transmit(BytesView command) override {
    CHIPID_TRY(auto response, card_.transmit(command));
    on_exchange_(command, response);
    return response;
  }
  Result<> reset() override { return card_.reset(); }
  Bytes atr() const override { return card_.atr(); }
  std::string reader_name() const override { return card_.reader_name(); }
  std::size_t max_command_size() const override { return card_.max_command_size(); }

 private:
  CardConnection& card_;
  OnExchange on_exchange_;
};

}  // namespace

Recorder::Recorder(ReplayLevel level) : state_(std::make_shared<State>()) {
  state_->script.level = level;
}
Recorder::Recorder(Recorder&&) noexcept = default;
Recorder& Recorder::operator=(Recorder&&) noexcept = default;
Recorder::~Recorder() = default;

std::unique_ptr<CardConnection> Recorder::wrap(CardConnection& card) {
  state_->script.reader = card.reader_name();
  state_->script.atr = card.atr();
  return std::make_unique<RecordingConnection>(
      card, [state = state_](BytesView command, BytesView response) { state->add(command, response); });
}

RandomSource Recorder::wrap(RandomSource source) {
  if (!source) return {};
  return [state = state_, source = std::move(source)](std::size_t size) -> Result<Bytes> {
    CHIPID_TRY(auto number, source(size));
    state->script.random.push_back(number);
    return number;
  };
}

void Recorder::add(BytesView command, BytesView response) {
  state_->add(command, response);
}

Result<> Recorder::save(const std::filesystem::path& path) const {
  return core::replace_private_file(path, to_json(state_->script));
}

}  // namespace chipid
