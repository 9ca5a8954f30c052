#include <set>

#include "answer_status.hpp"
#include "placeholder.hpp"
#include "request_names.hpp"
#include "step_texts.hpp"

namespace chipid::remote {
namespace {

using Sources = std::set<Source>;

Result<> check_name(const Profile& profile, const Placeholder& placeholder, const std::set<std::string>& taken,
                    const std::string& pointer) {
  const auto& name = placeholder.argument;
  if (placeholder.source == Source::secret && !profile.secrets.contains(name)) {
    return refuse(pointer, "no secret is named " + name);
  }
  if (placeholder.source == Source::value && !profile.values.contains(name)) {
    return refuse(pointer, "no value is named " + name);
  }
  if (placeholder.source == Source::step && !taken.contains(name)) {
    return refuse(pointer, "no earlier step takes " + name);
  }
  return {};
}

// Addresses end up in logs of servers and of what lies between.
Result<> check_place(const Placeholder& placeholder, std::size_t pieces, Place place, const std::string& pointer) {
  const bool in_address = place == Place::path || place == Place::query;
  const auto source = placeholder.source;
  if (in_address && (source == Source::secret || is_binary(source))) {
    return refuse(pointer, "no secrets, pictures or files in addresses");
  }
  if (place == Place::path && is_new_each_time(source)) {
    return refuse(pointer, "a path has to be the same on all retries");
  }
  if (placeholder.form == Form::number && (place != Place::json || pieces != 1)) {
    return refuse(pointer, "|number stands alone in a JSON body");
  }
  return {};
}

bool binds_pictures(const Sources& used) {
  return (used.contains(Source::reference_image) || used.contains(Source::reference_sha256)) &&
         (used.contains(Source::probe_image) || used.contains(Source::probe_sha256));
}

Result<> check_binding(const Profile& profile, const Step& step, const Sources& all, const Sources& in_body) {
  const bool whole_signed = profile.signing.kind != SigningRule::Kind::none && !profile.signing.body_alone;
  const auto answer = below(step.pointer, "answer");
  const bool signed_answer = profile.answer_signature && !(step.kind == StepKind::send && needs_no_content(step));
  const bool has_to_belong = signed_answer || step.kind != StepKind::send;
  if (has_to_belong && !step.answer.nonce.empty() && !whole_signed && !all.contains(Source::nonce)) {
    return refuse(below(answer, "nonce"), "the step sends no ${nonce}");
  }
  if (signed_answer && step.answer.transaction_id.empty()) {
    return refuse(answer, "a signed answer needs transaction_id, else an old one could be played again");
  }
  if (profile.signing.body_alone && step.kind == StepKind::compare && !binds_pictures(in_body)) {
    return refuse(below(step.pointer, "body"), "what is signed has to hold both pictures or their digests");
  }
  return {};
}

Result<> check_signature_header(const Profile& profile, const Step& step) {
  if (profile.signing.kind == SigningRule::Kind::none) return {};
  for (const auto& [name, text] : step.headers) {
    if (same_name(name, profile.signing.header)) {
      return refuse(below(below(step.pointer, "headers"), name), "is written by the signing");
    }
  }
  return {};
}

/// What the texts of one step use.
struct Used {
  Sources all = {};
  Sources in_body = {};
};

Result<> check_text(const Profile& profile, const std::set<std::string>& taken, std::string_view text,
                    const std::string& pointer, Place place, Used& used) {
  CHIPID_TRY(const auto pieces, parse_template(text, pointer));
  for (const auto& piece : pieces) {
    if (!piece.placeholder) continue;
    CHIPID_CHECK(check_name(profile, *piece.placeholder, taken, pointer));
    CHIPID_CHECK(check_place(*piece.placeholder, pieces.size(), place, pointer));
    used.all.insert(piece.placeholder->source);
    if (place == Place::json || place == Place::multipart) used.in_body.insert(piece.placeholder->source);
  }
  return {};
}

Result<> check_step(Profile& profile, const Step& step, const std::set<std::string>& taken) {
  Used used;
  const auto visit = [&](std::string_view text, const std::string& pointer, Place place) {
    return check_text(profile, taken, text, pointer, place, used);
  };
  CHIPID_CHECK(for_each_text(step, visit));
  CHIPID_CHECK(check_signature_header(profile, step));
  profile.used.insert(used.all.begin(), used.all.end());
  return check_binding(profile, step, used.all, used.in_body);
}

}  // namespace

Result<> check_templates(Profile& profile) {
  std::set<std::string> taken;
  for (const auto& step : profile.steps) {
    CHIPID_CHECK(check_step(profile, step, taken));
    for (const auto& [name, pointer] : step.take) taken.insert(name);
  }
  return {};
}

}  // namespace chipid::remote
