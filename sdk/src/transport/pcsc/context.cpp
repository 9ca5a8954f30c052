#include "pcsc/context.hpp"

#include <algorithm>

#include "iso7816/atr.hpp"

namespace chipid::pcsc {
namespace {

bool has(const ReaderState& state, DWORD flag) {
  return (state.dwEventState & flag) != 0;
}

// What the card says of itself before it is asked anything; a card that says nothing may still do it.
std::optional<bool> announced_extended_length(BytesView atr) {
  const auto parsed = iso7816::parse_atr(atr);
  if (!parsed || !parsed->capabilities) return std::nullopt;
  return parsed->capabilities->extended_length;
}

ReaderInfo to_info(const ReaderState& state) {
  const auto atr_size = std::min<std::size_t>(state.cbAtr, sizeof state.rgbAtr);
  const BytesView atr(state.rgbAtr, atr_size);
  return {.name = state.szReader,
          .card_present = has(state, SCARD_STATE_PRESENT),
          .in_use = has(state, SCARD_STATE_EXCLUSIVE),
          .shared = has(state, SCARD_STATE_INUSE) && !has(state, SCARD_STATE_EXCLUSIVE),
          .mute = has(state, SCARD_STATE_MUTE),
          .atr = Bytes(atr.begin(), atr.end()),
          .extended_length = announced_extended_length(atr)};
}

}  // namespace

Result<Context> Context::establish(Api& api) {
  SCARDCONTEXT handle{};
  CHIPID_CHECK(check_entry(api.establish_context(handle), "SCardEstablishContext"));
  return Context(api, handle);
}

Context::~Context() {
  if (handle_ != SCARDCONTEXT{}) api_->release_context(handle_);
}

Result<std::vector<std::string>> Context::reader_names() const {
  std::vector<std::string> names;
  const auto status = api_->list_readers(handle_, names);
  if (status == SCARD_E_NO_READERS_AVAILABLE) return std::vector<std::string>{};
  CHIPID_CHECK(check(status, "SCardListReaders"));
  return names;
}

Result<std::vector<ReaderInfo>> Context::readers() const {
  CHIPID_TRY(const auto names, reader_names());
  if (names.empty()) return std::vector<ReaderInfo>{};
  std::vector<ReaderState> states(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    states[i].szReader = names[i].c_str();
    states[i].dwCurrentState = SCARD_STATE_UNAWARE;
  }
  CHIPID_CHECK(check(api_->get_status_change(handle_, 0, states), "SCardGetStatusChange"));
  std::vector<ReaderInfo> infos;
  std::transform(states.begin(), states.end(), std::back_inserter(infos), to_info);
  return infos;
}

}  // namespace chipid::pcsc
