#include "verify_output.hpp"

#include <fmt/format.h>

#include <chipid/text.hpp>

#include "json.hpp"
#include "text_report.hpp"
#include "verdict_text.hpp"

namespace chipid::tool {
namespace {

Json binding_json(const std::optional<ReceiptBinding>& binding) {
  if (!binding) return nullptr;
  return {{"audience", text_or_null(binding->audience)},
          {"origin", text_or_null(binding->origin)},
          {"nonce", binding->nonce},
          {"session", text_or_null(binding->session)},
          {"document", text_or_null(binding->document)}};
}

Json receipt_json(const ReceiptCheck& check) {
  return {{"signature", signature_status_name(check.signature.status)},
          {"key", text_or_null(check.signature.key_name)},
          {"evidence_matches", check.evidence_matches ? Json(*check.evidence_matches) : Json(nullptr)},
          {"verdict", verdict_name(check.receipt.verdict)},
          {"purpose", text_or_null(check.receipt.purpose)},
          {"reference", text_or_null(check.receipt.reference)},
          {"binding", binding_json(check.receipt.binding)}};
}

std::string json_entry(const std::string& name, const Result<VerifyResult>& result) {
  Json entry{{"file", displayable(name)}};
  entry.update(Json::parse(result ? to_json(result->report) : to_json(result.error())));
  if (result && result->receipt) entry["receipt"] = receipt_json(*result->receipt);
  return entry.dump(2);
}

std::string signature_text(const SignatureReport& signature, Language language) {
  switch (signature.status) {
    case SignatureStatus::valid:
      return fmt::format(
          fmt::runtime(in(language, "Signed by {}, which you have enrolled.", "Do {} ký, khóa này bạn đã đăng ký.")),
          displayable(signature.key_name));
    case SignatureStatus::unknown_key:
      return std::string(in(language,
                            "Signed by a key that you have not enrolled: the signature counts for nothing here.",
                            "Được ký bằng khóa bạn chưa đăng ký: chữ ký không có giá trị ở đây."));
    case SignatureStatus::invalid:
    case SignatureStatus::none:
      break;
  }
  return std::string(in(language, "Not signed by a site.", "Không có chữ ký của đơn vị nào."));
}

std::string receipt_text(const ReceiptCheck& check, Language language) {
  const bool signed_well = check.signature.status == SignatureStatus::valid;
  if (signed_well && check.evidence_matches.value_or(false)) {
    return fmt::format(fmt::runtime(in(language, "The receipt is genuine (signed by {}) and speaks of this evidence.",
                                       "Biên nhận là thật (do {} ký) và đúng là của bằng chứng này.")),
                       displayable(check.signature.key_name));
  }
  if (signed_well) {
    return std::string(in(language, "The receipt is of OTHER evidence. Ask for the evidence that belongs to it.",
                          "Biên nhận này là của bằng chứng KHÁC. Hãy yêu cầu đúng tệp bằng chứng."));
  }
  return std::string(in(language,
                        "The receipt is NOT proven: no key you have enrolled has signed it. Do not rely on it.",
                        "CHƯA chứng minh được biên nhận: không có khóa đã đăng ký nào ký. Không nên dựa vào nó."));
}

std::string whole_text(const std::string& name, const VerifyResult& result, Language language) {
  const auto& report = result.report;
  auto text = fmt::format("{}\n{}\n{}\n{}\n", displayable(name), verdict_text(report.verification, language),
                          person_text(report.document, language), signature_text(report.signature, language));
  if (result.receipt) text += receipt_text(*result.receipt, language) + "\n";
  return text;
}

std::string text_entry(const std::string& name, const Result<VerifyResult>& result, bool alone, Language language) {
  if (!result) return fmt::format("{}: {}", displayable(name), error_text(result.error(), language));
  if (alone) return whole_text(name, *result, language);
  auto line = fmt::format("{}: {}\n", displayable(name), verdict_line(result->report.verification, language));
  if (result->receipt) line += "  " + receipt_text(*result->receipt, language) + "\n";
  return line;
}

}  // namespace

std::string VerifyOutput::begin() const {
  return output_.json ? "{\"results\": [" : "";
}

std::string VerifyOutput::entry(std::size_t at, const std::string& name, const Result<VerifyResult>& result) const {
  if (!output_.json) return text_entry(name, result, count_ == 1, output_.language);
  return (at == 0 ? "\n" : ",\n") + json_entry(name, result);
}

std::string VerifyOutput::end() const {
  return output_.json ? "\n]}\n" : "";
}

}  // namespace chipid::tool
