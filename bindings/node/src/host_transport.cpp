#include "host_transport.hpp"

#include <algorithm>

#include "library.hpp"

namespace chipid_node {
namespace {

Host& host_of(void* user) {
  return **static_cast<std::shared_ptr<Host>*>(user);
}

int transmit(void* user, const std::uint8_t* command, std::size_t command_size, std::uint8_t* answer,
             std::size_t* answer_size) {
  std::vector<std::uint8_t> bytes;
  const auto status = host_of(user).ask("transmit", {command, command + command_size}, bytes);
  if (status != CHIPID_OK) return status;
  if (bytes.size() > *answer_size) return CHIPID_E_CARD_TOO_MUCH_DATA;
  std::copy(bytes.begin(), bytes.end(), answer);
  *answer_size = bytes.size();
  return CHIPID_OK;
}

int reset(void* user) {
  std::vector<std::uint8_t> nothing;
  return host_of(user).ask("reset", {}, nothing);
}

void close(void* user) {
  const std::unique_ptr<std::shared_ptr<Host>> host(static_cast<std::shared_ptr<Host>*>(user));
  (*host)->close();
}

}  // namespace

void fill(HostTransport& transport, const Source& source) {
  source.text("readerName", transport.reader_name);
  source.bytes("atr", transport.atr, transport.atr_size);
  source.number("maxCommandSize", transport.max_command_size);
  transport.host = Host::of(source.function("ask"));
}

int open_host_card(const HostTransport* host, const chipid_card_options* options, chipid_card** card) {
  chipid_transport transport{};
  transport.size = sizeof transport;
  transport.user = new std::shared_ptr<Host>(host->host);
  transport.transmit = &transmit;
  transport.reset = &reset;
  transport.close = &close;
  transport.reader_name = host->reader_name;
  transport.atr = host->atr;
  transport.atr_size = host->atr_size;
  transport.max_command_size = host->max_command_size;
  const auto status = Library::instance().card_open_transport(&transport, options, card);
  if (status != CHIPID_OK) close(transport.user);
  return status;
}

}  // namespace chipid_node
