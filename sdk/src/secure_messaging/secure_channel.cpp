#include "secure_messaging/secure_channel.hpp"

namespace chipid::sm {

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
  CHIPID_TRY(const auto protected_response, inner_.transmit(protected_command));
  CHIPID_TRY(auto response, protection_->unprotect(protected_response));
  if (response.data.size() > command.ne) return fail(ErrorCode::card_too_much_data);
  return response;
}

std::size_t SecureChannel::max_ne() const {
  return closed() ? 0 : protection_->plain_capacity(inner_.max_ne());
}

}  // namespace chipid::sm
