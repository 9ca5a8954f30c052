#include "pki/name.hpp"

#include <algorithm>
#include <chipid/text.hpp>
#include <optional>
#include <vector>

#include "asn1/reader.hpp"
#include "byte_order.hpp"
#include "core/bytes.hpp"
#include "core/fold_case.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"
#include "pki/oids.hpp"
#include "strings.hpp"
#include "tlv/writer.hpp"

namespace chipid::pki {
namespace {

using asn1::Oid;
using asn1::Reader;
namespace tags = asn1::tags;

// RFC 4514, 3, and what certificates of states use besides.
struct Keyword {
  Oid type;
  std::string_view text;
};
constexpr Keyword keywords[] = {
    {{2, 5, 4, 6}, "C"},
    {{2, 5, 4, 10}, "O"},
    {{2, 5, 4, 11}, "OU"},
    {{2, 5, 4, 3}, "CN"},
    {{2, 5, 4, 5}, "serialNumber"},
    {{2, 5, 4, 7}, "L"},
    {{2, 5, 4, 8}, "ST"},
    {{2, 5, 4, 97}, "organizationIdentifier"},
    {{0, 9, 2342, 19200300, 100, 1, 25}, "DC"},
    {{1, 2, 840, 113549, 1, 9, 1}, "emailAddress"},
};

std::string keyword(const Oid& type) {
  for (const auto& known : keywords) {
    if (known.type == type) return std::string(known.text);
  }
  return type.to_string();
}

// RFC 4514, 2.4: without this a comma inside a value could pass for the next attribute.
std::string escape(std::string_view value) {
  std::string text;
  for (const auto c : value) {
    if (std::string_view(",+\\\"<>;").find(c) != std::string_view::npos) text += '\\';
    text += c;
  }
  return text;
}

// RFC 4518, 2.6.1: no space at the ends, one between words.
std::string squeeze(std::string_view value) {
  std::string text;
  bool gap = false;
  for (const auto c : value) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    if (!space && gap && !text.empty()) text += ' ';
    if (!space) text += c;
    gap = space;
  }
  return text;
}

// The value to compare by. Whatever is no string is compared as it stands.
Bytes canonical_value(const tlv::Element& value, const std::optional<std::string>& text) {
  const auto folded = text ? core::fold_case(*text) : fail(ErrorCode::data_malformed);
  if (!folded) return core::to_bytes(value.whole);
  return tlv::encode(tags::utf8_string, core::as_bytes(squeeze(*folded)));
}

std::string upper(std::string text) {
  for (auto& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

void append_text(Name& name, const Oid& type, const std::string& value) {
  if (!name.text.empty()) name.text += ", ";
  name.text += keyword(type) + "=" + escape(value);
}

// AttributeTypeAndValue ::= SEQUENCE { type OBJECT IDENTIFIER, value ANY }; returns its canonical form.
Result<Bytes> parse_attribute(Reader fields, Name& name) {
  CHIPID_TRY(const auto type, fields.oid());
  CHIPID_TRY(const auto value, fields.any());
  CHIPID_CHECK(fields.finish());
  const auto text = string_text(value);
  const auto shown = text ? displayable(*text) : "#" + core::to_hex(value.whole);
  append_text(name, type, shown);
  if (type == oids::country_name && name.country.empty()) name.country = upper(shown);
  return tlv::encode(tags::sequence, {tlv::encode(tags::oid, type.value()), canonical_value(value, text)});
}

// The members one after the other in an order of their own, framed so that no two lists look the same.
Bytes sorted(tlv::Tag tag, std::vector<Bytes> members) {
  std::sort(members.begin(), members.end(), before);
  Bytes all;
  for (const auto& member : members) core::append(all, member);
  return tlv::encode(tag, all);
}

// RelativeDistinguishedName ::= SET OF AttributeTypeAndValue
Result<Bytes> parse_rdn(Reader set, Name& name) {
  std::vector<Bytes> attributes;
  while (!set.at_end()) {
    CHIPID_TRY(const auto fields, set.sequence());
    CHIPID_TRY(attributes.emplace_back(), parse_attribute(fields, name));
  }
  return sorted(tags::set, std::move(attributes));
}

}  // namespace

// RDNSequence ::= SEQUENCE OF RelativeDistinguishedName
Result<Name> parse_name(BytesView der) {
  Reader reader(der);
  CHIPID_TRY(auto rdns, reader.sequence());
  CHIPID_CHECK(reader.finish());
  Name name{.der = core::to_bytes(der)};
  std::vector<Bytes> members;
  while (!rdns.at_end()) {
    CHIPID_TRY(const auto set, rdns.set());
    CHIPID_TRY(members.emplace_back(), parse_rdn(set, name));
  }
  name.canonical = sorted(tags::sequence, std::move(members));
  return name;
}

}  // namespace chipid::pki
