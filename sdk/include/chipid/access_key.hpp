#pragma once

#include <chipid/export.hpp>
#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <string_view>

namespace chipid {

/// What opens the chip: printed on the card (MRZ, CAN), which proves nothing about who holds the card, or known to the
/// holder (PIN, PUK).
class CHIPID_API AccessKey {
 public:
  /// Where the key is found.
  enum class Kind { mrz, can, pin, puk };

  /// The 2 or 3 machine-readable lines; usage.bad_mrz if they cannot be read or a check digit that the key needs fails.
  [[nodiscard]] static Result<AccessKey> from_mrz(std::string_view lines);
  /// Document number, birth date and expiry date ("YYYY-MM-DD" or "YYMMDD"); usage.bad_value names what is wrong.
  [[nodiscard]] static Result<AccessKey> from_document(std::string_view document_number, std::string_view birth_date,
                                                       std::string_view expiry_date);
  /// The six-digit card access number.
  [[nodiscard]] static Result<AccessKey> from_can(std::string_view digits);

  /// The holder's secret number, 4 to 16 digits. It is spent with care: where the chip says that one try is left, it is
  /// not tried (access.pin_suspended).
  [[nodiscard]] static Result<AccessKey> from_pin(std::string_view digits);
  /// The number that frees a blocked PIN, 4 to 16 digits; spent with the same care.
  [[nodiscard]] static Result<AccessKey> from_puk(std::string_view digits);

  /// Which of them it is.
  [[nodiscard]] Kind kind() const noexcept { return kind_; }
  /// "mrz", "can", "pin", "puk"
  [[nodiscard]] std::string_view kind_name() const noexcept;
  /// MRZ_information (ICAO 9303-11, 4.3.2: document number, birth and expiry date, each with its check digit) or the
  /// digits, as characters.
  [[nodiscard]] const SecretBytes& secret() const noexcept { return secret_; }
  /// A second copy, made on purpose.
  [[nodiscard]] AccessKey clone() const { return {kind_, secret_.clone()}; }

 private:
  AccessKey(Kind kind, SecretBytes secret) : kind_(kind), secret_(std::move(secret)) {}

  Kind kind_;
  SecretBytes secret_;
};

}  // namespace chipid
