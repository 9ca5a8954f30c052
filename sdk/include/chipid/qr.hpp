#pragma once

#include <chipid/citizen.hpp>
#include <chipid/report.hpp>

/// The QR code on a Vietnamese citizen card: read, explained, and used to open the chip. It is printed and unsigned, so
/// that nothing is verified by it.
namespace chipid::citizen {

/// Cards from 2021 have seven fields, those from July 2024 more.
enum class QrGeneration { card_2021, card_2024 };

/// What had to be made good before a text could be read, in the order of trust.
enum class TextRepair {
  none,
  accents,          ///< letters beyond ASCII were lost on the way
  encoding,         ///< UTF-8 had been taken for another encoding
  separators,       ///< another character stood in place of the vertical line
  keyboard_layout,  ///< a scanner typed on a keyboard that the computer took for another one
  digits_only,      ///< the fields ran together: no more than the digits could be recovered
};

/// "none", "accents", ...
[[nodiscard]] CHIPID_API std::string_view text_repair_name(TextRepair repair) noexcept;
/// What was wrong with the text and how to set the scanner right; empty for `none`.
[[nodiscard]] CHIPID_API Sentence text_repair_sentence(TextRepair repair);

/// What the code says. Dates are "YYYY-MM-DD"; text is fit to be shown: UTF-8 in NFC, without control and bidirectional
/// characters. Of a damaged text (`repair`) only the digits are to be relied on.
struct QrPayload {
  std::string raw = {};     ///< as given
  std::string number = {};  ///< personal number, 12 digits
  /// The number of the older card, 9 digits, or a cancelled personal number of 12; nothing where the field is empty.
  std::optional<std::string> old_number = {};
  std::optional<std::string> name = {};        ///< nothing where it could not be recovered, as with what follows
  std::optional<std::string> birth_date = {};  ///< nothing, too, where day or month are not known
  std::optional<std::string> birth_year = {};  ///< "YYYY" where the code knows no more
  std::optional<Sex> sex = {};
  std::optional<std::string> residence = {};
  std::optional<std::string> issue_date = {};
  /// Fields from the eighth on as they are; what each of them means is not published.
  std::vector<std::string> more = {};
  QrGeneration generation = QrGeneration::card_2021;
  TextRepair repair = TextRepair::none;
};

/// Longer texts are refused unread: no QR code holds so much, whatever a scanner makes of it.
inline constexpr std::size_t max_qr_text = 8192;

/// The text of the code as a decoder gives it: number, old number, name, birth date, sex, residence, issue date, with
/// vertical lines between; more fields may follow. Line ends and zero bytes around it do not matter.
/// qr.not_citizen_card for any other text: explain_other_code() says what it is.
[[nodiscard]] CHIPID_API Result<QrPayload> parse_qr(std::string_view text);

/// The same from a scanner that types: lost accents, another keyboard layout, a mistaken encoding and the traces of an
/// input method are seen through where the digits stay beyond doubt; QrPayload::repair tells.
[[nodiscard]] CHIPID_API Result<QrPayload> parse_scanned(std::string_view text);

/// What a text that is not of a citizen card seems to be, and what to do.
[[nodiscard]] CHIPID_API Sentence explain_other_code(std::string_view text);

/// The personal number in words: sex, year of birth and province at the registration of the birth.
[[nodiscard]] CHIPID_API Sentence explain(const PersonalNumber& number);

/// Of the texts of all codes in view that of the citizen card; the same text twice is one. `number`: of the card that
/// is wanted among several, where that is known; a single card's is taken whatever its number, for the chip to be held
/// against. qr.no_code where there is none at all, qr.not_citizen_card where none is a citizen card's, qr.several_cards
/// where two say different things: then a person has to choose.
[[nodiscard]] CHIPID_API Result<std::string> pick_card_code(const std::vector<std::string>& texts,
                                                            std::string_view number = {});

/// The keys to try, best first and three at most, as many as read_card() tries: the CAN, then MRZ keys with the expiry
/// dates that may be printed on the card.
[[nodiscard]] CHIPID_API Result<std::vector<AccessKey>> keys_from_qr(const QrPayload& payload);

}  // namespace chipid::citizen
