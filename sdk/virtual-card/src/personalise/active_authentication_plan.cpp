#include "personalise/active_authentication_plan.hpp"

#include <algorithm>
#include <iterator>

#include "personalise/name_parts.hpp"
#include "pki_files.hpp"

namespace chipid::virtual_card {
namespace {

struct RsaSize {
  std::string_view bits;
  BytesView key;
};

const std::vector<RsaSize>& rsa_sizes() {
  using namespace files;
  static const std::vector<RsaSize> sizes{{"1024", aa_rsa_1024_der}, {"1280", aa_rsa_1280_der},
                                          {"1536", aa_rsa_1536_der}, {"2048", aa_rsa_2048_der},
                                          {"3072", aa_rsa_3072_der}, {"4096", aa_rsa_4096_der}};
  return sizes;
}

constexpr struct {
  std::string_view name;
  Digest digest;
} hashes[] = {{"sha1", Digest::sha1},
              {"sha224", Digest::sha224},
              {"sha256", Digest::sha256},
              {"sha384", Digest::sha384},
              {"sha512", Digest::sha512}};

std::optional<Digest> hash_named(std::string_view name) {
  const auto* const row =
      std::find_if(std::begin(hashes), std::end(hashes), [&](const auto& h) { return h.name == name; });
  return row == std::end(hashes) ? std::nullopt : std::optional(row->digest);
}

tl::unexpected<Error> unknown() {
  return fail(ErrorCode::usage_bad_value, "aa", "rsa-BITS-HASH[-cc] or ecdsa-CURVE[-explicit]-HASH[-der][-no-info]");
}

Result<ActiveAuthenticationPlan> rsa_named(NameParts parts) {
  const auto bits = parts.next();
  const auto row =
      std::find_if(rsa_sizes().begin(), rsa_sizes().end(), [&](const RsaSize& s) { return s.bits == bits; });
  const auto hash = hash_named(parts.next());
  const bool names_hash = parts.take("cc") || hash != Digest::sha1;
  if (row == rsa_sizes().end() || !hash || !parts.at_end()) return unknown();
  return ActiveAuthenticationPlan{.key = {.rsa = row->key, .digest = *hash},
                                  .trailer = names_hash ? aa::Trailer::named_hash : aa::Trailer::agreed_hash};
}

Result<ActiveAuthenticationPlan> ecdsa_named(NameParts parts, std::string label) {
  const auto curve = curve_named(parts.next());
  const bool in_full = parts.take("explicit");
  const auto hash = hash_named(parts.next());
  const auto form = parts.take("der") ? aa::SignatureForm::der : aa::SignatureForm::plain;
  const bool announced = !parts.take("no-info");
  if (!curve || !hash || !parts.at_end()) return unknown();
  ActiveAuthenticationPlan plan{
      .key = {.curve = *curve, .form = in_full ? CurveForm::in_full : CurveForm::named, .digest = *hash},
      .label = std::move(label),
      .form = form};
  if (announced) plan.announced = form;
  return plan;
}

}  // namespace

Result<ActiveAuthenticationPlan> active_authentication_named(std::string_view name, std::string label) {
  NameParts parts(name, '-');
  const auto kind = parts.next();
  if (kind == "rsa") return rsa_named(parts);
  if (kind == "ecdsa") return ecdsa_named(parts, std::move(label));
  return unknown();
}

std::vector<std::string> active_authentication_names() {
  std::vector<std::string> names;
  for (const auto& hash : hashes) {
    const auto end = "-" + std::string(hash.name);
    for (const auto& size : rsa_sizes()) names.push_back("rsa-" + std::string(size.bits) + end);
    for (const auto curve : all_curves) {
      names.push_back("ecdsa-" + std::string(crypto::curve_name(curve)) + end);
      names.push_back(names.back() + "-der");
    }
  }
  for (const auto& size : rsa_sizes()) names.push_back("rsa-" + std::string(size.bits) + "-sha1-cc");
  return names;
}

Result<aa::Key> make_active_authentication_key(const ActiveAuthenticationPlan& plan) {
  const auto hash = hash_algorithm(plan.key.digest);
  if (!plan.key.rsa.empty()) {
    CHIPID_TRY(auto key, crypto::RsaSigningKey::parse(plan.key.rsa));
    return aa::RsaKey{
        .key = std::make_shared<crypto::RsaSigningKey>(std::move(key)), .hash = hash, .trailer = plan.trailer};
  }
  CHIPID_TRY(auto key, crypto::SigningKey::from_label(plan.key.curve, plan.label));
  return aa::EcdsaKey{.key = std::make_shared<crypto::SigningKey>(std::move(key)), .hash = hash, .form = plan.form};
}

Result<Bytes> active_authentication_public_key(const ActiveAuthenticationPlan& plan) {
  CHIPID_TRY(const auto key, TestKey::make(plan.key, plan.label));
  return key.public_key_info();
}

}  // namespace chipid::virtual_card
