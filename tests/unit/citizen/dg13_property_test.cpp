#include <algorithm>
#include <random>

#include "citizen/dg13.hpp"
#include "dg13_writer.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using citizen::Dg13;
using test::field_of;
using test::ok;
using test::text_of;

namespace {

using Member = std::optional<std::string> Dg13::*;

// Fields 1 to 12 and 14 to 16; 13 has two members.
constexpr Member single_members[] = {
    &Dg13::personal_number, &Dg13::name,       &Dg13::birth_date,      &Dg13::sex,       &Dg13::nationality,
    &Dg13::ethnicity,       &Dg13::religion,   &Dg13::place_of_origin, &Dg13::residence, &Dg13::identifying_marks,
    &Dg13::issue_date,      &Dg13::expiry_date};
constexpr Member late_members[] = {&Dg13::spouse, &Dg13::old_number, &Dg13::chip_id};
constexpr std::string_view letters[] = {"a", "Z", "7", " ", "/", "Đ", "ễ", "ữ", "ạ", "Ồ"};

class AnyPerson {
 public:
  bool toss() { return random_() % 2 == 0; }

  // As long as an address that needs two bytes of length, at times.
  std::string text() {
    std::string text;
    const auto size = random_() % (random_() % 8 == 0 ? 300 : 20);
    for (std::size_t i = 0; i < size; ++i) text += letters[random_() % std::size(letters)];
    return text;
  }

  Dg13 person() {
    Dg13 person;
    for (const auto member : single_members) maybe(person.*member);
    for (const auto member : late_members) maybe(person.*member);
    maybe(person.father);
    if (person.father) person.mother = text();
    return person;
  }

  template <typename T>
  void shuffle(std::vector<T>& items) {
    std::shuffle(items.begin(), items.end(), random_);
  }

 private:
  void maybe(std::optional<std::string>& member) {
    if (random_() % 8 != 0) member = text();
  }

  std::mt19937 random_{20260103};
};

// An empty text is written as one, or as no value at all.
Bytes value_of(const std::string& text, bool only_index) {
  return text.empty() && only_index ? Bytes{} : text_of(text);
}

Bytes parents_of(const Dg13& person, bool variant_a) {
  const auto father = text_of(*person.father);
  const auto mother = text_of(*person.mother);
  return variant_a ? core::concat({asn1::der::sequence({father}), asn1::der::sequence({mother})})
                   : asn1::der::sequence({father, mother});
}

Bytes dg13_of(const Dg13& person, AnyPerson& any) {
  std::vector<Bytes> fields;
  std::uint64_t index = 0;
  const auto add = [&](Member member) {
    ++index;
    if (person.*member) fields.push_back(field_of(index, value_of(*(person.*member), any.toss())));
  };
  for (const auto member : single_members) add(member);
  ++index;
  if (person.father) fields.push_back(field_of(index, parents_of(person, any.toss())));
  for (const auto member : late_members) add(member);
  any.shuffle(fields);
  return test::dg13_of(fields);
}

}  // namespace

TEST_CASE("property: a composed DG13 is read back") {
  AnyPerson any;
  for (int i = 0; i < 300; ++i) {
    const auto person = any.person();
    const auto read = ok(citizen::parse_dg13(dg13_of(person, any)));
    for (const auto member : single_members) REQUIRE(read.*member == person.*member);
    for (const auto member : late_members) REQUIRE(read.*member == person.*member);
    REQUIRE(read.father == person.father);
    REQUIRE(read.mother == person.mother);
    REQUIRE(read.other_fields.empty());
  }
}
