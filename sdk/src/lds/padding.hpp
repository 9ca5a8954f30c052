#pragma once

#include <chipid/bytes.hpp>

namespace chipid::lds {

/// The file without the bytes 00 or FF that follow its one data object: files of the master file are often longer than
/// what is in them. A file with anything else behind the object is left as it is.
[[nodiscard]] BytesView without_padding(BytesView file);

}  // namespace chipid::lds
