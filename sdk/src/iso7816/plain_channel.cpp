#include "iso7816/plain_channel.hpp"

#include <algorithm>

#include "iso7816/response_chaining.hpp"

namespace chipid::iso7816 {
namespace {

tl::unexpected<Error> fault(ErrorCode code, StatusWord status) {
  return fail(Error{.code = code, .status_word = status.value});
}

}  // namespace

Result<ResponseApdu> PlainChannel::transmit(const CommandApdu& command) {
  CHIPID_TRY(auto response, inner_.transmit(command));
  if (response.status.sw1() == sw1_exact_length) {
    auto repeated = command;
    repeated.ne = std::min(announced_size(response.status), command.ne);
    CHIPID_TRY(response, inner_.transmit(repeated));
    if (response.status.sw1() == sw1_exact_length) return fault(ErrorCode::card_endless_answer, response.status);
  }
  const auto most = std::max(command.ne, command.max_in_parts);
  if (response.status.sw1() == sw1_more_data) {
    CHIPID_TRY(response, collect_parts(inner_, std::move(response), most));
  }
  if (response.data.size() > most) return fault(ErrorCode::card_too_much_data, response.status);
  return response;
}

}  // namespace chipid::iso7816
