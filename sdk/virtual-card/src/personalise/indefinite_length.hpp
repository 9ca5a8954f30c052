#pragma once

#include <chipid/bytes.hpp>

namespace chipid::virtual_card {

/// Writes a CMS ContentInfo anew in BER: indefinite lengths down to the encapsulated content, which comes in pieces.
/// What is signed as it stands (certificates, attributes) stays DER.
void to_indefinite_lengths(Bytes& content_info);

}  // namespace chipid::virtual_card
