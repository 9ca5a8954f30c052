#include <chipid/mrz.hpp>
#include <random>

#include "support/vectors.hpp"

using namespace chipid;
using test::ok;

namespace {

constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view letters_and_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
constexpr std::string_view digits = "0123456789";

class Generator {
 public:
  std::string text(std::string_view alphabet, std::size_t shortest, std::size_t longest) {
    std::string out;
    const auto size = shortest + random_() % (longest - shortest + 1);
    while (out.size() < size) out += alphabet[random_() % alphabet.size()];
    return out;
  }

 private:
  std::mt19937 random_{20260102};
};

struct Person {
  std::string state, number, birth, expiry, nationality, primary, secondary, optional, optional_2;
};

Person any_person(Generator& any, std::size_t longest_optional) {
  return {.state = any.text(letters, 3, 3),
          .number = any.text(letters_and_digits, 1, 9),
          .birth = any.text(digits, 6, 6),
          .expiry = any.text(digits, 6, 6),
          .nationality = any.text(letters, 1, 3),
          .primary = any.text(letters, 1, 12),
          .secondary = any.text(letters, 1, 12),
          .optional = any.text(letters_and_digits, 0, longest_optional),
          .optional_2 = {}};
}

std::string padded(std::string text, std::size_t size) {
  text.resize(size, '<');
  return text;
}

std::string with_digit(const std::string& field) {
  return field + check_digit(field);
}

std::string td1(const Person& p) {
  const auto upper = with_digit(padded(p.number, 9)) + padded(p.optional, 15);
  const auto birth = with_digit(p.birth);
  const auto expiry = with_digit(p.expiry);
  const auto optional_2 = padded(p.optional_2, 11);
  const auto composite = check_digit(upper + birth + expiry + optional_2);
  return "I<" + p.state + upper + birth + "F" + expiry + padded(p.nationality, 3) + optional_2 + composite +
         padded(p.primary + "<<" + p.secondary, 30);
}

std::string two_lines(const Person& p, const std::string& code, std::size_t names, const std::string& optional) {
  const auto number = with_digit(padded(p.number, 9));
  const auto birth = with_digit(p.birth);
  const auto end = with_digit(p.expiry) + optional;
  return code + p.state + padded(p.primary + "<<" + p.secondary, names) + number + padded(p.nationality, 3) + birth +
         "F" + end + check_digit(number + birth + end);
}

void check_same(const std::string& text, const Person& p) {
  CAPTURE(text);
  const auto mrz = ok(parse_mrz(text));
  REQUIRE(mrz.all_check_digits_hold());
  REQUIRE(mrz.issuing_state == p.state);
  REQUIRE(mrz.document_number == p.number);
  REQUIRE(mrz.birth_date == p.birth);
  REQUIRE(mrz.expiry_date == p.expiry);
  REQUIRE(mrz.nationality == p.nationality);
  REQUIRE(mrz.primary_identifier == p.primary);
  REQUIRE(mrz.secondary_identifier == p.secondary);
  REQUIRE(mrz.optional_data == p.optional);
  REQUIRE(mrz.optional_data_2 == p.optional_2);
  REQUIRE(mrz_information(mrz) == mrz_information(p.number, p.birth, p.expiry));
}

}  // namespace

TEST_CASE("property: a composed MRZ is read back") {
  Generator any;
  for (int i = 0; i < 200; ++i) {
    auto card = any_person(any, 15);
    card.optional_2 = any.text(letters_and_digits, 0, 11);
    check_same(td1(card), card);
    const auto td2_card = any_person(any, 7);
    check_same(two_lines(td2_card, "I<", 31, padded(td2_card.optional, 7)), td2_card);
    const auto passport = any_person(any, 14);
    check_same(two_lines(passport, "P<", 39, with_digit(padded(passport.optional, 14))), passport);
  }
}

TEST_CASE("property: a digit put in place of another breaks a check") {
  Generator any;
  const auto text = td1(any_person(any, 15));
  for (const std::size_t at : {std::size_t{30}, std::size_t{33}, std::size_t{38}, std::size_t{43}}) {
    auto changed = text;
    changed[at] = changed[at] == '9' ? '0' : static_cast<char>(changed[at] + 1);
    CHECK_FALSE(ok(parse_mrz(changed)).all_check_digits_hold());
  }
}
