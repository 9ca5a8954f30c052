#pragma once

#include <chipid/evidence.hpp>
#include <chipid/site_key.hpp>
#include <span>
#include <string>
#include <string_view>

namespace chipid {

/// For whom a receipt was made (RFC 7519, 4.1.3, where it has a name): a copy is worth nothing elsewhere.
struct ReceiptBinding {
  std::string audience = {};  ///< who is to rely on it, as it named itself
  std::string origin = {};    ///< of the page that asked; empty for a program
  std::string nonce = {};     ///< the one that the audience chose
  std::string session = {};   ///< the read it speaks of, from which the chip's challenge follows (chipid/binding.hpp)
  std::string document = {};  ///< bound_document_digest() of the nonce; empty where the card was not read that far

  friend bool operator==(const ReceiptBinding&, const ReceiptBinding&) = default;
};

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
  /// Nothing for a receipt that anybody may be shown.
  std::optional<ReceiptBinding> binding = {};
  /// Every check that was listed, without sentences and particulars; comparisons with the holder are among them. Empty
  /// where the receipt does not tell.
  std::vector<Statement> checks = {};
  std::string trust_list = {};  ///< trust_list_id() of the list the card was judged by; empty: not told

  friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// A receipt and what its signature is worth.
struct ReceiptCheck {
  Receipt receipt = {};
  SignatureReport signature = {};
  /// Whether the evidence given is the one the receipt speaks of; nothing where none was given.
  std::optional<bool> evidence_matches = {};
};

/// What a receipt says of these checks: ids, outcomes and reasons alone.
[[nodiscard]] CHIPID_API std::vector<Statement> receipt_checks(const Verification& verification);

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
