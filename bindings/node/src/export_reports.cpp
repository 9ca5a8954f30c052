#include "exporter.hpp"
#include "functions.hpp"

/// Reports, portraits, evidence, receipts, export.
namespace chipid_node {
namespace {

void export_report(Exporter& exporter) {
  CHIPID_NODE_SYNC("reportGet", chipid_report_get);
  CHIPID_NODE_SYNC("reportJson", chipid_report_json);
  CHIPID_NODE_SYNC("reportFieldAt", chipid_report_field_at);
  CHIPID_NODE_SYNC("reportField", chipid_report_field);
  CHIPID_NODE_SYNC("reportCheckAt", chipid_report_check_at);
  CHIPID_NODE_SYNC("reportCheckDetail", chipid_report_check_detail);
  CHIPID_NODE_SYNC("reportNoteAt", chipid_report_note_at);
  CHIPID_NODE_SYNC("reportFileAt", chipid_report_file_at);
  CHIPID_NODE_SYNC("reportMatchAt", chipid_report_match_at);
  CHIPID_NODE_SYNC("reportWithMatch", chipid_report_with_match);
  CHIPID_NODE_SYNC("exportRecords", chipid_export);
  CHIPID_NODE_ASYNC("portraitDecode", chipid_portrait_decode);
  CHIPID_NODE_SYNC("portraitGet", chipid_portrait_get);
  CHIPID_NODE_ASYNC("portraitPng", chipid_portrait_png);
}

void export_keys_of_sites(Exporter& exporter) {
  CHIPID_NODE_ASYNC("siteKeyLoad", chipid_site_key_load);
  CHIPID_NODE_SYNC("siteKeyParse", chipid_site_key_parse);
  CHIPID_NODE_ASYNC("siteKeyCreate", chipid_site_key_create);
  CHIPID_NODE_SYNC("siteKeyId", chipid_site_key_id);
  CHIPID_NODE_ASYNC("enrolledLoad", chipid_enrolled_load);
  CHIPID_NODE_SYNC("enrolledParse", chipid_enrolled_parse);
  CHIPID_NODE_SYNC("enrolledCount", chipid_enrolled_count);
}

void export_evidence(Exporter& exporter) {
  CHIPID_NODE_ASYNC("evidenceMake", chipid_evidence_make);
  CHIPID_NODE_ASYNC("verifierNew", chipid_verifier_new);
  CHIPID_NODE_ASYNC("verifyEvidence", chipid_verify_evidence);
  CHIPID_NODE_ASYNC("verifyFolder", chipid_verify_folder);
  CHIPID_NODE_SYNC("receiptMake", chipid_receipt_make);
  CHIPID_NODE_SYNC("receiptCheck", chipid_receipt_check);
}

}  // namespace

void export_reports(Napi::Object exports) {
  Exporter exporter(exports);
  export_report(exporter);
  export_keys_of_sites(exporter);
  export_evidence(exporter);
}

}  // namespace chipid_node
