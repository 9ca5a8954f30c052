#pragma once

#include <chipid/bytes.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "serve/refusal.hpp"

namespace chipid::serve {

/// The body of POST /v1/receipt.
struct ReceiptRequest {
  std::string receipt = {};
  std::optional<Bytes> evidence = {};
  std::optional<std::string> audience = {};
  std::optional<std::string> origin = {};
  std::optional<std::string> nonce = {};
  std::optional<std::chrono::seconds> max_age = {};
};

/// At most 16 levels and 64 members, each once; members that are not known are passed over.
[[nodiscard]] Outcome<ReceiptRequest> parse_receipt_request(std::string_view body);

}  // namespace chipid::serve
