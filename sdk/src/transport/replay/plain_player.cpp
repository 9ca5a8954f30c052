#include <fmt/format.h>

#include <utility>

#include "core/bytes.hpp"
#include "iso7816/commands.hpp"
#include "replay/players.hpp"
#include "replay/recorded_files.hpp"

namespace chipid::replay {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;

bool accepted(iso7816::StatusWord status) {
  return status == iso7816::sw::ok || status == iso7816::sw::end_of_file;
}

class PlainPlayer final : public ReplayConnection {
 public:
  explicit PlainPlayer(const Script& script)
      : reader_(script.reader), atr_(script.atr), random_(recorded_numbers(script.random)) {}

  // Follows the recorded conversation once, to know in which file each command was carried out.
  Result<> learn(const std::vector<Exchange>& exchanges) {
    for (const auto& exchange : exchanges) {
      CHIPID_TRY(const auto command, CommandApdu::parse(exchange.command));
      CHIPID_TRY(const auto answer, ResponseApdu::parse(exchange.response));
      const auto place = place_of(place_, command);
      answers_.emplace(std::pair(place, exchange.command), answer);
      if (!accepted(answer.status)) continue;
      if (is_read_binary(command)) files_.add(place, command, answer);
      place_ = place;
    }
    place_ = {};
    return {};
  }

  Result<Bytes> transmit(BytesView raw) override {
    CHIPID_TRY(const auto command, CommandApdu::parse(raw));
    const auto place = place_of(place_, command);
    CHIPID_TRY(const auto answer, answer_to(command, place, core::to_bytes(raw)));
    if (accepted(answer.status)) place_ = place;
    return answer.encode();
  }
  Result<> reset() override {
    place_ = {};
    return {};
  }
  Bytes atr() const override { return atr_; }
  std::string reader_name() const override { return reader_; }
  ReplayLevel level() const noexcept override { return ReplayLevel::plain; }
  RandomSource random_source() override { return random_; }

 private:
  Result<ResponseApdu> answer_to(const CommandApdu& command, const Place& place, const Bytes& raw) const {
    const auto known = answers_.find({place, raw});
    if (known != answers_.end()) return known->second;
    if (is_read_binary(command)) return files_.read(place, command);
    const bool selects_file = command.ins == iso7816::ins::select && !place.file.empty();
    if (selects_file) return ResponseApdu{.data = {}, .status = iso7816::sw::file_not_found};
    return fail(ErrorCode::replay_mismatch, {}, fmt::format("instruction {:02X} was not recorded", command.ins));
  }

  std::string reader_;
  Bytes atr_;
  RandomSource random_;
  Place place_;
  std::map<std::pair<Place, Bytes>, ResponseApdu> answers_;
  RecordedFiles files_;
};

}  // namespace

Result<std::unique_ptr<ReplayConnection>> make_plain_player(Script script) {
  auto player = std::make_unique<PlainPlayer>(script);
  if (const auto learnt = player->learn(script.exchanges); !learnt) {
    return fail(ErrorCode::data_malformed, "APDU script", "an exchange is not a command and its answer");
  }
  return player;
}

}  // namespace chipid::replay
