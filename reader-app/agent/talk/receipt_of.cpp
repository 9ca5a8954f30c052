#include <chipid/binding.hpp>
#include <chipid/receipt.hpp>

#include "answer.hpp"

namespace chipid::counter::agent {
namespace {

ReceiptBinding binding_of(const ReadAnswer& answer, const AnswerContext& context) {
  ReceiptBinding binding{
      .audience = context.audience, .origin = context.origin, .nonce = context.nonce, .session = context.read_id};
  // The nonce stands beside it, so whoever has the receipt may try numbers: it is for who was given them anyway.
  if (answer.may_leave && (context.scopes & answer.granted).test(index_of(Scope::id)))
    binding.document = bound_document_digest(context.nonce, answer.report->document).value_or(std::string());
  return binding;
}

}  // namespace

tl::expected<std::string, RefusalCode> receipt_of(const ReadAnswer& answer, const AnswerContext& context,
                                                  const SiteKey& key, std::chrono::sys_seconds now) {
  const auto& verification = answer.report->verification;
  const Receipt receipt{.issued = now,
                        .read = answer.read_at,
                        .evidence = answer.evidence_digest,
                        .verdict = *verification.verdict,
                        .policy = answer.policy,
                        .purpose = context.purpose,
                        .reference = context.reference,
                        .binding = binding_of(answer, context),
                        .checks = receipt_checks(verification),
                        .trust_list = answer.trust_list};
  auto made = make_receipt(receipt, key);
  if (!made) return tl::unexpected(RefusalCode::unavailable);
  return *std::move(made);
}

}  // namespace chipid::counter::agent
