#include "iso7816/response_chaining.hpp"

#include "core/bytes.hpp"
#include "iso7816/commands.hpp"

namespace chipid::iso7816 {
namespace {

// Even a 64 kB answer in 256-byte pieces ends within these.
constexpr std::size_t max_get_responses = 260;

tl::unexpected<Error> fault(ErrorCode code, StatusWord status) {
  return fail(Error{.code = code, .status_word = status.value});
}

}  // namespace

Result<ResponseApdu> collect_parts(CardChannel& channel, ResponseApdu response, std::size_t max_size) {
  for (std::size_t i = 0; i < max_get_responses; ++i) {
    if (response.status.sw1() != sw1_more_data) return response;
    CHIPID_TRY(const auto more, channel.transmit(get_response(announced_size(response.status))));
    // Announcing more and giving nothing makes no progress and never will.
    if (more.data.empty() && more.status.sw1() == sw1_more_data) break;
    core::append(response.data, more.data);
    response.status = more.status;
    if (response.data.size() > max_size) return fault(ErrorCode::card_too_much_data, response.status);
  }
  return fault(ErrorCode::card_endless_answer, response.status);
}

}  // namespace chipid::iso7816
