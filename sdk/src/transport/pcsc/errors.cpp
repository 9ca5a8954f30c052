#include "pcsc/errors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace chipid::pcsc {
namespace {

struct Row {
  LONG status;
  ErrorCode code;
};

// PC/SC part 5, 3.1 names the statuses; whatever is not here is pcsc.failure.
const Row rows[] = {
    {SCARD_E_NO_SERVICE, ErrorCode::pcsc_no_service},
    {SCARD_E_SERVICE_STOPPED, ErrorCode::pcsc_no_service},
    // pcsc-lite: the service went away while it was asked.
    {SCARD_F_COMM_ERROR, ErrorCode::pcsc_no_service},
    // So does pcsc-lite sometimes call it when its service is killed under a connection that it had permitted before.
    {SCARD_W_SECURITY_VIOLATION, ErrorCode::pcsc_no_service},
    {SCARD_E_NO_READERS_AVAILABLE, ErrorCode::pcsc_no_reader},
    {SCARD_E_READER_UNAVAILABLE, ErrorCode::pcsc_no_reader},
    {SCARD_E_UNKNOWN_READER, ErrorCode::pcsc_reader_not_found},
    {SCARD_E_NO_SMARTCARD, ErrorCode::pcsc_no_card},
    {SCARD_E_SHARING_VIOLATION, ErrorCode::pcsc_busy},
    {SCARD_E_SERVER_TOO_BUSY, ErrorCode::pcsc_busy},
    {SCARD_W_REMOVED_CARD, ErrorCode::pcsc_card_removed},
    {SCARD_W_RESET_CARD, ErrorCode::pcsc_card_reset},
    {SCARD_W_UNRESPONSIVE_CARD, ErrorCode::pcsc_card_mute},
    {SCARD_W_UNPOWERED_CARD, ErrorCode::pcsc_card_mute},
    {SCARD_W_UNSUPPORTED_CARD, ErrorCode::pcsc_card_mute},
    {SCARD_E_PROTO_MISMATCH, ErrorCode::pcsc_card_mute},
};

}  // namespace

ErrorCode error_code(LONG status) noexcept {
  const auto* row = std::find_if(std::begin(rows), std::end(rows), [&](const Row& r) { return r.status == status; });
  return row == std::end(rows) ? ErrorCode::pcsc_failure : row->code;
}

Result<> check(LONG status, const char* where) {
  if (status == SCARD_S_SUCCESS) return {};
  return fail(error_code(status), where, fmt::format("PC/SC status {:08X}", static_cast<std::uint32_t>(status)));
}

Result<> check_entry(LONG status, const char* where) {
  if (status == SCARD_W_SECURITY_VIOLATION) return fail(ErrorCode::pcsc_no_permission, where);
  return check(status, where);
}

}  // namespace chipid::pcsc
