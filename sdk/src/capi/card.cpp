#include "card.hpp"

#include <chipid/deadline.hpp>
#include <chipid/readers.hpp>
#include <chipid/replay.hpp>

#include "guard.hpp"
#include "values.hpp"

namespace chipid::capi {
namespace {

chipid_card* give_card(std::unique_ptr<CardConnection> connection, std::stop_source stop) {
  return give<chipid_card>(
      std::shared_ptr<Card>(new Card{.connection = std::move(connection), .stop = std::move(stop)}));
}

std::chrono::milliseconds deadline_of(const chipid_card_options& options, std::chrono::milliseconds usual) {
  return options.deadline_ms > 0 ? std::chrono::milliseconds(options.deadline_ms) : usual;
}

Result<> check(const chipid_transport& transport) {
  if (transport.transmit == nullptr || transport.reset == nullptr) {
    return fail(ErrorCode::usage_bad_value, "chipid_transport", "transmit and reset have to be given");
  }
  return check_bytes(transport.atr, transport.atr_size, "atr");
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_card_open(const char* reader, const chipid_card_options* options, chipid_card** card) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(card, "card"));
    CHIPID_TRY(const auto wanted, taken(options, "chipid_card_options"));
    CHIPID_TRY(auto connection, connect_reader(text_or_empty(reader), {.exclusive = wanted.exclusive != 0}));
    std::stop_source stop;
    auto bounded = with_deadline(std::move(connection), deadline_of(wanted, longest_silence), stop.get_token());
    *card = give_card(std::move(bounded), std::move(stop));
    return {};
  });
}

int chipid_card_open_transport(const chipid_transport* transport, const chipid_card_options* options,
                               chipid_card** card) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(card, "card"));
    CHIPID_TRY(const auto wanted, taken(options, "chipid_card_options"));
    CHIPID_TRY(const auto channel, taken(transport, "chipid_transport"));
    CHIPID_CHECK(check(channel));
    auto connection = caller_connection(channel);
    std::stop_source stop;
    if (const auto deadline = deadline_of(wanted, {}); deadline.count() > 0) {
      connection = with_deadline(std::move(connection), deadline, stop.get_token());
    }
    *card = give_card(std::move(connection), std::move(stop));
    return {};
  });
}

int chipid_card_open_recorded(const char* path, chipid_card** card) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(card, "card"));
    CHIPID_TRY(const auto name, text(path, "path"));
    CHIPID_TRY(auto replay, open_replay(path_of(name)));
    auto random = replay->level() == ReplayLevel::wire ? replay->random_source() : RandomSource{};
    *card = give<chipid_card>(std::shared_ptr<Card>(
        new Card{.connection = std::move(replay), .random = std::move(random), .recorded = true}));
    return {};
  });
}

int chipid_card_get(const chipid_card* card, chipid_card_info* info) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(info, "info"));
    CHIPID_TRY(const auto found, find(card));
    const chipid_card_info told = {
        .size = sizeof told, .reader = found->reader.c_str(), .atr = found->atr.data(), .atr_size = found->atr.size()};
    return fill(info, told, "info");
  });
}

int chipid_card_transmit(chipid_card* card, const uint8_t* command, size_t command_size, uint8_t** answer,
                         size_t* answer_size) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(answer, "answer"));
    CHIPID_CHECK(empty(answer_size, "answer_size"));
    CHIPID_TRY(const auto found, find(card));
    CHIPID_TRY(const auto alone, found->in_use.use("chipid_card"));
    CHIPID_TRY(const auto sent, bytes(command, command_size, "command"));
    CHIPID_TRY(const auto came, found->connection->transmit(sent));
    return give_bytes(came, answer, answer_size);
  });
}

int chipid_card_reset(chipid_card* card) {
  return guarded([&]() -> Result<> {
    CHIPID_TRY(const auto found, find(card));
    CHIPID_TRY(const auto alone, found->in_use.use("chipid_card"));
    return found->connection->reset();
  });
}
