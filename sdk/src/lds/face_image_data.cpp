#include "lds/face_image_data.hpp"

#include "asn1/reader.hpp"
#include "core/bytes.hpp"
#include "core/cursor.hpp"

namespace chipid::lds {
namespace {

using asn1::Reader;
using asn1::tags::context;
using asn1::tags::context_primitive;

constexpr tlv::Tag face_image_data_block{0x65};  // [APPLICATION 5]
constexpr std::size_t most_representations = 16;

// Cards write lengths in longer forms than DER has, as they do in the rest of the LDS.
Reader reader_of(BytesView bytes) {
  return Reader(tlv::Reader(bytes, tlv::Rules::ber));
}

// An INTEGER or ENUMERATED with an implicit tag; negative or above 32 bits is malformed.
Result<std::uint32_t> number(BytesView value) {
  if (!value.empty() && value.size() == 5 && value[0] == 0) value = value.subspan(1);
  if (value.empty() || value.size() > 4 || (value.size() < 4 && (value[0] & 0x80U) != 0)) {
    return fail(ErrorCode::data_malformed, {}, "not a number of 32 bits");
  }
  return core::Cursor(value).big_endian(value.size());
}

Result<std::uint32_t> number(Reader& reader, std::uint32_t tag) {
  CHIPID_TRY(const auto element, reader.expect(context_primitive(tag)));
  return number(element.value);
}

// ImageDataFormat ::= CHOICE { code [0], extensionBlock [1] }
Result<FaceImageDataFormat> parse_format(Reader choice) {
  CHIPID_TRY(const auto code, choice.optional(context_primitive(0)));
  if (!code) return FaceImageDataFormat::other;
  CHIPID_TRY(const auto value, number(code->value));
  if (value > static_cast<std::uint32_t>(FaceImageDataFormat::jpeg2000_lossless)) return FaceImageDataFormat::other;
  return static_cast<FaceImageDataFormat>(value);
}

// ImageSizeBlock ::= SEQUENCE { width [0], height [1] }
Result<> parse_size(Reader block, FaceRepresentation& representation) {
  CHIPID_TRY(representation.width, number(block, 0));
  CHIPID_TRY(representation.height, number(block, 1));
  return {};
}

// ImageInformation2DBlock: imageDataFormat [0], and imageSizeBlock [7] among what is optional.
Result<> parse_information(Reader block, FaceRepresentation& representation) {
  CHIPID_TRY(auto format, block.context(0));
  CHIPID_TRY(representation.declared_format, parse_format(format));
  while (!block.at_end()) {
    const bool is_size = block.peek() == context(7);
    if (is_size) {
      CHIPID_TRY(auto size, block.context(7));
      CHIPID_CHECK(parse_size(size, representation));
    } else {
      CHIPID_CHECK(block.any());
    }
  }
  return {};
}

// ImageRepresentation2DBlock: representationData2D [0], imageInformation2DBlock [1]
Result<FaceRepresentation> parse_picture(Reader block) {
  FaceRepresentation representation;
  CHIPID_TRY(const auto data, block.expect(context_primitive(0)));
  CHIPID_TRY(auto information, block.context(1));
  CHIPID_CHECK(parse_information(information, representation));
  representation.image = core::to_bytes(data.value);
  representation.format = detect_image_format(data.value);
  return representation;
}

// RepresentationBlock: representationId [0], imageRepresentation [1], which is
// CHOICE { base [0] CHOICE { imageRepresentation2DBlock [0] }, extensionBlock [1] }
Result<std::optional<FaceRepresentation>> parse_representation(Reader block) {
  CHIPID_CHECK(number(block, 0));
  CHIPID_TRY(auto image, block.context(1));
  CHIPID_TRY(auto base, image.optional_context(0));
  if (!base) return std::nullopt;
  CHIPID_TRY(auto two_dimensional, base->optional_context(0));
  if (!two_dimensional) return std::nullopt;
  CHIPID_TRY(auto picture, parse_picture(*two_dimensional));
  return picture;
}

// FaceImageDataBlock ::= [APPLICATION 5] SEQUENCE { versionBlock [0], representationBlocks [1] }
Result<Reader> representations_of(Reader data) {
  CHIPID_TRY(auto wrapped, data.optional_context(1));
  auto& outer = wrapped ? *wrapped : data;
  CHIPID_TRY(auto block, outer.enter(face_image_data_block));
  CHIPID_CHECK(outer.finish());
  CHIPID_CHECK(block.context(0));
  return block.context(1);
}

}  // namespace

bool is_face_image_data(BytesView data) noexcept {
  const auto first = tlv::parse_header(data);
  if (!first) return false;
  if (first->tag != context(1)) return first->tag == face_image_data_block;
  const auto inner = tlv::parse_header(data.subspan(first->header_size));
  return inner && inner->tag == face_image_data_block;
}

Result<std::vector<FaceRepresentation>> parse_face_image_data(BytesView data) {
  CHIPID_TRY(auto blocks, representations_of(reader_of(data)));
  std::vector<FaceRepresentation> representations;
  for (std::size_t count = 0; !blocks.at_end(); ++count) {
    if (count == most_representations) return fail(ErrorCode::data_over_limit, {}, "too many pictures of a face");
    CHIPID_TRY(auto block, blocks.sequence());
    CHIPID_TRY(auto representation, parse_representation(block));
    if (representation) representations.push_back(*std::move(representation));
  }
  return representations;
}

}  // namespace chipid::lds
