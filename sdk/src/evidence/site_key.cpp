#include <chipid/site_key.hpp>

#include "core/text.hpp"
#include "crypto/p256_pem.hpp"
#include "crypto/private_key.hpp"
#include "crypto/public_key.hpp"
#include "enrolled_key_state.hpp"
#include "key_files.hpp"
#include "pkcs11/signing_token.hpp"
#include "thumbprint.hpp"

namespace chipid {
namespace {

constexpr crypto::SignatureScheme es256{.kind = crypto::SignatureScheme::Kind::ecdsa_plain,
                                        .hash = crypto::HashAlgorithm::sha256};

/// Where the private half lies: in memory or in a token.
class Signer {
 public:
  virtual ~Signer() = default;
  [[nodiscard]] virtual Result<Bytes> sign(BytesView message) const = 0;
};

template <typename Key>
class SignerOf final : public Signer {
 public:
  explicit SignerOf(Key key) : key_(std::move(key)) {}
  [[nodiscard]] Result<Bytes> sign(BytesView message) const override { return key_.sign(es256, message); }

 private:
  Key key_;
};

}  // namespace

struct SiteKey::State {
  std::unique_ptr<const Signer> signer;
  EnrolledKey public_key;
};

SiteKey::SiteKey(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<SiteKey> SiteKey::from_pem(const SecretBytes& pem) {
  CHIPID_TRY(auto key, crypto::PrivateKey::from_pem(pem.view()));
  if (!key.is_on(crypto::Curve::secp256r1)) return fail(ErrorCode::signature_bad_key, {}, "not a key on P-256");
  CHIPID_TRY(auto half, EnrolledKey::at_point({}, key.public_value()));
  return SiteKey(std::make_shared<const State>(
      State{std::make_unique<SignerOf<crypto::PrivateKey>>(std::move(key)), std::move(half)}));
}

Result<SiteKey> SiteKey::open_token(std::string_view uri) {
  CHIPID_TRY(auto token, pkcs11::SigningToken::open(uri));
  auto half = EnrolledKey::at_point({}, token.public_value());
  if (!half) return fail(ErrorCode::signature_bad_key, {}, "the token tells no public half on P-256");
  return SiteKey(std::make_shared<const State>(
      State{std::make_unique<SignerOf<pkcs11::SigningToken>>(std::move(token)), *std::move(half)}));
}

Result<SiteKey> SiteKey::load(const std::filesystem::path& path) {
  CHIPID_TRY(const auto pem, evidence::read_key_file(path));
  auto key = from_pem(pem);
  if (!key) key.error().where = path.string();
  return key;
}

const std::string& SiteKey::key_id() const noexcept {
  return state_->public_key.key_id();
}

EnrolledKey SiteKey::public_key(std::string_view name) const {
  auto named = *state_->public_key.state_;
  named.name = name;
  return EnrolledKey(std::make_shared<const EnrolledKey::State>(std::move(named)));
}

Result<Bytes> SiteKey::sign(BytesView message) const {
  return state_->signer->sign(message);
}

EnrolledKey::EnrolledKey(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<EnrolledKey> EnrolledKey::at_point(std::string name, BytesView point) {
  CHIPID_TRY(auto key, crypto::PublicKey::ec(crypto::Curve::secp256r1, point));
  return EnrolledKey(std::make_shared<const State>(
      State{std::move(name), evidence::thumbprint(point), Bytes(point.begin(), point.end()), std::move(key)}));
}

Result<std::vector<EnrolledKey>> EnrolledKey::from_pem(std::string_view name, std::string_view pem) {
  CHIPID_TRY(const auto points, crypto::p256_points_from_pem(pem));
  std::vector<EnrolledKey> keys;
  for (const auto& point : points) {
    std::string own_name(name);
    if (!keys.empty()) own_name += " " + std::to_string(keys.size() + 1);
    CHIPID_TRY(auto key, EnrolledKey::at_point(std::move(own_name), point));
    keys.push_back(std::move(key));
  }
  return keys;
}

const std::string& EnrolledKey::name() const noexcept {
  return state_->name;
}

const std::string& EnrolledKey::key_id() const noexcept {
  return state_->key_id;
}

bool EnrolledKey::verify(BytesView message, BytesView signature) const {
  return state_->key.verify(es256, message, signature) == crypto::SignatureOutcome::valid;
}

}  // namespace chipid
