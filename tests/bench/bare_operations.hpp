#pragma once

#include <chipid/read.hpp>
#include <filesystem>

#include "metered_card.hpp"

// The OpenSSL operations that a read needs and nothing else: no parsing of our own, no checks, no report.
namespace bench {

class BareOperations {
 public:
  /// Of a read that came to its end and of the commands it took. `authorities`: a folder of DER certificates, the
  /// signer's issuer among them.
  BareOperations(const chipid::ReadReport& report, const std::vector<Exchange>& exchanges,
                 const std::filesystem::path& authorities);
  BareOperations(const BareOperations&) = delete;
  BareOperations& operator=(const BareOperations&) = delete;
  ~BareOperations();

  /// PACE with generic mapping and Chip Authentication on brainpoolP256r1 (ICAO 9303-11, 4.4 and 6.2).
  void key_agreements() const;
  /// 3DES or AES is not told apart: AES-128 with CMAC, for every command and answer as long as they were (9.8).
  void secure_messaging() const;
  /// EF.SOD's CMS parsed and its signature and certificate verified, every file hashed (5.1).
  void passive_authentication() const;
  /// The public-key operation on an answer (6.1); nothing where the card has no such key.
  void active_authentication() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace bench
