#include <algorithm>
#include <chipid/binding.hpp>

#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "crypto/hmac.hpp"

namespace chipid {
namespace {

// Each part ends its own line, so that no two lists of parts give one text: none of them holds a line feed.
std::string lines(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const auto part : parts) {
    text += part;
    text += '\n';
  }
  return text;
}

}  // namespace

ActiveAuthenticationChallenge bound_challenge(std::string_view origin, std::string_view nonce,
                                              std::string_view read_id) {
  const auto text = lines({"chipid-aa-v1", origin, nonce, read_id});
  const auto digest = crypto::hash(crypto::HashAlgorithm::sha256, core::as_bytes(text));
  ActiveAuthenticationChallenge challenge{};
  std::copy_n(digest.begin(), challenge.size(), challenge.begin());
  return challenge;
}

Result<std::string> bound_document_digest(std::string_view nonce, const Document& document) {
  if (nonce.empty()) return fail(ErrorCode::usage_bad_value, "nonce");
  auto text = lines({"chipid-document-v1", document.number.value_or(""), document.document_number.value_or("")});
  const auto digest = crypto::hmac_sha256(core::as_bytes(nonce), core::as_bytes(text));
  wipe(text.data(), text.size());
  if (!digest) return fail(digest.error());
  return core::to_hex(*digest);
}

}  // namespace chipid
