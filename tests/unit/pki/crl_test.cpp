#include "pki/crl.hpp"

#include "certificate_writer.hpp"

using namespace chipid;
using crypto::SignatureOutcome;
using test::CrlParts;
using test::error_of;
using test::hex;
using test::ok;
using test::revoked_entry;
using test::write_crl;
namespace der = asn1::der;
namespace oids = pki::oids;

namespace {

pki::Crl parse(const CrlParts& parts) {
  return ok(pki::parse_crl(write_crl(parts)));
}

std::vector<asn1::Oid> unknown_in(const std::vector<Bytes>& extensions) {
  return parse({.extensions = extensions}).unknown_critical;
}

pki::PublicKeyInfo issuer_key() {
  return ok(pki::parse_public_key_info(test::named_curve_key(oids::secp256r1, test::test_key().public_point())));
}

}  // namespace

TEST_CASE("a revocation list is read, and its entries are found whatever their order") {
  const auto crl = parse({.entries = {revoked_entry(hex("7F")), revoked_entry(hex("0201")), revoked_entry(hex("05"))}});
  CHECK(crl.issuer.text == "C=UT, CN=CSCA Utopia");
  CHECK(pki::date_text(crl.this_update) == "2021-01-02");
  CHECK(pki::date_text(*crl.next_update) == "2021-04-02");
  CHECK(crl.number == hex("07"));
  CHECK(crl.algorithms_agree);
  for (const auto* serial : {"05", "7F", "0201"}) CHECK(crl.revokes(hex(serial)));
  for (const auto* serial : {"", "00", "04", "06", "02", "01", "020100", "7FFF"}) CHECK_FALSE(crl.revokes(hex(serial)));
  CHECK(verify_signature(crl, issuer_key()) == SignatureOutcome::valid);
  CHECK(crl.unknown_critical.empty());
}

TEST_CASE("a serial number is the same in a longer form") {
  const auto crl = parse({.entries = {revoked_entry(hex("00000501")), revoked_entry(hex("FFFF85"))}});
  CHECK(crl.revokes(hex("0501")));
  CHECK(crl.revokes(hex("000501")));
  CHECK(crl.revokes(hex("85")));
  CHECK(crl.revokes(hex("FF85")));
  // 0085 is +133, 85 is -123.
  CHECK_FALSE(crl.revokes(hex("0085")));
}

TEST_CASE("lists of the first version, without next update, without entries") {
  const auto first = parse({.version = {}, .next_update = {}, .extensions = {}});
  CHECK_FALSE(first.next_update);
  CHECK(first.revoked.empty());
  CHECK(first.number.empty());
}

TEST_CASE("indirect, delta and partial lists, and unknown critical extensions, are not to be relied on") {
  const auto entry = [](const Bytes& extension) {
    return parse({.entries = {revoked_entry(hex("05"), {extension})}}).unknown_critical;
  };
  const auto name = der::sequence({der::context(4, {test::utopia_name()})});
  CHECK(entry(test::extension(oids::certificate_issuer, name, true)) == std::vector{oids::certificate_issuer});
  CHECK(entry(test::extension(oids::certificate_issuer, name)) == std::vector{oids::certificate_issuer});
  CHECK(entry(test::extension({1, 2, 3}, {}, true)) == std::vector{asn1::Oid{1, 2, 3}});
  CHECK(entry(test::extension({1, 2, 3}, {})).empty());
  CHECK(entry(test::extension(oids::crl_reason, hex("0A0101"))).empty());

  CHECK(unknown_in({test::extension(oids::delta_crl_indicator, der::integer(1), true)}) ==
        std::vector{oids::delta_crl_indicator});
  CHECK(unknown_in({test::extension({1, 2, 3}, {}, true)}) == std::vector{asn1::Oid{1, 2, 3}});
  CHECK(unknown_in({test::extension({1, 2, 3}, {})}).empty());
  const auto distribution = [](const char* fields) {
    return unknown_in({test::extension(oids::issuing_distribution_point, der::sequence({hex(fields)}), true)});
  };
  CHECK(distribution("").empty());
  CHECK(distribution("8101FF").empty());                 // onlyContainsUserCerts
  CHECK(distribution("8201FF").size() == 1);             // onlyContainsCACerts
  CHECK(distribution("8401FF").size() == 1);             // indirectCRL
  CHECK(distribution("A0068604687474 70").size() == 1);  // one distribution point of several
}

TEST_CASE("what is no revocation list is refused") {
  CHECK(error_of(pki::parse_crl({})) == "data.malformed");
  const auto whole = write_crl({.entries = {revoked_entry(hex("05"))}});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(pki::parse_crl(BytesView(whole).first(size)));
  }
  CHECK(error_of(pki::parse_crl(write_crl({.version = der::integer(2)}))) == "data.malformed");
  CHECK(error_of(pki::parse_crl(write_crl({.entries = {revoked_entry({})}}))) == "data.malformed");
}

TEST_CASE("no bit of the signed part of a list can change unnoticed") {
  const auto whole = write_crl({.entries = {revoked_entry(hex("05")), revoked_entry(hex("77"))}});
  const auto length = ok(pki::parse_crl(whole)).to_be_signed.size();
  const auto issuer = issuer_key();
  for (std::size_t bit = 0; bit < 8 * length; ++bit) {
    auto changed = whole;
    changed[3 + bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    const auto crl = pki::parse_crl(changed);
    if (crl) CHECK(verify_signature(*crl, issuer) != SignatureOutcome::valid);
  }
}

TEST_CASE("a list of a hundred thousand entries") {
  std::vector<Bytes> entries;
  const auto serial = [](std::uint32_t i) {
    return Bytes{0x10, static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8U),
                 static_cast<std::uint8_t>(i >> 16U)};
  };
  for (std::uint32_t i = 0; i < 100'000; ++i) entries.push_back(revoked_entry(serial(i)));
  const auto crl = parse({.entries = std::move(entries)});
  CHECK(crl.revoked.size() == 100'000);
  CHECK(crl.revokes(serial(0)));
  CHECK(crl.revokes(serial(99'999)));
  CHECK_FALSE(crl.revokes(serial(100'000)));
}
