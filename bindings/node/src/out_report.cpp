#include "object_builder.hpp"
#include "out_structs.hpp"

/// What a report consists of.
namespace chipid_node {
namespace {

void add_counts(ObjectBuilder& report, const chipid_report_info& info) {
  report.number("fieldCount", info.field_count)
      .number("checkCount", info.check_count)
      .number("attentionCount", info.attention_count)
      .number("noteCount", info.note_count)
      .number("fileCount", info.file_count)
      .number("matchCount", info.match_count);
}

void add_circumstances(ObjectBuilder& report, const chipid_report_info& info) {
  report.text("policy", info.policy)
      .text("reader", info.reader)
      .text("cardType", info.card_type)
      .bytes("atr", info.atr, info.atr_size)
      .text("accessProtocol", info.access_protocol)
      .text("accessKey", info.access_key)
      .number("trustAnchors", info.trust_anchors)
      .text("trustNewest", info.trust_newest)
      .number("totalMs", info.total_ms);
}

void add_evidence(ObjectBuilder& report, const chipid_report_info& info) {
  report.text("evidenceDigest", info.evidence_digest)
      .number("readAt", info.read_at)
      .number("signature", info.signature)
      .text("signatureKey", info.signature_key);
}

}  // namespace

Napi::Object to_object(Napi::Env env, const chipid_report_info& info) {
  ObjectBuilder report(env);
  report.number("verdict", info.verdict)
      .number("symbol", info.symbol)
      .texts("sentence", info.verdict_en, info.verdict_vi)
      .flag("accepted", info.accepted)
      .number("failure", info.failure);
  add_circumstances(report, info);
  add_counts(report, info);
  add_evidence(report, info);
  return report.object();
}

Napi::Object to_object(Napi::Env env, const chipid_field& field) {
  return ObjectBuilder(env)
      .text("id", field.id)
      .texts("label", field.label_en, field.label_vi)
      .text("value", field.value)
      .texts("shown", field.shown_en, field.shown_vi)
      .text("source", field.source)
      .object();
}

Napi::Object to_object(Napi::Env env, const chipid_check& check) {
  return ObjectBuilder(env)
      .text("id", check.id)
      .number("status", check.status)
      .texts("question", check.question_en, check.question_vi)
      .text("reasonId", check.reason_id)
      .texts("reason", check.reason_en, check.reason_vi)
      .flag("attention", check.attention)
      .number("detailCount", check.detail_count)
      .object();
}

Napi::Object to_object(Napi::Env env, const chipid_note& note) {
  return ObjectBuilder(env).text("id", note.id).texts("text", note.text_en, note.text_vi).object();
}

}  // namespace chipid_node
