#include <chipid/consistency.hpp>

#include "core/code_points.hpp"
#include "core/text.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using citizen::parse_scanned;
using citizen::TextRepair;
using test::ok;

namespace {

constexpr auto van_a = "001090000123|012345678|Nguyễn Văn A|15011990|Nam|Số 1, Phường B, Quận C, Hà Nội|20042021";
constexpr auto thi_b = "079160000456||Lê Thị Bích|02031960|Nữ|Số 2, Phường I, TP. Hồ Chí Minh|10052021";

// The keys of the digits 0 to 9, as the layouts' makers print them (Microsoft's keyboard layout pages).
std::string typed_on(const std::string& text, const std::u32string& digits, char32_t vertical_line) {
  auto typed = core::to_code_points(text);
  for (auto& c : typed) {
    if (c >= U'0' && c <= U'9') c = digits[c - U'0'];
    if (c == U'|') c = vertical_line;
  }
  return core::to_utf8(typed);
}

// Every byte of UTF-8 taken for a character of Windows-1252, as far as the letters of these texts need it.
std::string mistaken_for_windows_1252(std::string_view utf8) {
  constexpr char32_t upper[] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  std::u32string text;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    text += byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80U] : char32_t{byte};
  }
  return core::to_utf8(text);
}

std::string in_ascii(std::string_view text, const std::string& in_place_of_others) {
  std::string kept;
  for (const auto c : core::to_code_points(text))
    kept += c < 0x80 ? std::string(1, static_cast<char>(c)) : in_place_of_others;
  return kept;
}

void check_keys(const std::string& text, TextRepair repair) {
  CAPTURE(text);
  const auto payload = ok(parse_scanned(text));
  CHECK(payload.repair == repair);
  CHECK(payload.raw == text);
  CHECK(payload.number == "001090000123");
  CHECK(payload.birth_date == "1990-01-15");
  CHECK(payload.issue_date == "2021-04-20");
  const auto keys = ok(citizen::keys_from_qr(payload));
  REQUIRE(keys.size() >= 2);
  CHECK(core::as_text(keys[0].secret().view()) == "000123");
  CHECK(core::as_text(keys[1].secret().view()) == "090000123390011583001156");
}

// Whether the text is held to be that of the person, letters included.
bool is_of(const std::string& scanned, const std::string& true_text) {
  const auto fields = compare(claims_of(ok(parse_scanned(scanned))), claims_of(ok(citizen::parse_qr(true_text))));
  return citizen::differing(fields).empty();
}

}  // namespace

TEST_CASE("scanner text: intact") {
  check_keys(van_a, TextRepair::none);
  check_keys(van_a + std::string("\r"), TextRepair::none);
  check_keys(van_a + std::string("\t"), TextRepair::none);
  check_keys(van_a + std::string("\r\n"), TextRepair::none);
}

TEST_CASE("scanner text: accents lost or replaced by question marks") {
  check_keys(in_ascii(van_a, ""), TextRepair::none);
  check_keys(in_ascii(van_a, "?"), TextRepair::accents);
  check_keys(in_ascii(van_a, "\uFFFD"), TextRepair::accents);
  CHECK(ok(parse_scanned(in_ascii(thi_b, "?"))).sex == Sex::female);
  CHECK(ok(parse_scanned(in_ascii(thi_b, ""))).repair == TextRepair::accents);
  for (const auto* lost : {"", "?", "??", "\uFFFD"}) {
    CHECK(is_of(in_ascii(van_a, lost), van_a));
    CHECK(is_of(in_ascii(thi_b, lost), thi_b));
  }
  CHECK_FALSE(
      is_of(in_ascii("001090000123|012345678|Nguyễn Văn B|15011990|Nam|Số 1, Phường B, Quận C, Hà Nội|20042021", "?"),
            van_a));
}

TEST_CASE("scanner text: keys of an input method in place of letters") {
  const auto telex = "079160000456||Lee Thij Bisch|02031960|Nuwx|Soos 2, Phuwowfng I, TP. Hoof Chis Minh|10052021";
  const auto vni = "079160000456||Le6 Thi5 Bi1ch|02031960|Nu74|So61 2, Phu7o72ng I, TP. Ho62 Chi1 Minh|10052021";
  for (const auto* text : {telex, vni}) {
    CAPTURE(text);
    const auto payload = ok(parse_scanned(text));
    CHECK(payload.number == "079160000456");
    CHECK(payload.birth_date == "1960-03-02");
    CHECK(payload.sex == Sex::female);
    CHECK(is_of(text, thi_b));
  }
  CHECK_FALSE(
      is_of("079160000456||Lee Thij Bisnh|02031960|Nuwx|Soos 2, Phuwowfng I, TP. Hoof Chis Minh|10052021", thi_b));
}

TEST_CASE("scanner text: plain letters that an input method took for its keys") {
  // Ksor typed with Telex on becomes Kỏ and an s before it.
  CHECK(is_of("001090000123||Ksỏ Văn A|15011990|Nam|Gia Lai|20042021",
              "001090000123||Ksor Văn A|15011990|Nam|Gia Lai|20042021"));
}

TEST_CASE("scanner text: the computer's keyboard layout is another one") {
  check_keys(typed_on(van_a, U"à&é\"'(-è_ç", U'µ'), TextRepair::keyboard_layout);
  check_keys(typed_on(van_a, U"à&é\"'(§è!ç", U'£'), TextRepair::keyboard_layout);
  check_keys(typed_on(van_a, U"é+ěščřžýáí", U'\''), TextRepair::keyboard_layout);
  check_keys(typed_on(van_a, U"đăâêô\u0300\u0309\u0303\u0301\u0323", U'|'), TextRepair::keyboard_layout);
  check_keys(typed_on(van_a, U")!@#$%^&*(", U'|'), TextRepair::keyboard_layout);
}

TEST_CASE("scanner text: another character in place of the vertical line") {
  for (const char32_t line : U"~'Ç§¦｜\\ç") {
    if (line != U'\0') check_keys(typed_on(van_a, U"0123456789", line), TextRepair::separators);
  }
}

TEST_CASE("scanner text: UTF-8 taken for Windows-1252") {
  const auto text = mistaken_for_windows_1252(van_a);
  check_keys(text, TextRepair::encoding);
  CHECK(ok(parse_scanned(text)).name == "Nguyễn Văn A");
  CHECK(ok(parse_scanned(mistaken_for_windows_1252(thi_b))).sex == Sex::female);
}

TEST_CASE("scanner text: bytes of a Windows code page") {
  check_keys("001090000123|012345678|Nguy\xEA\xDEn V\xE3n A|15011990|Nam|H\xE0 N\xF4\xF2i|20042021",
             TextRepair::accents);
}

TEST_CASE("scanner text: the vertical lines are lost") {
  std::string run;
  for (const char c : std::string_view(van_a)) run += c == '|' ? "" : std::string(1, c);
  check_keys(run, TextRepair::digits_only);
  CHECK(ok(parse_scanned(run)).old_number == "012345678");
  CHECK_FALSE(ok(parse_scanned(run)).name);
  check_keys(typed_on(run, U"à&é\"'(-è_ç", U'|'), TextRepair::digits_only);
}

TEST_CASE("scanner text: digits in doubt are not guessed") {
  const auto refused = [](const char* text) { return test::error_of(parse_scanned(text)) == "qr.not_citizen_card"; };
  // The year of birth is not that of the number.
  CHECK(refused("001090000123012345678Nguyen Van A15011991NamHa Noi20042021"));
  CHECK(refused("0010900001230123456Nguyen Van A15011990NamHa Noi20042021"));
  CHECK(refused("001090000123012345678Nguyen Van A15011990NamHa Noi"));
  CHECK(refused("001090000123 15011990 1"));
  CHECK(refused("001090000123|012345678|Nguy?n V?n A|15011990|Nope|Ha Noi|20042021"));
  CHECK(refused("0O1090000123|012345678|Nguyen Van A|15011990|Nam|Ha Noi|20042021"));
}

TEST_CASE("each repair is named, and told in both languages") {
  for (int i = 1; i <= static_cast<int>(TextRepair::digits_only); ++i) {
    const auto repair = static_cast<TextRepair>(i);
    CHECK_FALSE(citizen::text_repair_name(repair).empty());
    CHECK_FALSE(citizen::text_repair_sentence(repair).en.empty());
    CHECK_FALSE(citizen::text_repair_sentence(repair).vi.empty());
  }
  CHECK(citizen::text_repair_sentence(TextRepair::none).en.empty());
}
