#include "outside_signer.hpp"

#include "asn1/reader.hpp"
#include "core/bytes.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

namespace chipid::test {
namespace {

// An INTEGER as an unsigned number of this size.
Bytes padded(BytesView integer, std::size_t size) {
  while (integer.size() > size && integer[0] == 0) integer = integer.subspan(1);
  REQUIRE(integer.size() <= size);
  return core::concat({Bytes(size - integer.size(), 0), integer});
}

}  // namespace

OutsideSigner::OutsideSigner(const std::string& generate) {
  (void)run("openssl genpkey " + generate + " -out " + file("key.pem"));
}

OutsideSigner::OutsideSigner(const std::string& parameters, const std::string& generate) {
  (void)run("openssl genpkey " + parameters + " -out " + file("parameters.pem"));
  (void)run("openssl genpkey -paramfile " + file("parameters.pem") + " " + generate + " -out " + file("key.pem"));
}

OutsideSigner OutsideSigner::of_file(const std::string& vector) {
  OutsideSigner signer;
  (void)run("openssl pkey -inform DER -in " + own_vector(vector).string() + " -out " + signer.file("key.pem"));
  return signer;
}

Bytes OutsideSigner::dg15() const {
  (void)run("openssl pkey -in " + file("key.pem") + " -pubout -outform DER -out " + file("public.der"));
  return tlv::encode({0x6F}, read_bytes(file("public.der")));
}

Bytes OutsideSigner::raw_rsa(BytesView block) const {
  write(file("block"), block);
  (void)run("openssl pkeyutl -decrypt -pkeyopt rsa_padding_mode:none -inkey " + file("key.pem") + " -in " +
            file("block") + " -out " + file("signature"));
  return read_bytes(file("signature"));
}

Bytes OutsideSigner::ecdsa(const std::string& hash, BytesView message) const {
  write(file("message"), message);
  (void)run("openssl dgst -" + hash + " -sign " + file("key.pem") + " -out " + file("signature") + " " +
            file("message"));
  return read_bytes(file("signature"));
}

Bytes OutsideSigner::derive(BytesView public_key_info) const {
  write(file("peer.der"), public_key_info);
  (void)run("{ openssl pkeyutl -derive -inkey " + file("key.pem") + " -peerform DER -peerkey " + file("peer.der") +
            " -pkeyopt dh_pad:1 -out " + file("secret") + " || openssl pkeyutl -derive -inkey " + file("key.pem") +
            " -peerform DER -peerkey " + file("peer.der") + " -out " + file("secret") + "; }");
  return read_bytes(file("secret"));
}

Bytes plain_signature(BytesView der, std::size_t number_size) {
  auto fields = ok(asn1::Reader(der).sequence());
  const auto r = padded(ok(fields.integer()), number_size);
  const auto s = padded(ok(fields.integer()), number_size);
  return core::concat({r, s});
}

}  // namespace chipid::test
