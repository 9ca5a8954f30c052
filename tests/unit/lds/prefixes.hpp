#pragma once

#include "support/vectors.hpp"

namespace chipid::test {

/// Every proper prefix of the file must be refused as file.malformed.
template <typename Parse>
void check_prefixes_refused(const Bytes& file, Parse parse) {
  for (std::size_t size = 0; size < file.size(); ++size) {
    // A copy of its own, so that the address sanitizer sees a read behind its end.
    const Bytes prefix(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size));
    CAPTURE(size);
    REQUIRE(error_of(parse(prefix)) == "file.malformed");
  }
}

/// The same, with a byte too much at the end.
template <typename Parse>
void check_trailing_byte_refused(Bytes file, Parse parse) {
  file.push_back(0);
  CHECK(error_of(parse(file)) == "file.malformed");
}

}  // namespace chipid::test
