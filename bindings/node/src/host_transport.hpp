#pragma once

#include <napi.h>

#include <memory>
#include <string>
#include <vector>

#include "exchange.hpp"
#include "in_structs.hpp"

namespace chipid_node {

/// A channel to a card that is written in JavaScript, as options of open_host_card(): the function `ask` is called in
/// the thread of JavaScript with what is wanted ("transmit", "reset", "close"), the command, and a function for the answer.
struct HostTransport {
  std::size_t size = 0;
  std::shared_ptr<Host> host;
  const char* reader_name = nullptr;
  const std::uint8_t* atr = nullptr;
  std::size_t atr_size = 0;
  std::size_t max_command_size = 0;
};
void fill(HostTransport& transport, const Source& source);

/// In the shape of a function of the library.
int open_host_card(const HostTransport* transport, const chipid_card_options* options, chipid_card** card);

}  // namespace chipid_node
