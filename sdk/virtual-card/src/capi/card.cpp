#include <chipid_virtual.h>

#include <algorithm>
#include <chipid/virtual_card.hpp>
#include <memory>

#include "capi/status.hpp"

namespace chipid::virtual_card {
namespace {

/// A card and what its transport says of it.
struct OpenCard {
  explicit OpenCard(std::unique_ptr<CardConnection> opened)
      : connection(std::move(opened)), reader(connection->reader_name()), atr(connection->atr()) {}

  std::unique_ptr<CardConnection> connection;
  std::string reader;
  Bytes atr;
};

int transmit(void* user, const std::uint8_t* command, std::size_t size, std::uint8_t* answer, std::size_t* room) {
  return status_of([&]() -> Result<> {
    CHIPID_TRY(const auto came, static_cast<OpenCard*>(user)->connection->transmit({command, size}));
    if (came.size() > *room) return fail(ErrorCode::data_over_limit);
    std::copy(came.begin(), came.end(), answer);
    *room = came.size();
    return {};
  });
}

int reset(void* user) {
  return status_of([&] { return static_cast<OpenCard*>(user)->connection->reset(); });
}

void close(void* user) {
  delete static_cast<OpenCard*>(user);
}

chipid_transport transport_of(OpenCard& card) {
  return {.size = sizeof(chipid_transport),
          .user = &card,
          .transmit = transmit,
          .reset = reset,
          .close = close,
          .reader_name = card.reader.c_str(),
          .atr = card.atr.data(),
          .atr_size = card.atr.size(),
          .max_command_size = card.connection->max_command_size()};
}

Result<std::string> given(const char* text) {
  if (text == nullptr) return fail(ErrorCode::usage_bad_value);
  return std::string(text);
}

}  // namespace
}  // namespace chipid::virtual_card

using namespace chipid;
using namespace chipid::virtual_card;

int chipid_virtual_open(const char* specimen, chipid_transport* transport) {
  return status_of([&]() -> Result<> {
    if (transport == nullptr || transport->size < sizeof *transport) return fail(ErrorCode::usage_bad_value);
    CHIPID_TRY(const auto name, given(specimen));
    CHIPID_TRY(auto connection, open_card(name));
    auto card = std::make_unique<OpenCard>(std::move(connection));
    *transport = transport_of(*card.release());
    return {};
  });
}

int chipid_virtual_write_trust(const char* folder) {
  return status_of([&]() -> Result<> {
    CHIPID_TRY(const auto path, given(folder));
    return write_trust(path);
  });
}

int chipid_virtual_draw(const char* specimen, const char* file) {
  return status_of([&]() -> Result<> {
    CHIPID_TRY(const auto name, given(specimen));
    CHIPID_TRY(const auto path, given(file));
    return draw_card(name, path);
  });
}

int chipid_virtual_write_finger(const char* specimen, const char* file, int own) {
  return status_of([&]() -> Result<> {
    CHIPID_TRY(const auto name, given(specimen));
    CHIPID_TRY(const auto path, given(file));
    return write_finger(name, path, own != 0 ? Finger::own : Finger::other);
  });
}
