#include "recorded_proofs.hpp"

#include <algorithm>

#include "chip_auth/active_authentication.hpp"
#include "core/bytes.hpp"
#include "lds/dg14.hpp"
#include "report/checks.hpp"
#include "report/reasons.hpp"
#include "session/chip_proofs.hpp"

namespace chipid::session {
namespace {

using report::Reason;
using enum CheckStatus;

constexpr auto aa = report::ids::chip_active_authentication;
constexpr auto ca = report::ids::chip_chip_authentication;

const Statement* find(const Evidence& evidence, std::string_view id) {
  const auto& all = evidence.statements;
  const auto found = std::find_if(all.begin(), all.end(), [&](const auto& statement) { return statement.id == id; });
  return found == all.end() ? nullptr : &*found;
}

// What was recorded against a proof; nothing where it passed.
std::optional<Check> recorded_against(const Statement* statement) {
  if (statement == nullptr) return std::nullopt;
  const auto& reason = statement->reason_id;
  if (statement->status == failed) {
    return report::check(statement->id, failed, Reason::statement_failed, {reason}, statement->detail);
  }
  if (statement->status == inconclusive) {
    return report::check(statement->id, inconclusive, Reason::statement_inconclusive, {reason}, statement->detail);
  }
  return std::nullopt;
}

bool has_bytes(const FileReport* file) {
  return file != nullptr && !file->bytes.empty();
}

// Without DG15 there is nothing to judge the answer by.
std::optional<Check> judged_again(const Evidence& evidence, BytesView own_challenge) {
  const auto& record = evidence.active_authentication;
  const auto* dg15 = evidence.find(File::dg15);
  if (!record || !has_bytes(dg15)) return std::nullopt;
  const auto* dg14_file = evidence.find(File::dg14);
  const auto dg14 =
      has_bytes(dg14_file) ? lds::parse_dg14(dg14_file->bytes) : Result<lds::Dg14>(fail(ErrorCode::file_absent));
  const auto key = chip_auth::active_authentication_key(dg15->bytes, dg14 ? &dg14->security_infos : nullptr);
  if (!key) return std::nullopt;
  const auto answer = chip_auth::check_answer(*key, record->challenge, record->answer);
  auto check = active_authentication_outcome(answer, true);
  const bool other = !own_challenge.empty() && !core::equal(own_challenge, record->challenge);
  if (check.status == passed && other) {
    return report::check(aa, passed, Reason::aa_good_other_challenge, {}, std::move(check.detail));
  }
  return check;
}

std::optional<Check> active_authentication(const Evidence& evidence, BytesView own_challenge) {
  const auto again = judged_again(evidence, own_challenge);
  if (again && again->status == failed) return again;
  auto against = recorded_against(find(evidence, aa));
  return against ? against : again;
}

// What nobody can repeat without the card or the person: the site's word, where its signature counts.
std::optional<Check> stated(const Evidence& evidence, const SignatureReport& signature, std::string_view id) {
  const auto* statement = find(evidence, id);
  if (auto against = recorded_against(statement)) return against;
  if (statement == nullptr || statement->status != passed) return std::nullopt;
  if (signature.status == SignatureStatus::valid) {
    return report::check(id, passed, Reason::statement_counted, {signature.key_name}, statement->detail);
  }
  return report::check(id, not_performed, Reason::statement_not_counted, {}, statement->detail);
}

}  // namespace

bool stated_by_mapping(const Evidence& evidence) {
  const auto* statement = find(evidence, ca);
  if (statement == nullptr) return false;
  const auto protocol = statement->detail.find("protocol");
  return protocol != statement->detail.end() && protocol->second.compare(0, 4, "PACE") == 0;
}

std::vector<Check> recorded_proofs(const Evidence& evidence, const SignatureReport& signature,
                                   BytesView own_challenge) {
  std::vector<Check> checks;
  if (auto check = active_authentication(evidence, own_challenge)) checks.push_back(*std::move(check));
  for (const auto id : {ca, report::ids::biometric_face, report::ids::biometric_finger}) {
    if (auto check = stated(evidence, signature, id)) checks.push_back(*std::move(check));
  }
  return checks;
}

}  // namespace chipid::session
