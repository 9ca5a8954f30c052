#include "pcsc/context.hpp"

#include <algorithm>
#include <cstring>

namespace chipid::pcsc {
namespace {

// A multi-string: names one after another, each ended by a zero, an empty one last (PC/SC part 5, 3.2.5).
std::vector<std::string> split(const char* names) {
  std::vector<std::string> list;
  for (; *names != '\0'; names += list.back().size() + 1) list.emplace_back(names);
  return list;
}

bool has(const SCARD_READERSTATE& state, DWORD flag) {
  return (state.dwEventState & flag) != 0;
}

ReaderInfo to_info(const SCARD_READERSTATE& state) {
  const auto atr_size = std::min<std::size_t>(state.cbAtr, sizeof state.rgbAtr);
  return {.name = state.szReader,
          .card_present = has(state, SCARD_STATE_PRESENT),
          .in_use = has(state, SCARD_STATE_EXCLUSIVE),
          .shared = has(state, SCARD_STATE_INUSE) && !has(state, SCARD_STATE_EXCLUSIVE),
          .mute = has(state, SCARD_STATE_MUTE),
          .atr = Bytes(state.rgbAtr, state.rgbAtr + atr_size)};
}

}  // namespace

Result<Context> Context::establish() {
  SCARDCONTEXT handle{};
  CHIPID_CHECK(check(SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle), "SCardEstablishContext"));
  return Context(handle);
}

Context::~Context() {
  if (handle_ != SCARDCONTEXT{}) SCardReleaseContext(handle_);
}

Result<std::vector<std::string>> Context::reader_names() const {
  LPSTR names = nullptr;
  DWORD size = SCARD_AUTOALLOCATE;
  const auto status = SCardListReaders(handle_, nullptr, reinterpret_cast<LPSTR>(&names), &size);
  if (status == SCARD_E_NO_READERS_AVAILABLE) return std::vector<std::string>{};
  CHIPID_CHECK(check(status, "SCardListReaders"));
  auto list = split(names);
  SCardFreeMemory(handle_, names);
  return list;
}

Result<std::vector<ReaderInfo>> Context::readers() const {
  CHIPID_TRY(const auto names, reader_names());
  if (names.empty()) return std::vector<ReaderInfo>{};
  std::vector<SCARD_READERSTATE> states(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    states[i].szReader = names[i].c_str();
    states[i].dwCurrentState = SCARD_STATE_UNAWARE;
  }
  CHIPID_CHECK(check(SCardGetStatusChange(handle_, 0, states.data(), static_cast<DWORD>(states.size())),
                     "SCardGetStatusChange"));
  std::vector<ReaderInfo> infos;
  std::transform(states.begin(), states.end(), std::back_inserter(infos), to_info);
  return infos;
}

}  // namespace chipid::pcsc
