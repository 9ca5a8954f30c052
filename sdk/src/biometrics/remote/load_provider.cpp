#include <chipid/site_key.hpp>

#include "core/text.hpp"
#include "profile_signature.hpp"
#include "provider_state.hpp"

namespace chipid {
namespace {

using Path = std::filesystem::path;

std::string whole(const Path& folder, const std::string& name) {
  return name.empty() || name.starts_with("pkcs11:") ? name : (folder / name).string();
}

Result<> must_be_there(const std::string& path, const char* pointer) {
  std::error_code ignored;
  if (path.empty() || std::filesystem::is_regular_file(path, ignored)) return {};
  return remote::refuse(pointer, "no such file: " + path);
}

Result<> load_tls(const remote::TlsRule& rule, const Path& folder, http::Tls& tls) {
  tls = {.authorities = whole(folder, rule.authorities),
         .public_key = rule.public_key,
         .client_certificate = whole(folder, rule.client_certificate),
         .client_key = whole(folder, rule.client_key)};
  CHIPID_CHECK(must_be_there(tls.authorities, "/tls/authorities"));
  CHIPID_CHECK(must_be_there(tls.client_certificate, "/tls/client_certificate"));
  // libcurl reads it itself; here it only has to be fit to be read.
  if (tls.client_key.empty() || tls.client_key.starts_with("pkcs11:")) return {};
  CHIPID_CHECK(remote::read_secret_file(tls.client_key, "client_key"));
  return {};
}

Result<> load_signing_key(const Path& folder, MatchProvider::State& state) {
  const auto& rule = state.profile.signing;
  if (rule.kind != remote::SigningRule::Kind::jws) return {};
  CHIPID_TRY(const auto pem, remote::read_secret_file(folder / rule.key, "signing key"));
  auto key = SiteKey::from_pem(pem);
  if (!key) return remote::refuse("/signing/key", "no elliptic-curve key on P-256 in PEM");
  state.signing_key = *std::move(key);
  return {};
}

Result<> load_answer_keys(const Path& folder, MatchProvider::State& state) {
  if (!state.profile.answer_signature) return {};
  const auto path = folder / state.profile.answer_signature->keys;
  const auto enrolled = load_enrolled_keys({&path, 1});
  if (!enrolled || enrolled->keys.empty()) {
    return remote::refuse("/answer_signature/keys", "holds no key: " + path.string());
  }
  state.answer_keys = enrolled->keys;
  return {};
}

}  // namespace

MatchProvider::MatchProvider(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<MatchProvider> MatchProvider::parse(std::string_view json, const Path& folder) {
  auto state = std::make_shared<State>();
  CHIPID_TRY(state->profile, remote::parse_profile(json));
  CHIPID_TRY(state->secrets, remote::read_secrets(state->profile.secrets, folder));
  CHIPID_CHECK(load_tls(state->profile.tls, folder, state->tls));
  CHIPID_CHECK(load_signing_key(folder, *state));
  CHIPID_CHECK(load_answer_keys(folder, *state));
  return MatchProvider(std::move(state));
}

Result<MatchProvider> MatchProvider::load(const Path& path, std::span<const EnrolledKey> signers) {
  CHIPID_TRY(const auto file, remote::read_profile_file(path));
  if (!signers.empty()) CHIPID_CHECK(remote::check_profile_signature(path, file, signers));
  return parse(core::as_text(file), path.parent_path());
}

const std::string& MatchProvider::name() const noexcept {
  return state_->profile.name;
}

const Sentence& MatchProvider::notice() const noexcept {
  return state_->profile.notice;
}

}  // namespace chipid
