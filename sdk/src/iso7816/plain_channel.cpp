#include "iso7816/plain_channel.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "iso7816/commands.hpp"

namespace chipid::iso7816 {
namespace {

// Even a 64 kB answer in 256-byte pieces ends within these.
constexpr std::size_t max_get_responses = 260;

tl::unexpected<Error> fault(ErrorCode code, StatusWord status) {
  return fail(Error{.code = code, .status_word = status.value});
}

// The Ne that SW2 of 61xx or 6Cxx announces; 00 stands for 256.
std::size_t announced(StatusWord status) {
  return status.sw2() == 0 ? max_short_le : status.sw2();
}

}  // namespace

Result<ResponseApdu> PlainChannel::transmit(const CommandApdu& command) {
  CHIPID_TRY(auto response, inner_.transmit(command));
  if (response.status.sw1() == sw1_exact_length) {
    auto repeated = command;
    repeated.ne = std::min(announced(response.status), command.ne);
    CHIPID_TRY(response, inner_.transmit(repeated));
    if (response.status.sw1() == sw1_exact_length) return fault(ErrorCode::card_endless_answer, response.status);
  }
  if (response.status.sw1() == sw1_more_data) {
    CHIPID_TRY(response, collect_more(command, std::move(response)));
  }
  if (response.data.size() > command.ne) return fault(ErrorCode::card_too_much_data, response.status);
  return response;
}

// ISO/IEC 7816-4, 7.6.1: GET RESPONSE until the status is no longer 61xx.
Result<ResponseApdu> PlainChannel::collect_more(const CommandApdu& command, ResponseApdu response) {
  for (std::size_t i = 0; i < max_get_responses; ++i) {
    if (response.status.sw1() != sw1_more_data) return response;
    CHIPID_TRY(const auto more, inner_.transmit(get_response(announced(response.status))));
    // Announcing more and giving nothing makes no progress and never will.
    if (more.data.empty() && more.status.sw1() == sw1_more_data) break;
    core::append(response.data, more.data);
    response.status = more.status;
    if (response.data.size() > command.ne) return fault(ErrorCode::card_too_much_data, response.status);
  }
  return fault(ErrorCode::card_endless_answer, response.status);
}

}  // namespace chipid::iso7816
