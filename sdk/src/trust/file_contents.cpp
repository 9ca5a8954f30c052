#include "trust/file_contents.hpp"

#include <array>
#include <optional>

#include "asn1/ber.hpp"
#include "asn1/reader.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "lds/security_info_oids.hpp"
#include "lds/signed_data.hpp"
#include "pki/certificate.hpp"
#include "pki/crl.hpp"
#include "pki/pem.hpp"
#include "trust/ldif.hpp"

namespace chipid::trust {
namespace {

using asn1::Reader;
namespace tags = asn1::tags;
using Kind = Item::Kind;

tl::unexpected<Error> unknown_form() {
  return fail(ErrorCode::data_malformed, "file", "neither a certificate nor a list of certificates");
}

// What a DER file is, by its first fields alone.
std::optional<asn1::Oid> content_type(BytesView der) {
  Reader reader(der);
  auto fields = reader.sequence();
  if (!fields) return std::nullopt;
  const auto type = fields->oid();
  return type ? std::optional(*type) : std::nullopt;
}

bool is_bare_list(BytesView der) {
  Reader reader(der);
  auto fields = reader.sequence();
  return fields && fields->peek() == tags::integer && fields->small_integer() && fields->peek() == tags::set;
}

void add_sequences(const std::optional<Reader>& set, Kind kind, FileContents& contents) {
  auto members = set;
  while (members && !members->at_end()) {
    const auto member = members->any();
    if (!member) return contents.unreadable.push_back(contents.items.size() + 1);
    if (member->tag != tags::sequence) continue;
    contents.items.push_back({.kind = kind, .der = core::to_bytes(member->whole), .place = contents.items.size() + 1});
  }
}

// SignedData that carries certificates and signs nothing (RFC 5652, 5.2 and RFC 2315, 9.1): the fields up to
// signerInfos.
Result<FileContents> parse_bundle(BytesView content_info) {
  Reader reader(content_info);
  CHIPID_TRY(auto info, reader.sequence());
  CHIPID_CHECK(info.oid());
  CHIPID_TRY(auto explicit_content, info.context(0));
  CHIPID_TRY(auto fields, explicit_content.sequence());
  CHIPID_CHECK(fields.integer());
  CHIPID_CHECK(fields.set());
  CHIPID_TRY(auto content, fields.sequence());
  CHIPID_CHECK(content.oid());
  CHIPID_CHECK(content.finish());
  FileContents contents{.form = Form::bundle};
  CHIPID_TRY(const auto certificates, fields.optional_context(0));
  add_sequences(certificates, Kind::certificate, contents);
  CHIPID_TRY(const auto crls, fields.optional_context(1));
  add_sequences(crls, Kind::crl, contents);
  if (contents.items.empty()) return unknown_form();
  return contents;
}

FileContents single(Form form, Kind kind, BytesView der) {
  return {.form = form, .items = {{.kind = kind, .der = core::to_bytes(der), .place = 1}}};
}

Result<FileContents> parse_cms(BytesView der) {
  // With content of another type it is taken for a list too, one whose check then says what is wrong.
  if (lds::parse_signed_data(der)) return single(Form::master_list, Kind::signed_list, der);
  if (auto bundle = parse_bundle(der)) return bundle;
  CHIPID_TRY(const auto normal, asn1::normalise_ber(der));
  return parse_bundle(normal);
}

bool starts_as_cms(BytesView der) {
  if (content_type(der) == lds::oids::id_signed_data) return true;
  // Indefinite lengths: only BER knows them.
  if (der.size() < 2 || der[1] != 0x80) return false;
  const auto normal = asn1::normalise_ber(der);
  return normal && content_type(*normal) == lds::oids::id_signed_data;
}

Result<FileContents> parse_der(BytesView der) {
  if (starts_as_cms(der)) return parse_cms(der);
  if (is_bare_list(der)) return single(Form::bare_list, Kind::bare_list, der);
  if (pki::parse_certificate(der)) return single(Form::certificate, Kind::certificate, der);
  if (pki::parse_crl(der)) return single(Form::crl, Kind::crl, der);
  return unknown_form();
}

void add_parsed(const Result<FileContents>& part, std::size_t place, FileContents& contents) {
  if (!part) return contents.unreadable.push_back(place);
  for (auto item : part->items) {
    item.place = place;
    contents.items.push_back(std::move(item));
  }
}

FileContents parse_pem_file(std::string_view text) {
  FileContents contents{.form = Form::pem};
  std::size_t place = 0;
  for (const auto& block : pki::decode_pem(text)) {
    ++place;
    if (!block.der) {
      contents.unreadable.push_back(place);
    } else {
      add_parsed(parse_der(*block.der), place, contents);
    }
  }
  return contents;
}

// ICAO 9303-12, 7.3, and what PKDs write: the attribute says what its value is.
std::optional<Kind> kind_of(std::string_view attribute) {
  struct Row {
    std::string_view name;
    Kind kind;
  };
  constexpr std::array rows{
      Row{"usercertificate", Kind::certificate},      Row{"cacertificate", Kind::certificate},
      Row{"certificaterevocationlist", Kind::crl},    Row{"authorityrevocationlist", Kind::crl},
      Row{"pkdmasterlistcontent", Kind::signed_list}, Row{"cscamasterlistdata", Kind::signed_list},
      Row{"cscamasterlist", Kind::signed_list}};
  const auto base = attribute.substr(0, attribute.find(';'));
  for (const auto& row : rows) {
    if (row.name == base) return row.kind;
  }
  return std::nullopt;
}

Result<FileContents> parse_ldif_file(std::string_view text) {
  CHIPID_TRY(auto ldif, parse_ldif(text));
  FileContents contents{.form = Form::ldif, .unreadable = std::move(ldif.bad_lines)};
  for (auto& attribute : ldif.attributes) {
    if (const auto kind = kind_of(attribute.name)) {
      contents.items.push_back({.kind = *kind, .der = std::move(attribute.value), .place = attribute.line});
    }
  }
  if (contents.items.empty()) return unknown_form();
  return contents;
}

}  // namespace

std::string_view form_name(Form form) noexcept {
  constexpr std::string_view names[] = {"certificate", "crl", "master_list", "bare_list", "bundle", "pem", "ldif"};
  return names[static_cast<std::size_t>(form)];
}

Result<FileContents> parse_file(BytesView file) {
  if (!file.empty() && file.front() == 0x30) {
    if (auto contents = parse_der(file)) return contents;
  }
  const auto text = core::as_text(file);
  if (looks_like_ldif(text)) return parse_ldif_file(text);
  if (pki::looks_like_pem(file)) return parse_pem_file(text);
  return unknown_form();
}

}  // namespace chipid::trust
