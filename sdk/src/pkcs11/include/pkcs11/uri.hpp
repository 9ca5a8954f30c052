#pragma once

#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace chipid::pkcs11 {

/// What a `pkcs11:` URI names (RFC 7512), as far as a private key is found by it. An attribute that is absent fits
/// everything.
struct Uri {
  std::optional<std::string> token = {};
  std::optional<std::string> manufacturer = {};
  std::optional<std::string> serial = {};
  std::optional<std::string> model = {};
  std::optional<std::string> object = {};  ///< CKA_LABEL
  std::optional<std::string> id = {};      ///< CKA_ID
  std::optional<std::string> slot_id = {};
  /// The file of the token's library; absent: p11-kit's, which knows those that are set up on this computer.
  std::optional<std::string> module_path = {};
  SecretBytes pin = {};                        ///< pin-value
  std::optional<std::string> pin_source = {};  ///< a file that holds it
};

/// usage.bad_value where it is none, names an attribute twice or one that this version cannot heed.
[[nodiscard]] Result<Uri> parse_uri(std::string_view text);

}  // namespace chipid::pkcs11
