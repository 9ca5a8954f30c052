#include "open_card.hpp"

namespace chipid_node {

int open_virtual_card(const char* specimen, const chipid_card_options* options, chipid_card** card) {
  const auto& library = Library::instance();
  chipid_transport transport{};
  transport.size = sizeof transport;
  if (const auto status = library.virtual_open(specimen, &transport); status != CHIPID_OK) return status;
  const auto status = library.card_open_transport(&transport, options, card);
  if (status != CHIPID_OK && transport.close != nullptr) transport.close(transport.user);
  return status;
}

}  // namespace chipid_node
