#include "decode_with.hpp"

#include "decoder_protocol.hpp"
#include "orientation.hpp"

namespace chipid::imaging {
namespace {

using Transfer = DecoderProcess::Transfer;
using protocol::Status;

tl::unexpected<Error> over_limit(const char* what) {
  return fail(ErrorCode::picture_over_limit, {}, what);
}

tl::unexpected<Error> unreadable(const char* what) {
  return fail(ErrorCode::picture_unreadable, {}, what);
}

Result<> outcome_of(Status status) {
  switch (status) {
    case Status::decoded:
      return {};
    case Status::unknown_format:
      return fail(ErrorCode::picture_unknown_format);
    case Status::over_limit:
      return over_limit("too many pixels, or too much memory");
    case Status::damaged:
      break;
  }
  return unreadable("refused by the decoder");
}

/// The conversation about one picture. Every error but those of a whole answer leaves the line in disorder.
class Conversation {
 public:
  Conversation(DecoderProcess& process, DecoderProcess::Deadline deadline) : process_(process), deadline_(deadline) {}

  Result<> ask(BytesView encoded, const PictureLimits& limits) {
    using namespace protocol;
    const Request request{.encoded_size = static_cast<std::uint32_t>(encoded.size()),
                          .max_pixels = static_cast<std::uint32_t>(limits.max_pixels),
                          .formats = static_cast<std::uint8_t>(jpeg | jpeg2000 | (limits.allow_png ? png : 0))};
    CHIPID_CHECK(done(process_.send(write(request), deadline_)));
    return done(process_.send(encoded, deadline_));
  }

  Result<protocol::Answer> hear() {
    protocol::Header header{};
    CHIPID_CHECK(receive(header));
    auto answer = protocol::parse_answer(header);
    if (!answer) return unreadable("the decoder answered nonsense");
    return answer;
  }

  Result<Status> hear_status() {
    std::uint8_t byte = 0;
    CHIPID_CHECK(receive({&byte, 1}));
    const auto status = protocol::parse_status(byte);
    if (!status) return unreadable("the decoder answered nonsense");
    return *status;
  }

  Result<> receive(std::span<std::uint8_t> bytes) { return done(process_.receive(bytes, deadline_)); }

 private:
  Result<> done(Transfer transfer) {
    if (transfer == Transfer::done) return {};
    if (transfer == Transfer::late) return over_limit("took too long");
    const auto ending = process_.await_end();
    if (ending.exit_status == protocol::exit_unprotected) {
      return fail(ErrorCode::picture_no_decoder, {}, "the system offers no protection (seccomp)");
    }
    if (ending.ran_out_of_time) return over_limit("took too long");
    return unreadable("the decoder broke down");
  }

  DecoderProcess& process_;
  DecoderProcess::Deadline deadline_;
};

Result<Image> receive_pixels(Conversation& conversation, const protocol::Answer& answer) {
  Image image{.width = answer.width, .height = answer.height, .format = answer.format};
  image.pixels.resize(image.width * image.height * bytes_per_pixel(image.format));
  CHIPID_CHECK(conversation.receive(image.pixels));
  return image;
}

}  // namespace

Result<Image> decode_with(DecoderProcess& process, BytesView encoded, const PictureLimits& limits,
                          DecoderProcess::Deadline deadline, bool& may_go_on) {
  may_go_on = false;
  Conversation conversation(process, deadline);
  CHIPID_CHECK(conversation.ask(encoded, limits));
  CHIPID_TRY(const auto answer, conversation.hear());
  may_go_on = answer.status != Status::decoded;
  CHIPID_CHECK(outcome_of(answer.status));
  if (std::size_t{answer.width} * answer.height > limits.max_pixels) return over_limit("more pixels than asked for");
  CHIPID_TRY(auto image, receive_pixels(conversation, answer));
  CHIPID_TRY(const auto status, conversation.hear_status());
  may_go_on = true;
  CHIPID_CHECK(outcome_of(status));
  return upright(std::move(image), answer.orientation);
}

}  // namespace chipid::imaging
