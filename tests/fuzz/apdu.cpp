#include "iso7816/apdu.hpp"

#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (const auto command = iso7816::CommandApdu::parse({data, size})) {
    const auto again = iso7816::CommandApdu::parse(command->encode());
    require(again && again->data == command->data && again->ne == command->ne);
  }
  const Bytes input(data, data + size);
  if (const auto response = iso7816::ResponseApdu::parse(input)) require(response->encode() == input);
  return 0;
}
