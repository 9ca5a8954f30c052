#pragma once

#include <chipid/read.hpp>
#include <span>

#include "lds/ef_card_security.hpp"
#include "lds/ef_sod.hpp"
#include "trust/known_signer.hpp"
#include "trust/signed_data_check.hpp"

/// Passive authentication (ICAO 9303-11, 5.1), in two halves. examine_ does what costs time and needs no data group, so
/// that it can run while the card is still sending. Then one function a check, named as the check, judges what was
/// found together with the rest of the document. None of them touches a card or a clock.
namespace chipid::trust {

/// What signed data are examined with. All outlive the examination.
struct Examiner {
  const Store& store;
  const Policy& policy;
  SignerCache* cache = nullptr;
};

struct ExaminedSigner {
  SignerCheck check = {};
  KnownSignerPtr known = {};  ///< nullptr where the certificate was not found
  /// The signature is wrong, and would be right if the NULL of its DigestInfo might be absent.
  bool lacks_null = false;
};

/// Signed data with every SignerInfo examined.
struct ExaminedData {
  std::vector<ExaminedSigner> signers = {};
  /// A certificate among them imitates a standardised curve.
  bool forged_curve = false;
};
[[nodiscard]] ExaminedData examine_signers(const lds::SignedData& data, const Examiner& examiner);

/// EF.SOD, as far as it could be read.
struct SodExamination {
  bool tried = false;          ///< whether the file was asked for
  bool authenticated = false;  ///< what the chip answered came over secure messaging
  bool present = false;        ///< there are bytes
  bool trailing = false;       ///< there are more than its own length says
  bool incomplete = false;     ///< the file ends before its own length
  std::optional<Error> error = {};
  std::optional<lds::SignedData> signed_data = {};
  std::optional<lds::LdsSecurityObject> object = {};
  /// The version of an LDSSecurityObject later than 1, whether or not the rest could be read.
  std::optional<std::uint32_t> unknown_version = {};
  ExaminedData data = {};
  pki::IdentifiedHash hash = {};  ///< that of the data groups

  /// Its list entry of a group; nullptr where there is none.
  [[nodiscard]] const Bytes* hash_of(std::uint32_t group) const noexcept;
};
/// nullptr: the file was not asked for.
[[nodiscard]] SodExamination examine_sod(const FileReport* file, const Examiner& examiner);

/// The digest by which EF.SOD knows a group, over the bytes as read; empty where it cannot be computed.
[[nodiscard]] Bytes group_digest(const SodExamination& sod, BytesView file);

/// EF.CardSecurity likewise.
struct CardSecurityExamination {
  bool tried = false;
  std::optional<Error> error = {};
  std::optional<lds::EfCardSecurity> file = {};
  ExaminedData data = {};
};
[[nodiscard]] CardSecurityExamination examine_card_security(const FileReport* file, const Examiner& examiner);

/// What the document itself says, as far as its signed groups give it.
struct DocumentFacts {
  DocumentKind kind = DocumentKind::passport;
  std::string issuing_state = {};  ///< of the MRZ, without fillers; empty where DG1 was not read
  std::string document_code = {};
  /// The day of issue in DG12 or DG13.
  std::optional<pki::Time> issue_date = {};
};

/// What the checks of the document signer are judged by.
struct Circumstances {
  const Store& store;
  const Policy& policy;
  DocumentFacts document = {};
  pki::Time now = {};
};

[[nodiscard]] Check sod_structure(const SodExamination& sod);
[[nodiscard]] Check sod_signature(const SodExamination& sod);
[[nodiscard]] Check sod_signed_attributes(const SodExamination& sod);
[[nodiscard]] Check sod_coverage(const SodExamination& sod);
/// `portrait`: DG2 as read; nullptr: not asked for.
[[nodiscard]] Check sod_portrait(const SodExamination& sod, const FileReport* portrait);

[[nodiscard]] Check ds_chain(const ExaminedData& data, const Circumstances& circumstances);
[[nodiscard]] Check ds_validity(const ExaminedData& data, const Circumstances& circumstances);
[[nodiscard]] Check ds_extensions(const ExaminedData& data, const Circumstances& circumstances);
[[nodiscard]] Check ds_country(const ExaminedData& data, const Circumstances& circumstances);
[[nodiscard]] Check ds_document_type(const ExaminedData& data, const Circumstances& circumstances);
[[nodiscard]] Check ds_revocation(const ExaminedData& data, const Circumstances& circumstances);

[[nodiscard]] Check crypto_forbidden(const SodExamination& sod);
/// `active_authentication`: the key of DG15; nullptr where there is none or its hash does not hold.
[[nodiscard]] Check crypto_weak(const SodExamination& sod, const Circumstances& circumstances,
                                const pki::PublicKeyInfo* active_authentication);

/// The hash check of one group that EF.SOD lists. `file`: the group as read, nullptr: not asked for; `digest`: what
/// group_digest() gave for it.
[[nodiscard]] Check group_hash(const SodExamination& sod, std::uint32_t group, const FileReport* file,
                               BytesView digest);
/// `files`: all that were read.
[[nodiscard]] Check com_consistency(const SodExamination& sod, std::span<const FileReport> files);

[[nodiscard]] Check cardsecurity_signature(const CardSecurityExamination& security, const Circumstances& circumstances);

/// What is worth saying beside the checks: legacy content types, what only the policy let pass, a signer expired since.
[[nodiscard]] std::vector<Note> sod_notes(const SodExamination& sod, const Circumstances& circumstances);

}  // namespace chipid::trust
