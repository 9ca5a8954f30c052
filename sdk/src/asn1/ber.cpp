#include "asn1/ber.hpp"

#include "asn1/tags.hpp"
#include "core/bytes.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::asn1 {
namespace {

constexpr tlv::Tag constructed_octet_string{0x24};
constexpr std::uint8_t indefinite = 0x80;

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, {}, what);
}

bool ends_contents(BytesView bytes) {
  return bytes.size() >= 2 && bytes[0] == 0 && bytes[1] == 0;
}

// Rewrites objects one after the other, taking them off the front of `rest_`.
class Normaliser {
 public:
  explicit Normaliser(BytesView ber) : rest_(ber) {}

  Result<Bytes> object(std::size_t depth) {
    if (depth == 0) return fail(ErrorCode::data_over_limit, {}, "nested too deep");
    CHIPID_TRY(const auto tag, take_tag());
    if (!rest_.empty() && rest_[0] == indefinite) return indefinite_object(tag, depth);
    return definite_object(tag, depth);
  }

  [[nodiscard]] BytesView rest() const { return rest_; }

 private:
  Result<tlv::Tag> take_tag() {
    const auto tag = tlv::Reader(rest_).peek();
    if (!tag) return malformed("no tag");
    tag_bytes_ = rest_.first(tag->size());
    rest_ = rest_.subspan(tag->size());
    return *tag;
  }

  Result<Bytes> indefinite_object(tlv::Tag tag, std::size_t depth) {
    if (!tag.constructed()) return malformed("indefinite length of a primitive object");
    rest_ = rest_.subspan(1);
    std::vector<Bytes> members;
    while (!ends_contents(rest_)) {
      CHIPID_TRY(members.emplace_back(), object(depth - 1));
    }
    rest_ = rest_.subspan(2);
    return assemble(tag, members);
  }

  Result<Bytes> definite_object(tlv::Tag tag, std::size_t depth) {
    const auto from_tag = BytesView(tag_bytes_.data(), tag_bytes_.size() + rest_.size());
    CHIPID_TRY(const auto element, tlv::Reader(from_tag).next());
    rest_ = from_tag.subspan(element.whole.size());
    if (!tag.constructed()) return tlv::encode(tag, element.value);
    Normaliser inner(element.value);
    std::vector<Bytes> members;
    while (!inner.rest().empty()) {
      CHIPID_TRY(members.emplace_back(), inner.object(depth - 1));
    }
    return assemble(tag, members);
  }

  static Result<Bytes> assemble(tlv::Tag tag, const std::vector<Bytes>& members) {
    Bytes content;
    for (const auto& member : members) {
      if (tag != constructed_octet_string) {
        core::append(content, member);
        continue;
      }
      CHIPID_TRY(const auto segment, tlv::parse_single(member, tags::octet_string));
      core::append(content, segment.value);
    }
    return tlv::encode(tag == constructed_octet_string ? tags::octet_string : tag, content);
  }

  BytesView rest_;
  BytesView tag_bytes_;
};

}  // namespace

Result<Bytes> normalise_ber(BytesView ber) {
  Normaliser normaliser(ber);
  CHIPID_TRY(auto object, normaliser.object(tlv::Limits{}.max_depth));
  if (!normaliser.rest().empty()) return malformed("trailing data");
  return object;
}

}  // namespace chipid::asn1
