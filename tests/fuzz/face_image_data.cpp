#include "lds/face_image_data.hpp"

#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const chipid::BytesView bytes(data, size);
  const auto faces = chipid::lds::parse_face_image_data(bytes);
  // What parses was recognised too, and no picture is larger than what it came from.
  require(!faces || chipid::lds::is_face_image_data(bytes));
  if (!faces) return 0;
  for (const auto& face : *faces) require(face.image.size() <= size);
  return 0;
}
