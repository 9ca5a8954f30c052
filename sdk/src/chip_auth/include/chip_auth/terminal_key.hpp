#pragma once

#include <chipid/result.hpp>
#include <memory>
#include <string>

#include "crypto/signature.hpp"

namespace chipid::chip_auth {

/// The private key of a terminal, wherever it is kept. May be used by several threads at once.
class TerminalKey {
 public:
  TerminalKey() = default;
  TerminalKey(const TerminalKey&) = delete;
  TerminalKey& operator=(const TerminalKey&) = delete;
  virtual ~TerminalKey() = default;

  /// Point or modulus, as a certificate holds it; empty where a token does not tell.
  [[nodiscard]] virtual const Bytes& public_value() const = 0;
  [[nodiscard]] virtual Result<Bytes> sign(const crypto::SignatureScheme& scheme, BytesView message) const = 0;
};

/// A key in a PEM file, or in a token named by a `pkcs11:` URI (RFC 7512), which it never leaves. usage.bad_value where
/// there is none that can be used.
[[nodiscard]] Result<std::shared_ptr<const TerminalKey>> open_terminal_key(const std::string& place);

}  // namespace chipid::chip_auth
