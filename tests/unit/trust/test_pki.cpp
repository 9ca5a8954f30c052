#include "test_pki.hpp"

#include <atomic>
#include <fstream>
#include <random>

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "crypto/hash.hpp"
#include "tlv/writer.hpp"
#include "trust/master_list.hpp"

namespace chipid::test {
namespace {

namespace der = asn1::der;
namespace tags = asn1::tags;
using asn1::Oid;
using crypto::HashAlgorithm;

constexpr Oid ecdsa_with_sha256{1, 2, 840, 10045, 4, 3, 2};
constexpr Oid sha256{2, 16, 840, 1, 101, 3, 4, 2, 1};
constexpr Oid id_signed_data{1, 2, 840, 113549, 1, 7, 2};

Bytes algorithm(const Oid& oid) {
  return der::sequence({der::oid(oid)});
}

Bytes joined(const std::vector<Bytes>& parts) {
  Bytes all;
  for (const auto& part : parts) core::append(all, part);
  return all;
}

Bytes sequence_of(const std::vector<Bytes>& members) {
  return tlv::encode(tags::sequence, joined(members));
}

Bytes ecdsa(const Party& party, BytesView message, bool spoiled) {
  const auto plain = ok(party.key().sign(HashAlgorithm::sha256, message));
  const auto half = plain.size() / 2;
  auto signature = der::sequence(
      {der::unsigned_integer(BytesView(plain).first(half)), der::unsigned_integer(BytesView(plain).subspan(half))});
  if (spoiled) signature.back() ^= 1U;
  return signature;
}

Bytes rdn(std::uint32_t type, const Bytes& value) {
  return tlv::encode(tags::set, der::sequence({der::oid(Oid{2, 5, 4, type}), value}));
}

Bytes extension(std::uint32_t id, bool critical, const Bytes& value) {
  const auto oid = der::oid(Oid{2, 5, 29, id});
  return critical ? der::sequence({oid, der::boolean(true), der::octet_string(value)})
                  : der::sequence({oid, der::octet_string(value)});
}

Bytes extensions_of(const CertificatePlan& plan) {
  std::vector<Bytes> all{
      extension(14, false, der::octet_string(plan.subject.key_identifier())),
      extension(35, false, der::sequence({tlv::encode(tags::context_primitive(0), plan.issuer.key_identifier())}))};
  if (plan.ca) {
    all.push_back(extension(19, true, der::sequence({der::boolean(true), der::integer(0)})));
    all.push_back(extension(15, true, der::bit_string(Bytes{0x06}, 1)));
  } else {
    all.push_back(extension(15, true, der::bit_string(Bytes{0x80}, 7)));
  }
  std::vector<Bytes> purposes;
  for (const auto& purpose : plan.purposes) purposes.push_back(der::oid(purpose));
  if (!purposes.empty()) all.push_back(extension(37, true, sequence_of(purposes)));
  return der::context(3, {sequence_of(all)});
}

Bytes signed_object(const Bytes& tbs, const Party& signer, bool spoiled) {
  return der::sequence({tbs, algorithm(ecdsa_with_sha256), der::bit_string(ecdsa(signer, tbs, spoiled))});
}

Bytes signer_identifier(const SignedPlan& plan) {
  if (plan.by_key) return tlv::encode(tags::context_primitive(0), plan.signer.key_identifier());
  const auto country = rdn(6, der::printable_string(plan.issuer.country));
  const auto name = rdn(3, der::utf8_string(plan.issuer.name));
  const auto issuer = plan.reversed_issuer ? der::sequence({name, country}) : plan.issuer.distinguished_name();
  return der::sequence({issuer, der::integer(plan.serial)});
}

std::vector<Bytes> attributes_of(const SignedPlan& plan) {
  const auto digest = crypto::hash(HashAlgorithm::sha256, plan.content);
  std::vector<Bytes> attributes{attribute(Oid{1, 2, 840, 113549, 1, 9, 4}, {der::octet_string(digest)}),
                                attribute(Oid{1, 2, 840, 113549, 1, 9, 3}, {der::oid(plan.content_type)})};
  if (!plan.signing_time.empty()) {
    attributes.push_back(attribute(Oid{1, 2, 840, 113549, 1, 9, 5}, {der::utc_time(plan.signing_time)}));
  }
  if (plan.change_attributes) plan.change_attributes(attributes);
  return attributes;
}

Bytes signer_info(const SignedPlan& plan) {
  const auto attributes = attributes_of(plan);
  const auto as_read = joined(attributes);
  const auto sorted = der::set_of(attributes);
  const auto message = !plan.attributes          ? plan.content
                       : plan.sorted_when_signed ? sorted
                                                 : tlv::encode(tags::set, as_read);
  const auto version = plan.signer_version != 0 ? plan.signer_version : plan.by_key ? 3U : 1U;
  return der::sequence({der::integer(version), signer_identifier(plan), algorithm(sha256),
                        plan.attributes ? tlv::encode(tags::context(0), as_read) : Bytes{},
                        algorithm(ecdsa_with_sha256), der::octet_string(ecdsa(plan.signer, message, plan.spoiled))});
}

}  // namespace

crypto::SigningKey Party::key() const {
  return ok(crypto::SigningKey::from_label(crypto::Curve::secp256r1, "trust test " + label));
}

Bytes Party::distinguished_name() const {
  return der::sequence({rdn(6, der::printable_string(country)), rdn(3, der::utf8_string(name))});
}

Bytes Party::public_key_info() const {
  const auto id = der::sequence({der::oid(Oid{1, 2, 840, 10045, 2, 1}), der::oid(Oid{1, 2, 840, 10045, 3, 1, 7})});
  return der::sequence({id, der::bit_string(key().public_point())});
}

Bytes Party::key_identifier() const {
  return crypto::hash(HashAlgorithm::sha1, key().public_point());
}

Bytes make_certificate(const CertificatePlan& plan) {
  const auto tbs = der::sequence(
      {der::context(0, {der::integer(2)}), der::integer(plan.serial), algorithm(ecdsa_with_sha256),
       plan.issuer.distinguished_name(), der::sequence({der::utc_time(plan.from), der::utc_time(plan.until)}),
       plan.subject.distinguished_name(), plan.subject.public_key_info(), extensions_of(plan)});
  return signed_object(tbs, plan.issuer, plan.spoiled);
}

Bytes make_csca(const Party& party) {
  return make_certificate({.subject = party, .issuer = party, .ca = true});
}

Bytes make_link(const Party& next, const Party& old) {
  return make_certificate({.subject = next, .issuer = old, .serial = 7, .ca = true});
}

Bytes make_list_signer(const Party& signer, const Party& csca) {
  return make_certificate(
      {.subject = signer, .issuer = csca, .serial = 9, .purposes = {trust::id_csca_master_list_signing_key}});
}

Bytes attribute(const Oid& type, std::vector<Bytes> values) {
  return der::sequence({der::oid(type), der::set_of(std::move(values))});
}

Bytes make_signed_data(const SignedPlan& plan) {
  const auto certificates =
      plan.certificates.empty() ? Bytes{} : tlv::encode(tags::context(0), joined(plan.certificates));
  const auto data =
      der::sequence({der::integer(plan.version), der::set_of({algorithm(sha256)}),
                     der::sequence({der::oid(plan.content_type), der::context(0, {der::octet_string(plan.content)})}),
                     certificates, der::set_of({signer_info(plan)})});
  return der::sequence({der::oid(id_signed_data), der::context(0, {data})});
}

Bytes make_bundle(const std::vector<Bytes>& certificates) {
  const auto data =
      der::sequence({der::integer(1), der::set_of({}), der::sequence({der::oid(Oid{1, 2, 840, 113549, 1, 7, 1})}),
                     tlv::encode(tags::context(0), joined(certificates)), der::set_of({})});
  return der::sequence({der::oid(id_signed_data), der::context(0, {data})});
}

Bytes make_bare_list(const std::vector<Bytes>& members) {
  return der::sequence({der::integer(0), der::set_of(members)});
}

Bytes make_master_list(const std::vector<Bytes>& members, const Party& signer, const Party& csca,
                       const std::string& signing_time) {
  return make_signed_data({.content_type = trust::id_csca_master_list,
                           .content = make_bare_list(members),
                           .certificates = {make_list_signer(signer, csca)},
                           .signer = signer,
                           .issuer = csca,
                           .serial = 9,
                           .signing_time = signing_time});
}

Bytes make_crl(const CrlPlan& plan) {
  auto named = plan.issuer;
  if (!plan.name_of.empty()) named.name = plan.name_of;
  std::vector<Bytes> revoked;
  for (const auto serial : plan.revoked) {
    revoked.push_back(der::sequence({der::integer(serial), der::utc_time(plan.this_update)}));
  }
  const auto key = tlv::encode(tags::context_primitive(0), plan.issuer.key_identifier());
  const auto tbs = der::sequence({der::integer(1), algorithm(ecdsa_with_sha256), named.distinguished_name(),
                                  der::utc_time(plan.this_update), der::utc_time(plan.next_update),
                                  revoked.empty() ? Bytes{} : sequence_of(revoked),
                                  der::context(0, {sequence_of({extension(35, false, der::sequence({key}))})})});
  return signed_object(tbs, plan.issuer, false);
}

std::string base64(BytesView bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t j) { return j < bytes.size() ? std::uint32_t{bytes[j]} : 0U; };
    const auto group = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    for (std::uint32_t j = 0; j < 4; ++j) {
      text += i + j > bytes.size() ? '=' : digits[group >> (18U - 6U * j) & 63U];
    }
  }
  return text;
}

std::string pem(std::string_view label, BytesView der) {
  const auto body = base64(der);
  std::string text = "-----BEGIN " + std::string(label) + "-----\n";
  for (std::size_t i = 0; i < body.size(); i += 64) text += body.substr(i, 64) + "\n";
  return text + "-----END " + std::string(label) + "-----\n";
}

TemporaryFolder::TemporaryFolder() {
  static std::atomic<unsigned> count = 0;
  path_ = std::filesystem::temp_directory_path() /
          ("chipid-trust-" + std::to_string(std::random_device()()) + "-" + std::to_string(count++));
  std::filesystem::create_directories(path_);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

std::filesystem::path TemporaryFolder::write(const std::string& name, BytesView content) const {
  const auto file = path_ / name;
  std::ofstream out(file, std::ios::binary);
  out.write(reinterpret_cast<const char*>(content.data()), static_cast<std::streamsize>(content.size()));
  return file;
}

}  // namespace chipid::test
