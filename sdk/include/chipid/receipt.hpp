#pragma once

#include <chipid/evidence.hpp>
#include <chipid/site_key.hpp>
#include <span>
#include <string>
#include <string_view>

namespace chipid {

/// What a site hands out to say that it checked a card: a compact JSON Web Signature (RFC 7515, 7.1), one line of text.
/// It names no person: only who keeps the evidence can tell whose card it was.
struct Receipt {
  std::string issuer = {};               ///< id of the key that signed; filled in by make_receipt
  std::chrono::sys_seconds issued = {};  ///< when the receipt was made
  std::chrono::sys_seconds read = {};    ///< when the card was read
  std::string evidence = {};             ///< Evidence::digest
  Verdict verdict = Verdict::inconclusive;
  std::string policy = {};     ///< name of the policy in force
  std::string purpose = {};    ///< what the check was for, in the site's words
  std::string reference = {};  ///< the site's own number of the case; may be empty

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// A receipt and what its signature is worth.
struct ReceiptCheck {
  Receipt receipt = {};
  SignatureReport signature = {};
  /// Whether the evidence given is the one the receipt speaks of; nothing where none was given.
  std::optional<bool> evidence_matches = {};
};

/// usage.bad_value names what cannot be in a receipt.
[[nodiscard]] CHIPID_API Result<std::string> make_receipt(const Receipt& receipt, const SiteKey& key);
/// What a receipt says, without looking at its signature; receipt.malformed for anything else. White space around it
/// is ignored.
[[nodiscard]] CHIPID_API Result<Receipt> parse_receipt(std::string_view text);
/// The same with its signature, and with the evidence it speaks of where that is at hand (nullptr: it is not).
[[nodiscard]] CHIPID_API Result<ReceiptCheck> check_receipt(std::string_view text, std::span<const EnrolledKey> keys,
                                                            const Evidence* evidence = nullptr);
/// Whether a file begins as a receipt does.
[[nodiscard]] CHIPID_API bool looks_like_receipt(BytesView file) noexcept;

}  // namespace chipid
