#pragma once

#include <chipid/bytes.hpp>
#include <memory>
#include <string>

#include "../virtual_card/outside_program.hpp"

namespace chipid::test {

/// Keys and signatures by the openssl program, so that nothing here is checked against itself.
class OutsideSigner {
 public:
  /// `generate`: what follows `openssl genpkey`, such as "-algorithm EC -pkeyopt ec_paramgen_curve:P-256".
  explicit OutsideSigner(const std::string& generate);
  /// The same with parameters made by `parameters` first.
  OutsideSigner(const std::string& parameters, const std::string& generate);
  /// The RSA key of a file under test-vectors, RSAPrivateKey in DER.
  [[nodiscard]] static OutsideSigner of_file(const std::string& vector);

  /// SubjectPublicKeyInfo in DG15's 6F.
  [[nodiscard]] Bytes dg15() const;
  /// The private operation on this number, as many bytes as the modulus.
  [[nodiscard]] Bytes raw_rsa(BytesView block) const;
  /// ECDSA as a SEQUENCE. `hash`: "sha256".
  [[nodiscard]] Bytes ecdsa(const std::string& hash, BytesView message) const;

  /// The secret shared with the holder of this SubjectPublicKeyInfo, padded.
  [[nodiscard]] Bytes derive(BytesView public_key_info) const;

 private:
  OutsideSigner() = default;
  std::unique_ptr<TemporaryFolder> folder_ = std::make_unique<TemporaryFolder>();
  [[nodiscard]] std::string file(const std::string& name) const { return *folder_ / name; }
};

/// r || s of a SEQUENCE of two INTEGERs, each number of this size.
[[nodiscard]] Bytes plain_signature(BytesView der, std::size_t number_size);

}  // namespace chipid::test
