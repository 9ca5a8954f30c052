#include <algorithm>
#include <chipid/mrz.hpp>

#include "citizen/citizen_card.hpp"
#include "qr_fields.hpp"

namespace chipid::citizen {
namespace {

bool begins(std::string_view text, std::string_view word) {
  const auto capital = [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; };
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(), [&](char a, char b) { return capital(a) == capital(b); });
}

bool contains(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; at + word.size() <= text.size(); ++at) {
    if (begins(text.substr(at), word)) return true;
  }
  return false;
}

bool is_too_long(std::string_view text) {
  return text.size() > max_qr_text;
}

bool is_empty(std::string_view text) {
  return text.empty();
}

bool is_vneid(std::string_view text) {
  return contains(text, "VNEID");
}

bool is_web_address(std::string_view text) {
  return begins(text, "HTTP://") || begins(text, "HTTPS://") || begins(text, "WWW.");
}

// EMV QR Code Specification for Payment Systems, Merchant-Presented Mode: begins with payload format indicator 01.
bool is_payment(std::string_view text) {
  return begins(text, "000201");
}

// The former health insurance card: two letters and thirteen digits, or ten digits, before the first line; a $ at the
// end.
bool is_health_insurance(std::string_view text) {
  const auto first = text.substr(0, text.find('|'));
  return first.size() < text.size() && text.back() == '$' && (first.size() == 15 || first.size() == 10);
}

bool is_contact(std::string_view text) {
  return begins(text, "BEGIN:VCARD") || begins(text, "MECARD:");
}

bool is_wifi(std::string_view text) {
  return begins(text, "WIFI:");
}

bool is_mrz(std::string_view text) {
  return parse_mrz(text).has_value();
}

bool is_number_alone(std::string_view text) {
  return is_personal_number(text);
}

bool begins_like_a_card(std::string_view text) {
  return is_personal_number(text.substr(0, text.find('|'))) && text.find('|') != std::string_view::npos;
}

// What an app makes for itself: JSON, or a long run of letters and digits.
bool is_of_an_app(std::string_view text) {
  constexpr std::size_t shortest = 32;
  if (text.front() == '{' || text.front() == '[') return true;
  return text.size() >= shortest && text.find_first_of("| ") == std::string_view::npos;
}

struct Kind {
  bool (*fits)(std::string_view text);
  std::string_view en;
  std::string_view vi;
};

// The first that fits; the last fits always.
constexpr Kind kinds[] = {
    {is_too_long,
     "This text is longer than any QR code can hold, so it was not read. Scan the QR code of the citizen card.",
     "Văn bản này dài hơn mức một mã QR chứa được nên không được đọc. Hãy quét mã QR trên thẻ căn cước."},
    {is_empty, "The QR code holds no text. Scan the QR code of the citizen card.",
     "Mã QR không chứa nội dung. Hãy quét mã QR trên thẻ căn cước."},
    {is_vneid,
     "This is a code of the VNeID app, which only the authorities' own programs can read, not the one printed on the "
     "card. Ask for the card and scan the code on it.",
     "Đây là mã của ứng dụng VNeID, chỉ phần mềm của cơ quan chức năng mới đọc được, không phải mã in trên thẻ. Hãy "
     "yêu "
     "cầu thẻ và quét mã trên thẻ."},
    {is_web_address,
     "This QR code is a web address, not that of a citizen card. Do not open it for anybody; scan the code on the "
     "card.",
     "Mã QR này là một địa chỉ web, không phải mã của thẻ căn cước. Không mở giúp người khác; hãy quét mã trên thẻ."},
    {is_payment, "This is a payment code (VietQR), not that of a citizen card. Scan the code on the card.",
     "Đây là mã thanh toán (VietQR), không phải mã của thẻ căn cước. Hãy quét mã trên thẻ."},
    {is_health_insurance,
     "This looks like the code of a health insurance card, not that of a citizen card. Scan the code on the citizen "
     "card.",
     "Đây có vẻ là mã của thẻ bảo hiểm y tế, không phải mã của thẻ căn cước. Hãy quét mã trên thẻ căn cước."},
    {is_contact, "This QR code is a business card, not that of a citizen card. Scan the code on the citizen card.",
     "Mã QR này là danh thiếp, không phải mã của thẻ căn cước. Hãy quét mã trên thẻ căn cước."},
    {is_wifi, "This QR code is for a wireless network, not that of a citizen card. Scan the code on the card.",
     "Mã QR này dùng để kết nối Wi-Fi, không phải mã của thẻ căn cước. Hãy quét mã trên thẻ."},
    {is_mrz, "These are the machine-readable lines of a document, not a QR code. Give them as such (--mrz).",
     "Đây là các dòng MRZ của giấy tờ, không phải mã QR. Hãy nhập chúng vào mục MRZ (--mrz)."},
    {is_number_alone,
     "This is a personal number alone, not a QR code. Give it as such (--number), or scan the QR code.",
     "Đây chỉ là số định danh, không phải mã QR. Hãy nhập vào mục số định danh (--number), hoặc quét mã QR."},
    {begins_like_a_card,
     "This begins like the QR code of a citizen card, but a field is missing or wrong, so it was not used. Scan the "
     "code "
     "again; if it stays so, read the chip with the number typed in and have a supervisor look at the card.",
     "Nội dung này bắt đầu như mã QR của thẻ căn cước nhưng có mục bị thiếu hoặc sai nên không được dùng. Hãy quét "
     "lại; "
     "nếu vẫn vậy, hãy nhập số để đọc chip và nhờ người phụ trách xem thẻ."},
    {is_of_an_app,
     "This is not the QR code of a citizen card but one made by an app, such as VNeID, for itself. Ask for the card "
     "and "
     "scan the code on it.",
     "Đây không phải mã QR của thẻ căn cước mà là mã do một ứng dụng, ví dụ VNeID, tự tạo. Hãy yêu cầu thẻ và quét mã "
     "trên thẻ."},
    {[](std::string_view) { return true; }, "This is not the QR code of a citizen card. Scan the code on the card.",
     "Đây không phải mã QR của thẻ căn cước. Hãy quét mã trên thẻ."},
};

}  // namespace

Sentence explain_other_code(std::string_view text) {
  const auto trimmed = is_too_long(text) ? text : trim_scan(text);
  const auto* kind = std::find_if(std::begin(kinds), std::end(kinds), [&](const Kind& k) { return k.fits(trimmed); });
  return {std::string(kind->en), std::string(kind->vi)};
}

}  // namespace chipid::citizen
