#include "lds/ef_cvca.hpp"

#include <algorithm>

#include "core/cursor.hpp"
#include "core/text.hpp"
#include "lds/in_file.hpp"
#include "tlv/reader.hpp"

namespace chipid::lds {
namespace {

constexpr tlv::Tag authority_reference{0x42};
// BSI TR-03110-3, A.6.1: country of 2, mnemonic of up to 9, sequence number of 5 characters; the mnemonic has one.
constexpr std::size_t shortest_reference = 8;
constexpr std::size_t longest_reference = 16;

Result<std::string> parse_reference(const tlv::Element& element) {
  const auto size = element.value.size();
  if (size < shortest_reference || size > longest_reference) {
    return fail(ErrorCode::data_malformed, {}, "authority reference of no possible size");
  }
  return std::string(core::as_text(element.value));
}

// The file has a fixed size, the rest of which is 00.
Result<> expect_zeros(BytesView rest) {
  const bool zeros = std::all_of(rest.begin(), rest.end(), [](auto byte) { return byte == 0; });
  if (!zeros) return fail(ErrorCode::data_malformed, {}, "padding is not zero");
  return {};
}

// 42 reference, 42 previous reference OPTIONAL, 00 ...
Result<EfCvca> parse(BytesView file) {
  EfCvca cvca;
  tlv::Reader objects(file);
  CHIPID_TRY(const auto newest, objects.expect(authority_reference));
  CHIPID_TRY(cvca.references.emplace_back(), parse_reference(newest));
  CHIPID_TRY(const auto previous, objects.optional(authority_reference));
  if (previous) {
    CHIPID_TRY(cvca.references.emplace_back(), parse_reference(*previous));
  }
  const auto used = newest.whole.size() + (previous ? previous->whole.size() : 0);
  CHIPID_CHECK(expect_zeros(file.subspan(used)));
  return cvca;
}

}  // namespace

Result<EfCvca> parse_ef_cvca(BytesView file) {
  return in_file(File::cvca, parse(file));
}

}  // namespace chipid::lds
