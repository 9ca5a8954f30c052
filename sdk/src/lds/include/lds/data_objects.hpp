#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string>
#include <vector>

#include "tlv/reader.hpp"

/// What several data groups have in common: a tag list, text, dates, images, counted lists.
namespace chipid::lds {

/// An object whose tag the standard does not define for the file.
struct UnknownObject {
  tlv::Tag tag = {};
  Bytes value = {};
};

/// Tag list, 5C.
[[nodiscard]] Result<std::vector<tlv::Tag>> parse_tag_list(BytesView value);

/// 02 count of the items that follow; above 100 is refused.
[[nodiscard]] Result<std::uint32_t> parse_item_count(tlv::Reader& list);

/// A0 { 02 count, then as many objects with this tag }.
[[nodiscard]] Result<std::vector<std::string>> parse_counted_texts(tlv::Reader list, tlv::Tag item);

/// Digits of a date or time written as ASCII, or, by older documents, as packed decimal digits, of which there are
/// `digits` then; a value of another size is given as text.
[[nodiscard]] std::string parse_digits(BytesView value, std::size_t digits);

}  // namespace chipid::lds
