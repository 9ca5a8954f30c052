#pragma once

#include <chipid/bytes.hpp>
#include <string_view>

namespace chipid::evidence {

/// Writes deterministically encoded CBOR (RFC 8949, 4.2.1), one item after the other; whoever announces an array or a
/// map writes its elements next, the keys in ascending order.
class CborWriter {
 public:
  void number(std::uint64_t value);
  void bytes(BytesView value);
  void text(std::string_view value);  ///< has to be UTF-8
  void array(std::size_t size);
  void map(std::size_t pairs);
  void boolean(bool value);
  void null();

  [[nodiscard]] const Bytes& written() const noexcept { return out_; }

 private:
  Bytes out_;
};

}  // namespace chipid::evidence
