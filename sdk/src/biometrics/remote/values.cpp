#include "values.hpp"

#include <fmt/format.h>

#include "core/hex.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "signer_certificate.hpp"
#include "write_bytes.hpp"

namespace chipid::remote {
namespace {

using core::WipedText;

std::string sha256(BytesView bytes) {
  return core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, bytes));
}

tl::unexpected<Error> missing(std::string what) {
  return fail(ErrorCode::usage_bad_value, std::move(what), "the match service needs it");
}

Result<WipedText> needed(std::string_view text, Source source) {
  if (text.empty()) return missing(std::string(source_name(source)));
  return WipedText(text);
}

}  // namespace

Values::Values(const Profile& profile, const Secrets& secrets, const MatchRequest& request)
    : profile_(profile), secrets_(secrets), request_(request) {}

Result<> Values::take_pictures() {
  // A finger may be a record, which has no other format.
  const auto formats = request_.modality == MatchModality::face ? profile_.formats : std::vector<std::string>{};
  if (uses(Source::reference_image, Source::reference_mime, Source::reference_sha256)) {
    if (request_.reference.empty()) return missing("reference_image");
    CHIPID_TRY(reference_, fit_picture(request_.reference, request_.reference_mime, formats, true));
    reference_sha256_ = sha256(reference_.bytes);
  }
  if (uses(Source::probe_image, Source::probe_mime, Source::probe_sha256)) {
    if (request_.probe.empty()) return missing("probe_image");
    CHIPID_TRY(probe_, fit_picture(request_.probe, request_.probe_mime, formats, false));
    probe_sha256_ = sha256(probe_.bytes);
  }
  return {};
}

bool Values::uses(Source image, Source mime, Source digest) const {
  const auto& used = profile_.used;
  const auto& signing = profile_.signing;
  const bool bound = signing.kind != SigningRule::Kind::none && !signing.body_alone;
  return bound || used.contains(image) || used.contains(mime) || used.contains(digest);
}

void Values::take_descriptions() {
  describes_ = true;
  reference_sha256_ = request_.reference.empty() ? "<reference_sha256>" : sha256(request_.reference);
  probe_sha256_ = request_.probe.empty() ? "<probe_sha256>" : sha256(request_.probe);
}

Result<WipedText> Values::text(const Placeholder& placeholder) const {
  const bool face = request_.modality == MatchModality::face;
  switch (placeholder.source) {
    case Source::reference_mime:
      return needed(reference_.mime, placeholder.source);
    case Source::probe_mime:
      return needed(probe_.mime, placeholder.source);
    case Source::reference_sha256:
      return needed(reference_sha256_, placeholder.source);
    case Source::probe_sha256:
      return needed(probe_sha256_, placeholder.source);
    case Source::personal_number:
      return needed(request_.personal_number, placeholder.source);
    case Source::transaction_id:
      return needed(request_.transaction_id, placeholder.source);
    case Source::threshold:
      return needed(threshold() ? fmt::format("{}", *threshold()) : "", placeholder.source);
    case Source::timestamp:
      return WipedText(moment.timestamp);
    case Source::timestamp_ms:
      return WipedText(moment.timestamp_ms);
    case Source::nonce:
      return WipedText(moment.nonce);
    case Source::modality:
      return WipedText(face ? "FACE" : "FINGER");
    case Source::subtype:
      return WipedText(!request_.subtype.empty() ? request_.subtype : face ? "PORTRAIT" : "UNKNOWN");
    case Source::secret:
      return WipedText(core::as_text(secrets_.at(placeholder.argument).view()));
    case Source::value:
      return WipedText(profile_.values.at(placeholder.argument));
    case Source::step:
      return WipedText(from_steps.at(placeholder.argument));
    default:
      return missing(std::string(source_name(placeholder.source)));
  }
}

Result<Bytes> Values::bytes(const Placeholder& placeholder) const {
  if (placeholder.source == Source::reference_image) return reference_.bytes;
  if (placeholder.source == Source::probe_image) return probe_.bytes;
  const auto wanted = placeholder.source == Source::file ? file_from_name(placeholder.argument) : File::sod;
  const auto found = request_.files.find(wanted.value_or(File::sod));
  if (found == request_.files.end() || found->second.empty()) {
    return missing(std::string(file_name(wanted.value_or(File::sod))));
  }
  if (placeholder.source == Source::file) return found->second;
  return signer_certificate(found->second);
}

Result<WipedText> Values::write(const Placeholder& placeholder, Form bytes_as) const {
  if (describes_) return described(placeholder);
  if (!is_binary(placeholder.source)) return text(placeholder);
  CHIPID_TRY(auto content, bytes(placeholder));
  const auto form = placeholder.form == Form::plain ? bytes_as : placeholder.form;
  auto written = write_bytes(content, form, placeholder.source == Source::probe_image ? probe_.mime : reference_.mime);
  wipe(content.data(), content.size());
  return written;
}

WipedText Values::described(const Placeholder& placeholder) const {
  const auto size_of = [](const std::string& what, const Bytes& content) {
    return WipedText(fmt::format("<{}: {} bytes, sha256 {}>", what, content.size(), sha256(content)));
  };
  const auto name = std::string(source_name(placeholder.source));
  const auto called = placeholder.argument.empty() ? name : name + ":" + placeholder.argument;
  if (placeholder.source == Source::secret) return WipedText("***");
  if (placeholder.source == Source::step) return WipedText("<" + called + ">");
  if (placeholder.source == Source::reference_image && !request_.reference.empty())
    return size_of(called, request_.reference);
  if (placeholder.source == Source::probe_image && !request_.probe.empty()) return size_of(called, request_.probe);
  auto content = is_binary(placeholder.source) ? bytes(placeholder) : Result<Bytes>(Bytes());
  if (content && !content->empty()) {
    auto told = size_of(called, *content);
    wipe(content->data(), content->size());
    return told;
  }
  const auto known = is_binary(placeholder.source) ? Result<WipedText>(missing(called)) : text(placeholder);
  return known && !known->empty() ? *known : WipedText("<" + called + ">");
}

}  // namespace chipid::remote
