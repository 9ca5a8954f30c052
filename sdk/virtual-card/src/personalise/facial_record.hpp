#pragma once

#include <chipid/bytes.hpp>

#include "personalise/document.hpp"

namespace chipid::virtual_card {

/// A facial record with one full-frontal image (ISO/IEC 19794-5:2005, 5).
[[nodiscard]] Bytes make_facial_record(const Portrait& portrait, Sex sex);

}  // namespace chipid::virtual_card
