#include "chip_auth/terminal_key.hpp"

#include "core/durable_file.hpp"
#include "crypto/private_key.hpp"
#include "pkcs11/signing_token.hpp"

namespace chipid::chip_auth {
namespace {

/// Both kinds of key have the same two functions.
template <typename Key>
class KeptKey final : public TerminalKey {
 public:
  explicit KeptKey(Key key) : key_(std::move(key)) {}
  const Bytes& public_value() const override { return key_.public_value(); }
  Result<Bytes> sign(const crypto::SignatureScheme& scheme, BytesView message) const override {
    return key_.sign(scheme, message);
  }

 private:
  Key key_;
};

template <typename Key>
Result<std::shared_ptr<const TerminalKey>> keep(Result<Key> key) {
  if (!key) return fail(ErrorCode::usage_bad_value, "--ta-key", key.error().detail);
  return std::make_shared<const KeptKey<Key>>(*std::move(key));
}

Result<crypto::PrivateKey> read_key(const std::string& file) {
  constexpr auto largest = std::size_t{256} << 10U;
  CHIPID_TRY(auto pem, core::read_file(file, largest));
  auto key = crypto::PrivateKey::from_pem(pem);
  wipe(pem.data(), pem.size());
  return key;
}

}  // namespace

Result<std::shared_ptr<const TerminalKey>> open_terminal_key(const std::string& place) {
  if (place.compare(0, 7, "pkcs11:") == 0) return keep(pkcs11::SigningToken::open(place));
  auto key = read_key(place);
  if (!key && key.error().code == ErrorCode::usage_file) return fail(key.error());
  return keep(std::move(key));
}

}  // namespace chipid::chip_auth
