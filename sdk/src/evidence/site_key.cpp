#include <chipid/site_key.hpp>

#include "core/text.hpp"
#include "crypto/p256_pem.hpp"
#include "crypto/private_key.hpp"
#include "crypto/public_key.hpp"
#include "key_files.hpp"
#include "thumbprint.hpp"

namespace chipid {
namespace {

constexpr crypto::SignatureScheme es256{.kind = crypto::SignatureScheme::Kind::ecdsa_plain,
                                        .hash = crypto::HashAlgorithm::sha256};

}  // namespace

struct SiteKey::State {
  crypto::PrivateKey key;
  std::string key_id;
};

SiteKey::SiteKey(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<SiteKey> SiteKey::from_pem(const SecretBytes& pem) {
  CHIPID_TRY(auto key, crypto::PrivateKey::from_pem(pem.view()));
  if (!key.is_on(crypto::Curve::secp256r1)) return fail(ErrorCode::signature_bad_key, {}, "not a key on P-256");
  auto key_id = evidence::thumbprint(key.public_value());
  return SiteKey(std::make_shared<const State>(State{std::move(key), std::move(key_id)}));
}

Result<SiteKey> SiteKey::load(const std::filesystem::path& path) {
  CHIPID_TRY(const auto pem, evidence::read_key_file(path));
  auto key = from_pem(pem);
  if (!key) key.error().where = path.string();
  return key;
}

const std::string& SiteKey::key_id() const noexcept {
  return state_->key_id;
}

Result<Bytes> SiteKey::sign(BytesView message) const {
  return state_->key.sign(es256, message);
}

struct EnrolledKey::State {
  std::string name;
  std::string key_id;
  crypto::PublicKey key;
};

EnrolledKey::EnrolledKey(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<std::vector<EnrolledKey>> EnrolledKey::from_pem(std::string_view name, std::string_view pem) {
  CHIPID_TRY(const auto points, crypto::p256_points_from_pem(pem));
  std::vector<EnrolledKey> keys;
  for (const auto& point : points) {
    CHIPID_TRY(auto key, crypto::PublicKey::ec(crypto::Curve::secp256r1, point));
    std::string own_name(name);
    if (!keys.empty()) own_name += " " + std::to_string(keys.size() + 1);
    keys.push_back(EnrolledKey(
        std::make_shared<const State>(State{std::move(own_name), evidence::thumbprint(point), std::move(key)})));
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
