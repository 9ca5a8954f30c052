#include <algorithm>
#include <chipid/policy.hpp>
#include <nlohmann/json.hpp>
#include <set>

#include "core/durable_file.hpp"
#include "core/text.hpp"

namespace chipid {
namespace {

using Json = nlohmann::json;

// A policy is a page of text at most.
constexpr std::size_t most_bytes = 1024 * 1024;
constexpr std::size_t most_levels = 4;

tl::unexpected<Error> refuse(std::string detail) {
  return fail(ErrorCode::usage_bad_value, "policy", std::move(detail));
}

tl::unexpected<Error> refuse_member(std::string_view member, std::string_view why) {
  return refuse("\"" + std::string(member) + "\": " + std::string(why));
}

// A member that comes twice would hide the first from whoever reads the file. Too many levels are no policy either.
Result<Json> parse_json(std::string_view text) {
  std::set<std::string> seen;
  std::string twice;
  bool deep = false;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
    deep = deep || depth > static_cast<int>(most_levels);
    if (event == Json::parse_event_t::key && !seen.insert(value.get<std::string>()).second) twice = value;
    return !deep;
  };
  auto json = Json::parse(text, watch, false);
  if (deep || json.is_discarded() || !json.is_object()) return refuse("not a JSON object");
  if (!twice.empty()) return refuse_member(twice, "comes twice");
  return json;
}

Result<> take_flag(const std::string& member, const Json& value, bool& flag) {
  if (!value.is_boolean()) return refuse_member(member, "must be true or false");
  flag = value.get<bool>();
  return {};
}

Result<> take_text(const std::string& member, const Json& value, std::string& text) {
  if (!value.is_string() || value.get_ref<const std::string&>().empty()) {
    return refuse_member(member, "must be a text that is not empty");
  }
  text = value.get<std::string>();
  const auto is_control = [](unsigned char letter) { return letter < 0x20 || letter == 0x7f; };
  if (std::any_of(text.begin(), text.end(), is_control)) return refuse_member(member, "holds control characters");
  return {};
}

Result<> take_verdicts(const std::string& member, const Json& value, std::vector<Verdict>& verdicts) {
  if (!value.is_array()) return refuse_member(member, "must be a list of verdicts");
  verdicts.clear();
  for (const auto& entry : value) {
    const auto verdict = entry.is_string() ? verdict_from_name(entry.get<std::string>()) : std::nullopt;
    if (!verdict) return refuse_member(member, "must be a list of verdicts such as \"authentic\"");
    verdicts.push_back(*verdict);
  }
  return {};
}

bool is_sha256(const Json& value) {
  if (!value.is_string()) return false;
  const auto& text = value.get_ref<const std::string&>();
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

Result<> take_digests(const std::string& member, const Json& value, std::vector<std::string>& digests) {
  if (!value.is_array() || !std::all_of(value.begin(), value.end(), is_sha256)) {
    return refuse_member(member, "must be a list of SHA-256 digests of 64 lower-case hex digits");
  }
  digests = value.get<std::vector<std::string>>();
  return {};
}

Result<> take(Policy& policy, const std::string& member, const Json& value) {
  if (member == "name") return take_text(member, value, policy.name);
  if (member == "require_revocation") return take_flag(member, value, policy.require_revocation);
  if (member == "bac_is_review") return take_flag(member, value, policy.bac_is_review);
  if (member == "weak_is_invalid") return take_flag(member, value, policy.weak_is_invalid);
  if (member == "digest_info_without_null") return take_flag(member, value, policy.digest_info_without_null);
  if (member == "digest_info_reason") return take_text(member, value, policy.digest_info_reason);
  if (member == "accepted") return take_verdicts(member, value, policy.accepted);
  if (member == "compromised_csca") return take_digests(member, value, policy.compromised_csca);
  return refuse_member(member, "is not a member of a policy");
}

// Only the rule as written is called "default", so that a report cannot pass for one under it.
Result<> check_whole(const Json& json, const Policy& policy) {
  if (!json.contains("name")) return refuse_member("name", "is missing");
  if (policy.name == Policy{}.name) return refuse_member("name", "must be another than \"default\"");
  if (policy.digest_info_without_null && policy.digest_info_reason.empty()) {
    return refuse_member("digest_info_without_null", "needs a reason in \"digest_info_reason\"");
  }
  return {};
}

}  // namespace

bool Policy::accepts(Verdict verdict) const noexcept {
  return std::find(accepted.begin(), accepted.end(), verdict) != accepted.end();
}

Result<Policy> parse_policy(std::string_view text) {
  if (text.size() > most_bytes) return refuse("too long");
  CHIPID_TRY(const auto json, parse_json(text));
  Policy policy;
  for (const auto& [member, value] : json.items()) CHIPID_CHECK(take(policy, member, value));
  CHIPID_CHECK(check_whole(json, policy));
  return policy;
}

Result<Policy> load_policy(const std::filesystem::path& path) {
  auto file = core::read_file(path, most_bytes);
  if (!file) return file.error().code == ErrorCode::data_over_limit ? refuse("too long") : fail(file.error());
  return parse_policy(core::as_text(*file));
}

}  // namespace chipid
