#include "padding.hpp"

#include <algorithm>

#include "tlv/reader.hpp"

namespace chipid::lds {

BytesView without_padding(BytesView file) {
  tlv::Reader reader(file);
  const auto object = reader.next();
  if (!object) return file;
  const auto rest = file.subspan(object->whole.size());
  const bool padding = std::all_of(rest.begin(), rest.end(), [](auto byte) { return byte == 0x00 || byte == 0xFF; });
  return padding ? object->whole : file;
}

}  // namespace chipid::lds
