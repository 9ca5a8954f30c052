#include "secure_messaging/secure_channel.hpp"

#include <algorithm>

#include "iso7816/response_chaining.hpp"

namespace chipid::sm {

namespace {

// What protection adds to an answer: DO 87 with its padding, DO 99, DO 8E.
constexpr std::size_t greatest_overhead = 64;

}  // namespace

using iso7816::CommandApdu;
using iso7816::ResponseApdu;

Result<ResponseApdu> SecureChannel::transmit(const CommandApdu& command) {
  if (closed()) return fail(ErrorCode::sm_closed);
  auto response = exchange(command);
  if (!response) protection_.reset();
  return response;
}

Result<ResponseApdu> SecureChannel::exchange(const CommandApdu& command) {
  CHIPID_TRY(auto protected_command, protection_->protect(command));
  // An extended Le asks for no more than one answer of the card may hold.
  if (protected_command.ne > iso7816::max_short_le) protected_command.ne = inner_.max_ne();
  CHIPID_TRY(auto protected_response, inner_.transmit(protected_command));
  if (command.max_in_parts != 0 && protected_response.status.sw1() == iso7816::sw1_more_data) {
    const auto most = command.max_in_parts + greatest_overhead;
    CHIPID_TRY(protected_response, iso7816::collect_parts(inner_, std::move(protected_response), most));
  }
  CHIPID_TRY(auto response, protection_->unprotect(protected_response));
  if (response.data.size() > std::max(command.ne, command.max_in_parts)) return fail(ErrorCode::card_too_much_data);
  answered_ = true;
  return response;
}

std::size_t SecureChannel::max_ne() const {
  return closed() ? 0 : protection_->plain_capacity(inner_.max_ne());
}

}  // namespace chipid::sm
