#include "serve.hpp"

#include <new>

#include "decode.hpp"

namespace chipid::imaging::helper {
namespace {

// Exhausted memory is a limit like the others.
protocol::Status decode_within_memory(BytesView encoded, std::uint8_t formats, Pixels& pixels) {
  try {
    return decode(encoded, formats, pixels);
  } catch (const std::bad_alloc&) {
    return protocol::Status::over_limit;
  }
}

}  // namespace

int serve(Line& line) {
  Bytes encoded;
  for (protocol::Header header{}; line.read(header);) {
    const auto request = protocol::parse_request(header);
    if (!request || request->encoded_size > max_encoded_size) return protocol::exit_bad_request;
    encoded.resize(request->encoded_size);
    if (!line.read(encoded)) break;
    Pixels pixels(line, request->max_pixels);
    if (!pixels.finish(decode_within_memory(encoded, request->formats, pixels))) break;
  }
  return protocol::exit_done;
}

}  // namespace chipid::imaging::helper
