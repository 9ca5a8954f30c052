#include <fmt/format.h>

#include <chipid/qr_picture.hpp>
#include <chipid/verify.hpp>
#include <memory>

#include "json.hpp"
#include "live_face.hpp"
#include "match_command.hpp"
#include "match_output.hpp"
#include "stop_on_signal.hpp"
#include "verdict_options.hpp"
#include "verdict_text.hpp"
#include "verify_inputs.hpp"

namespace chipid::tool {
namespace {

struct FaceArguments {
  std::string reference;
  std::string probe;
  LiveFaceOptions face;
  VerdictOptions verdict;
  OutputOptions output;
};

/// What the new picture is held against, and what is known of it.
struct Reference {
  FaceReference face;
  /// The evidence judged again; nothing for a picture, of which nothing is known.
  std::optional<Verification> verification = {};
  Policy policy = {};

  /// Whether a match with it says anything of a card's holder: the portrait is the one that was signed, and nothing
  /// speaks against the card.
  [[nodiscard]] bool counts() const {
    if (!verification) return true;
    const auto* hash = verification->find("dg2.hash");
    return hash != nullptr && hash->status == CheckStatus::passed && verification->verdict != Verdict::invalid;
  }
};

Result<Reference> reference_from_evidence(BytesView file, const VerifyOptions& options) {
  CHIPID_TRY(auto keys, load_default_enrolled_keys());
  const OfflineVerifier verifier(options, std::move(keys.keys));
  CHIPID_TRY(auto judged, verifier.verify(file));
  CHIPID_TRY(auto evidence, decode_evidence(file));
  ReadReport report;
  report.files = std::move(evidence.files);
  report.document = std::move(judged.document);
  report.verification = judged.verification;
  CHIPID_TRY(auto face, reference_of(report));
  return Reference{.face = std::move(face), .verification = std::move(judged.verification), .policy = options.policy};
}

Result<Reference> load_reference(const FaceArguments& arguments) {
  CHIPID_TRY(auto file, read_whole_file(arguments.reference, max_picture_size));
  if (!looks_like_evidence(file)) return Reference{.face = {.encoded = std::move(file)}};
  CHIPID_TRY(const auto options, arguments.verdict.load());
  return reference_from_evidence(file, options);
}

Json reference_json(const Reference& reference) {
  const auto& known = reference.verification;
  return {{"kind", known ? "evidence" : "picture"},
          {"verdict", known && known->verdict ? Json(verdict_name(*known->verdict)) : Json(nullptr)},
          {"portrait_signed", known ? Json(reference.counts()) : Json(nullptr)}};
}

// Why a match with it is worth nothing; empty where it counts.
std::string caveat(const Reference& reference, Language language) {
  if (reference.counts()) return {};
  return std::string(in(language, "The card's portrait is not proven to be the signed one, or the card's check failed.",
                        "Chưa chứng minh được ảnh trên thẻ là ảnh đã ký, hoặc thẻ kiểm tra không đạt."));
}

std::string reference_text(const Reference& reference, Language language) {
  if (!reference.verification) {
    return fmt::format("{}\n", in(language, "Compared with a picture file, of which it is not known whose it is.",
                                  "So với một tệp ảnh; chưa biết ảnh của ai."));
  }
  return fmt::format("{}: {}\n", in(language, "The card", "Thẻ"), verdict_line(*reference.verification, language));
}

// A match with a card is as good as the card.
int status_of(const MatchResult& result, const Reference& reference) {
  const auto status = exit_status(result);
  if (status != exit_done || !reference.verification) return status;
  if (!reference.counts()) return exit_other_verdict;
  return VerdictOptions::exit_status(*reference.verification, reference.policy);
}

int show(const MatchResult& result, const Reference& reference, const OutputOptions& output) {
  if (output.json) {
    auto json = Json::parse(to_json(result));
    json["counts"] = result.decision == MatchDecision::match && reference.counts();
    json["reference"] = reference_json(reference);
    print(document(json));
  } else {
    print(match_text(result, output.language, caveat(reference, output.language)) +
          reference_text(reference, output.language));
  }
  return status_of(result, reference);
}

// With a portrait that is not proven to be the signed one nothing can be said of the card's holder, and nothing is
// sent.
MatchResult compare_with(LiveFace& live, const Reference& reference) {
  if (!reference.counts() && live.asks_a_service()) {
    return unavailable_face_match(Error{.code = ErrorCode::export_invalid, .where = "reference"});
  }
  auto result = live.compare(reference.face, stop_on_signal());
  const bool decided = result.decision == MatchDecision::match || result.decision == MatchDecision::no_match;
  if (decided && !reference.counts()) result.decision = MatchDecision::inconclusive;
  return result;
}

int compare(const FaceArguments& arguments) {
  const auto live = arguments.face.open(arguments.probe);
  if (!live) return report_error(live.error(), arguments.output);
  const auto reference = load_reference(arguments);
  if (!reference) return report_error(reference.error(), arguments.output);
  return show(compare_with(**live, *reference), *reference, arguments.output);
}

}  // namespace

void add_match_face(CLI::App& group, Action& action) {
  auto arguments = std::make_shared<FaceArguments>();
  auto* command = group.add_subcommand("face", "Compare the person at the counter with a card's portrait");
  command
      ->add_option("--reference", arguments->reference,
                   "An evidence file, whose portrait it is held against, or a picture (JPEG, PNG, JPEG 2000)")
      ->required()
      ->type_name("EVIDENCE|IMAGE");
  command->add_option("--probe", arguments->probe, "The picture just taken (JPEG, PNG)")
      ->required()
      ->type_name("IMAGE");
  arguments->face.add_to(*command);
  arguments->verdict.add_to(*command);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return compare(*arguments); }; });
}

}  // namespace chipid::tool
