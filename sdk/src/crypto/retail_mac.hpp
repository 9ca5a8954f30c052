#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <chipid/secret.hpp>

namespace chipid::crypto {

/// ISO/IEC 9797-1, MAC algorithm 3 with DES under one 16-byte key; for this module's own sources.
class RetailMac {
 public:
  [[nodiscard]] static Result<RetailMac> create(BytesView key);

  /// 8 bytes; `data` must be one or more whole blocks.
  [[nodiscard]] Result<Bytes> compute(BytesView data) const;

 private:
  explicit RetailMac(SecretBytes schedules) : schedules_(std::move(schedules)) {}

  /// The two key schedules, in OpenSSL's form.
  SecretBytes schedules_;
};

}  // namespace chipid::crypto
