#include "exporter.hpp"
#include "functions.hpp"
#include "host_transport.hpp"
#include "open_card.hpp"

/// Versions, readers, cards, keys, reading, virtual cards.
namespace chipid_node {
namespace {

void export_base(Exporter& exporter) {
  CHIPID_NODE_SYNC("version", chipid_version);
  CHIPID_NODE_SYNC("free", chipid_free);
  CHIPID_NODE_SYNC("ownedCount", chipid_owned_count);
  CHIPID_NODE_SYNC("cancelNew", chipid_cancel_new);
  CHIPID_NODE_SYNC("cancelRequest", chipid_cancel_request);
}

void export_readers(Exporter& exporter) {
  CHIPID_NODE_ASYNC("listReaders", chipid_list_readers);
  CHIPID_NODE_SYNC("readersCount", chipid_readers_count);
  CHIPID_NODE_SYNC("readersGet", chipid_readers_get);
  CHIPID_NODE_SYNC("eventGet", chipid_event_get);
  CHIPID_NODE_SYNC("eventField", chipid_event_field);
}

void export_keys(Exporter& exporter) {
  CHIPID_NODE_SYNC("keysNew", chipid_keys_new);
  CHIPID_NODE_SYNC("keysCount", chipid_keys_count);
  CHIPID_NODE_SYNC("keysAddCan", chipid_keys_add_can);
  CHIPID_NODE_SYNC("keysAddMrz", chipid_keys_add_mrz);
  CHIPID_NODE_SYNC("keysAddDocument", chipid_keys_add_document);
  CHIPID_NODE_SYNC("keysAddPersonalNumber", chipid_keys_add_personal_number);
  CHIPID_NODE_SYNC("keysAddQr", chipid_keys_add_qr);
  CHIPID_NODE_SYNC("keysAddPin", chipid_keys_add_pin);
  CHIPID_NODE_SYNC("keysAddPuk", chipid_keys_add_puk);
}

void* where_installed(decltype(&open_virtual_card) function) {
  return Library::instance().virtual_open == nullptr ? nullptr : reinterpret_cast<void*>(function);
}

void export_card(Exporter& exporter) {
  CHIPID_NODE_ASYNC("cardOpen", chipid_card_open);
  CHIPID_NODE_ASYNC("cardOpenRecorded", chipid_card_open_recorded);
  exporter.async<decltype(open_virtual_card)>("cardOpenVirtual", where_installed(&open_virtual_card));
  exporter.async<decltype(open_host_card)>("cardOpenTransport", reinterpret_cast<void*>(&open_host_card));
  CHIPID_NODE_SYNC("cardGet", chipid_card_get);
  CHIPID_NODE_ASYNC("cardTransmit", chipid_card_transmit);
  CHIPID_NODE_ASYNC("cardReset", chipid_card_reset);
  CHIPID_NODE_ASYNC("read", chipid_read);
  CHIPID_NODE_ASYNC("resume", chipid_resume);
}

void export_virtual_cards(Exporter& exporter) {
  CHIPID_NODE_SYNC("virtualCount", chipid_virtual_count);
  CHIPID_NODE_SYNC("virtualAt", chipid_virtual_at);
  CHIPID_NODE_SYNC("virtualFind", chipid_virtual_find);
  CHIPID_NODE_ASYNC("virtualWriteTrust", chipid_virtual_write_trust);
  CHIPID_NODE_ASYNC("virtualDraw", chipid_virtual_draw);
  CHIPID_NODE_ASYNC("virtualWriteFinger", chipid_virtual_write_finger);
}

}  // namespace

void export_cards(Napi::Object exports) {
  Exporter exporter(exports);
  export_base(exporter);
  export_readers(exporter);
  export_keys(exporter);
  export_card(exporter);
  export_virtual_cards(exporter);
}

}  // namespace chipid_node
