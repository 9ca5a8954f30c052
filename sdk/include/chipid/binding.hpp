#pragma once

#include <chipid/read.hpp>
#include <string>
#include <string_view>

/// What ties a read to the one who asked for it, so that an answer to one site is worth nothing at another.
namespace chipid {

/// The challenge that the chip is to sign (RND.IFD of Active Authentication) for a site: the first 8 bytes of SHA-256
/// over "chipid-aa-v1" LF origin LF nonce LF read_id LF. A nonce that was relayed from another site gives another one.
[[nodiscard]] CHIPID_API ActiveAuthenticationChallenge bound_challenge(std::string_view origin, std::string_view nonce,
                                                                       std::string_view read_id);

/// Names a document to who knows its numbers and the nonce, and to nobody else: HMAC-SHA256 with the nonce as key over
/// "chipid-document-v1" LF personal number LF document number LF; 64 lower-case hex digits. An absent number is empty.
/// A digest without the nonce could be found by trying all numbers. crypto.failure; usage.bad_value for an empty nonce.
[[nodiscard]] CHIPID_API Result<std::string> bound_document_digest(std::string_view nonce, const Document& document);

/// Names a list of authorities: SHA-256 over the SHA-256 digests of their certificates in ascending order, 64
/// lower-case hex digits; empty for an empty list. Two computers with the same authorities have the same one.
[[nodiscard]] CHIPID_API std::string trust_list_id(const TrustStore& trust);

}  // namespace chipid
