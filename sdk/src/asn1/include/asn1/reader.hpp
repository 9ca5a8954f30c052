#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <optional>

#include "asn1/oid.hpp"
#include "asn1/tags.hpp"
#include "tlv/reader.hpp"

namespace chipid::asn1 {

/// A strict DER reader whose calls read like the ASN.1 they parse. Non-owning.
class Reader {
 public:
  explicit Reader(BytesView der) noexcept : tlv_(der, tlv::Rules::der) {}
  explicit Reader(tlv::Reader tlv) noexcept : tlv_(tlv) {}

  [[nodiscard]] bool at_end() const noexcept { return tlv_.at_end(); }
  [[nodiscard]] std::optional<tlv::Tag> peek() const { return tlv_.peek(); }

  [[nodiscard]] Result<Reader> sequence() { return enter(tags::sequence); }
  [[nodiscard]] Result<Reader> set() { return enter(tags::set); }
  /// [number] constructed.
  [[nodiscard]] Result<Reader> context(std::uint32_t number) { return enter(tags::context(number)); }
  /// [number] constructed OPTIONAL.
  [[nodiscard]] Result<std::optional<Reader>> optional_context(std::uint32_t number);
  [[nodiscard]] Result<Reader> enter(tlv::Tag tag);

  /// INTEGER, two's complement, at least one byte, shortest form (8.3).
  [[nodiscard]] Result<BytesView> integer();
  /// A non-negative INTEGER that fits 32 bits.
  [[nodiscard]] Result<std::uint32_t> small_integer();
  [[nodiscard]] Result<bool> boolean();
  [[nodiscard]] Result<Oid> oid();
  [[nodiscard]] Result<BytesView> octet_string();
  /// BIT STRING of whole bytes: the bytes after the unused-bits byte, which must be 0.
  [[nodiscard]] Result<BytesView> bit_string();
  [[nodiscard]] Result<> null();

  /// Any object; with this tag; this tag or nothing.
  [[nodiscard]] Result<tlv::Element> any() { return tlv_.next(); }
  [[nodiscard]] Result<tlv::Element> expect(tlv::Tag tag) { return tlv_.expect(tag); }
  [[nodiscard]] Result<std::optional<tlv::Element>> optional(tlv::Tag tag) { return tlv_.optional(tag); }
  /// Refuses trailing data.
  [[nodiscard]] Result<> finish() const { return tlv_.finish(); }

 private:
  tlv::Reader tlv_;
};

}  // namespace chipid::asn1
