#pragma once

#include "pcsc/api.hpp"

namespace chipid::pcsc {

/// The longest command APDU that the reader and its driver carry, as PC/SC part 10 lets them tell; 0 where they do not.
[[nodiscard]] std::size_t max_command_size(Api& api, SCARDHANDLE card);

/// The control code of GET_TLV_PROPERTIES in an answer to GET_FEATURE_REQUEST (PC/SC part 10, 2.2); 0 without one.
[[nodiscard]] DWORD find_properties_code(BytesView features);

/// The longest command by dwMaxAPDUDataSize among the properties (PC/SC part 10, 2.6.14); 0 without it.
[[nodiscard]] std::size_t find_max_command_size(BytesView properties);

}  // namespace chipid::pcsc
