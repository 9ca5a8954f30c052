#include "personalise/dg13.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;

constexpr asn1::Oid id_content{1, 0, 10646, 1, 0, 8};

// Numbers the fields as they come.
class Fields {
 public:
  explicit Fields(const std::set<int>& absent) : absent_(absent) {}

  void add(std::initializer_list<BytesView> value) {
    if (absent_.count(++index_) == 0) add(index_, value);
  }
  void add(int index, std::initializer_list<BytesView> value) {
    Bytes joined = der::integer(static_cast<std::uint64_t>(index));
    for (const auto part : value) core::append(joined, part);
    core::append(bytes_, tlv::encode(asn1::tags::sequence, joined));
  }
  void skip() { ++index_; }
  void printable(const std::string& text) { add({der::printable_string(text)}); }
  void utf8(const std::string& text) { add({der::utf8_string(text)}); }
  [[nodiscard]] BytesView bytes() const noexcept { return bytes_; }

 private:
  const std::set<int>& absent_;
  int index_ = 0;
  Bytes bytes_;
};

void add_parents(Fields& fields, const Citizen& citizen) {
  const auto father = der::utf8_string(citizen.father);
  const auto mother = der::utf8_string(citizen.mother);
  if (citizen.parents == ParentsForm::one_sequence) {
    fields.add({der::sequence({father, mother})});
  } else {
    fields.add({der::sequence({father}), der::sequence({mother})});
  }
}

// Without a spouse only the index stands there.
void add_spouse(Fields& fields, const Citizen& citizen) {
  if (citizen.spouse.empty()) return fields.add({});
  fields.add({der::sequence({der::utf8_string(citizen.spouse)})});
}

// Whoever had none has no such field.
void add_old_number(Fields& fields, const Citizen& citizen) {
  if (citizen.old_number.empty()) return fields.skip();
  fields.printable(citizen.old_number);
}

}  // namespace

// The SET keeps the ascending order of its fields, which is not the order that DER wants.
Bytes make_dg13(const Citizen& citizen) {
  Fields fields(citizen.absent_fields);
  fields.printable(citizen.number);
  fields.utf8(citizen.full_name);
  fields.printable(citizen.birth_date);
  fields.utf8(citizen.sex);
  fields.utf8(citizen.nationality);
  fields.utf8(citizen.ethnicity);
  fields.utf8(citizen.religion);
  fields.utf8(citizen.place_of_origin);
  fields.utf8(citizen.residence);
  fields.utf8(citizen.identifying_marks);
  fields.printable(citizen.issue_date);
  fields.utf8(citizen.expiry_date);
  add_parents(fields, citizen);
  add_spouse(fields, citizen);
  add_old_number(fields, citizen);
  fields.printable(citizen.chip_id);
  for (const auto& [index, value] : citizen.more_fields) fields.add(index, {value});
  const auto set = tlv::encode(asn1::tags::set, fields.bytes());
  return tlv::encode({0x6D}, der::sequence({der::integer(1), der::oid(id_content), set}));
}

}  // namespace chipid::virtual_card
