#pragma once

#include <chipid/result.hpp>
#include <chipid/site_key.hpp>
#include <concepts>
#include <optional>
#include <string>
#include <string_view>

/// JSON Web Signature in its compact form (RFC 7515, 7.1), ES256 alone (RFC 7518, 3.4).
namespace chipid::evidence {

/// What a signature is for ("typ"; RFC 7515, 4.1.9): one cannot be passed off as another.
inline constexpr std::string_view evidence_type = "chipid-evidence+jws";
inline constexpr std::string_view receipt_type = "chipid-receipt+jwt";

/// A taken-apart signature; the views point into its text.
struct Jws {
  std::string_view header = {};   ///< as it stands, in base64url
  std::string_view payload = {};  ///< in base64url; empty where it is detached (RFC 7515, appendix F)
  Bytes signature = {};           ///< r || s
  std::string key_id = {};        ///< "kid"; empty where there is none
  std::string type = {};          ///< "typ"; empty where there is none
};

/// Nothing where the text is no compact JWS whose header has "alg":"ES256" and besides at most "kid" and "typ": with
/// other algorithms, keys or certificates inside, "crit" or "b64", it is not for us.
[[nodiscard]] std::optional<Jws> parse_jws(std::string_view text);
/// A text that is about to go would leave the views dangling.
template <typename Text>
requires std::same_as<Text, std::string> std::optional<Jws> parse_jws(Text&& text)
= delete;

/// Whether the key signed this header together with this payload (in base64url).
[[nodiscard]] bool verify_jws(const Jws& jws, std::string_view payload, const EnrolledKey& key);
/// What a signature of that type over that payload (in base64url) is worth.
[[nodiscard]] SignatureReport judge_jws(const std::optional<Jws>& jws, std::string_view type, std::string_view payload,
                                        std::span<const EnrolledKey> keys);

/// header "." payload "." signature; without the payload where `detached`.
[[nodiscard]] Result<std::string> make_jws(std::string_view type, BytesView payload, const SiteKey& key, bool detached);

}  // namespace chipid::evidence
