#pragma once

#include <chipid/qr_picture.hpp>

#include "barcode/read_codes.hpp"

namespace chipid {

/// What callers get of a code.
[[nodiscard]] PictureCode shown(const barcode::Code& code);

}  // namespace chipid
