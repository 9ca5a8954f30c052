#pragma once

#include <chipid/mrz.hpp>
#include <chipid/qr.hpp>
#include <map>

/// Whether what two sources say of a person agrees, field by field.
namespace chipid::citizen {

/// Where a statement comes from. `number`: the digits of the personal number, which tell of the registration of the
/// birth.
enum class Source { qr, mrz, dg1, dg13, number, typed };
/// "qr", "mrz", ...
[[nodiscard]] CHIPID_API std::string_view source_name(Source source) noexcept;

/// How two sources agree on a field.
enum class Agreement {
  equal,
  equal_normalised,  ///< written differently: accents, spacing, form of a date, cut short by the MRZ's width
  differs,
  absent,  ///< one of them lacks the field, or writes it in a way that is not understood
};
/// "equal", "equal_normalised", "differs", "absent"
[[nodiscard]] CHIPID_API std::string_view agreement_name(Agreement agreement) noexcept;

/// What a source says, as it writes it. Names of fields are those of the document in a report: "number", "old_number",
/// "name", "birth_date", "sex", "residence", "issue_date", "expiry_date". Dates in any usual form, of an MRZ as YYMMDD,
/// a year alone where no more is known.
struct Claims {
  Source source = Source::typed;
  std::map<std::string, std::string> fields = {};
  /// The name fills the MRZ's line, so that its end may be missing.
  bool name_may_be_cut = false;
};

/// What the QR code says.
[[nodiscard]] CHIPID_API Claims claims_of(const QrPayload& payload);
/// `source`: mrz or dg1.
[[nodiscard]] CHIPID_API Claims claims_of(const Mrz& mrz, Source source);
/// What the digits of the number say.
[[nodiscard]] CHIPID_API Claims claims_of(const PersonalNumber& number);

/// One field that two sources tell of.
struct FieldAgreement {
  std::string field = {};
  Agreement agreement = Agreement::absent;
};

/// Every field, in a fixed order.
[[nodiscard]] CHIPID_API std::vector<FieldAgreement> compare(const Claims& one, const Claims& other);
/// Names of the fields that differ.
[[nodiscard]] CHIPID_API std::vector<std::string> differing(const std::vector<FieldAgreement>& fields);

}  // namespace chipid::citizen
