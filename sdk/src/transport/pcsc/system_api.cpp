#include "pcsc/api.hpp"

namespace chipid::pcsc {
namespace {

// A multi-string: names one after another, each ended by a zero, an empty one last (PC/SC part 5, 3.2.5).
std::vector<std::string> split(const char* names) {
  std::vector<std::string> list;
  for (; *names != '\0'; names += list.back().size() + 1) list.emplace_back(names);
  return list;
}

// WinSCard has every function that takes text twice; the names of readers are taken as bytes in both worlds.
#if defined(_WIN32)
constexpr auto list = SCardListReadersA;
constexpr auto watch = SCardGetStatusChangeA;
constexpr auto open = SCardConnectA;
constexpr auto ask_status = SCardStatusA;
#else
constexpr auto list = SCardListReaders;
constexpr auto watch = SCardGetStatusChange;
constexpr auto open = SCardConnect;
constexpr auto ask_status = SCardStatus;
#endif

// The longest answer of a driver that we understand.
constexpr std::size_t greatest_driver_answer = 264;

class SystemApi final : public Api {
 public:
  LONG establish_context(SCARDCONTEXT& context) override {
    return SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context);
  }
  LONG release_context(SCARDCONTEXT context) override { return SCardReleaseContext(context); }

  LONG list_readers(SCARDCONTEXT context, std::vector<std::string>& names) override {
    LPSTR text = nullptr;
    DWORD size = SCARD_AUTOALLOCATE;
    const auto status = list(context, nullptr, reinterpret_cast<LPSTR>(&text), &size);
    if (status != SCARD_S_SUCCESS) return status;
    names = split(text);
    SCardFreeMemory(context, text);
    return status;
  }

  LONG get_status_change(SCARDCONTEXT context, DWORD milliseconds, std::vector<ReaderState>& states) override {
    return watch(context, milliseconds, states.data(), static_cast<DWORD>(states.size()));
  }
  LONG cancel(SCARDCONTEXT context) override { return SCardCancel(context); }

  LONG connect(SCARDCONTEXT context, const std::string& reader, DWORD share, DWORD protocols, SCARDHANDLE& card,
               DWORD& protocol) override {
    return open(context, reader.c_str(), share, protocols, &card, &protocol);
  }
  LONG reconnect(SCARDHANDLE card, DWORD share, DWORD protocols, DWORD initialisation, DWORD& protocol) override {
    return SCardReconnect(card, share, protocols, initialisation, &protocol);
  }
  LONG disconnect(SCARDHANDLE card, DWORD disposition) override { return SCardDisconnect(card, disposition); }
  LONG begin_transaction(SCARDHANDLE card) override { return SCardBeginTransaction(card); }
  LONG end_transaction(SCARDHANDLE card, DWORD disposition) override { return SCardEndTransaction(card, disposition); }

  LONG status(SCARDHANDLE card, Bytes& atr) override {
    atr.resize(MAX_ATR_SIZE);
    DWORD size = MAX_ATR_SIZE;
    const auto status = ask_status(card, nullptr, nullptr, nullptr, nullptr, atr.data(), &size);
    atr.resize(status == SCARD_S_SUCCESS ? size : 0);
    return status;
  }

  LONG transmit(SCARDHANDLE card, DWORD protocol, BytesView command, Bytes& answer, std::size_t& size) override {
    const auto* pci = protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    DWORD received = static_cast<DWORD>(answer.size());
    const auto status =
        SCardTransmit(card, pci, command.data(), static_cast<DWORD>(command.size()), nullptr, answer.data(), &received);
    size = received;
    return status;
  }

  LONG control(SCARDHANDLE card, DWORD code, Bytes& answer) override {
    answer.resize(greatest_driver_answer);
    DWORD size = 0;
    const auto status = SCardControl(card, code, nullptr, 0, answer.data(), static_cast<DWORD>(answer.size()), &size);
    answer.resize(status == SCARD_S_SUCCESS ? size : 0);
    return status;
  }

  LONG get_attribute(SCARDHANDLE card, DWORD id, Bytes& value) override {
    value.resize(greatest_driver_answer);
    DWORD size = static_cast<DWORD>(value.size());
    const auto status = SCardGetAttrib(card, id, value.data(), &size);
    value.resize(status == SCARD_S_SUCCESS ? size : 0);
    return status;
  }
};

}  // namespace

Api& system_api() {
  static SystemApi api;
  return api;
}

}  // namespace chipid::pcsc
