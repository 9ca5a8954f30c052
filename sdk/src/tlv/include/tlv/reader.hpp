#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <optional>

#include "tlv/tag.hpp"

namespace chipid::tlv {

/// How strictly lengths are read. Both refuse the indefinite form.
enum class Rules {
  ber,  ///< any definite length form (cards write longer forms than needed)
  der,  ///< the shortest form only (ISO/IEC 8825-1, 10.1)
};

/// Bounds that no genuine card comes near.
struct Limits {
  std::size_t max_depth = 24;
};

struct Header {
  Tag tag;
  std::size_t header_size = 0;  ///< bytes of tag and length field
  std::size_t length = 0;       ///< bytes of the value
  [[nodiscard]] std::size_t total() const noexcept { return header_size + length; }
};

/// Reads tag and length at the start of `bytes`; the value need not be there yet (the first block of a file).
[[nodiscard]] Result<Header> parse_header(BytesView bytes, Rules rules = Rules::ber);

struct Element {
  Tag tag;
  BytesView value;
  BytesView whole;  ///< tag, length and value as they stand in the data
};

/// A non-owning cursor over a sequence of data objects: every read advances or fails.
class Reader {
 public:
  explicit Reader(BytesView bytes, Rules rules = Rules::ber, Limits limits = {}) noexcept
      : bytes_(bytes), rules_(rules), limits_(limits) {}

  [[nodiscard]] bool at_end() const noexcept { return position_ == bytes_.size(); }
  /// The next tag, or nothing at the end or where no tag can be read.
  [[nodiscard]] std::optional<Tag> peek() const;
  /// Whatever object comes next.
  [[nodiscard]] Result<Element> next();
  /// The next object, which must have this tag.
  [[nodiscard]] Result<Element> expect(Tag tag);
  /// The next object if it has this tag, otherwise nothing and no advance.
  [[nodiscard]] Result<std::optional<Element>> optional(Tag tag);
  /// A reader over the value of the next object, which must have this tag; one level deeper.
  [[nodiscard]] Result<Reader> enter(Tag tag);
  /// A reader over the value of an object that this reader gave; one level deeper, over the limit is refused.
  [[nodiscard]] Result<Reader> enter(const Element& element) const;
  /// Refuses trailing data.
  [[nodiscard]] Result<> finish() const;

 private:
  [[nodiscard]] tl::unexpected<Error> malformed(const char* what) const;

  BytesView bytes_;
  std::size_t position_ = 0;
  Rules rules_;
  Limits limits_;
};

/// The one object that `bytes` consists of: this tag, nothing after it.
[[nodiscard]] Result<Element> parse_single(BytesView bytes, Tag tag, Rules rules = Rules::ber);

/// A reader over the inside of the one object that `bytes` consists of.
[[nodiscard]] Result<Reader> open_single(BytesView bytes, Tag tag, Rules rules = Rules::ber);

}  // namespace chipid::tlv
