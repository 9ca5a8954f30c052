#pragma once

#include <winscard.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <vector>

// What the floor readers share: the barest way to a card, by PC/SC itself.
namespace floor_reader {

using Bytes = std::vector<std::uint8_t>;

[[noreturn]] inline void die(const char* what, unsigned long status) {
  std::fprintf(stderr, "bench_floor: %s: %lX\n", what, status);
  std::exit(1);
}

inline std::uint8_t byte(std::size_t value, unsigned shift = 0) {
  return static_cast<std::uint8_t>(value >> shift & 0xFFU);
}

struct Card {
  SCARDCONTEXT context{};
  SCARDHANDLE handle{};
  Bytes answer = Bytes(65'538);
  std::size_t size = 0;  // of the answer, without the status word
  std::size_t commands = 0;
  std::size_t sent = 0;
  std::size_t received = 0;

  void open(const char* part) {
    if (const auto status = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context))
      die("context", u(status));
    std::vector<char> names(65'536);
    DWORD length = static_cast<DWORD>(names.size());
    if (const auto status = SCardListReaders(context, nullptr, names.data(), &length)) die("readers", u(status));
    const char* name = names.data();
    while (*name != '\0' && std::strstr(name, part) == nullptr) name += std::strlen(name) + 1;
    DWORD protocol = 0;
    if (const auto status = SCardConnect(context, name, SCARD_SHARE_SHARED, SCARD_PROTOCOL_T1, &handle, &protocol))
      die("connect", u(status));
    if (const auto status = SCardBeginTransaction(handle)) die("transaction", u(status));
  }
  // Reset, so that the next program finds the card as fresh as this one did.
  void close() {
    SCardEndTransaction(handle, SCARD_LEAVE_CARD);
    SCardDisconnect(handle, SCARD_RESET_CARD);
    SCardReleaseContext(context);
  }
  void transmit(const Bytes& command) {
    DWORD length = static_cast<DWORD>(answer.size());
    const auto status = SCardTransmit(handle, SCARD_PCI_T1, command.data(), static_cast<DWORD>(command.size()), nullptr,
                                      answer.data(), &length);
    if (status != SCARD_S_SUCCESS || length < 2) die("transmit", u(status));
    if (answer[length - 2] != 0x90 || answer[length - 1] != 0)
      die("status word", answer[length - 2] * 256UL + answer[length - 1]);
    ++commands;
    sent += command.size();
    received += length;
    size = length - 2;
  }
  static unsigned long u(LONG status) { return static_cast<unsigned long>(status); }
};

}  // namespace floor_reader
