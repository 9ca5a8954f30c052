#pragma once

#include <chipid/qr.hpp>
#include <chipid/read.hpp>

namespace chipid::counter {

/// What a code alone says, as a document whose every field has the source "QR".
[[nodiscard]] Document document_of(const citizen::QrPayload& payload);

/// What a counter goes on with where the chip is not read: the verdict is `unverified`, and there is nothing else.
[[nodiscard]] ReadReport report_of_code(const citizen::QrPayload& payload);

}  // namespace chipid::counter
