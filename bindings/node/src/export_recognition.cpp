#include "exporter.hpp"
#include "functions.hpp"

/// What is read from pictures and printed lines, and who is compared.
namespace chipid_node {
namespace {

void export_fields(Exporter& exporter) {
  CHIPID_NODE_SYNC("fieldsJson", chipid_fields_json);
  CHIPID_NODE_SYNC("qrParse", chipid_qr_parse);
  CHIPID_NODE_SYNC("qrExplainOther", chipid_qr_explain_other);
  CHIPID_NODE_SYNC("mrzParse", chipid_mrz_parse);
  CHIPID_NODE_SYNC("personalNumberParse", chipid_personal_number_parse);
}

void export_codes(Exporter& exporter) {
  CHIPID_NODE_ASYNC("codesInPicture", chipid_codes_in_picture);
  CHIPID_NODE_ASYNC("codesInPixels", chipid_codes_in_pixels);
  CHIPID_NODE_SYNC("frameReaderNew", chipid_frame_reader_new);
  CHIPID_NODE_ASYNC("frameReaderRead", chipid_frame_reader_read);
  CHIPID_NODE_SYNC("codesCount", chipid_codes_count);
  CHIPID_NODE_SYNC("codesAt", chipid_codes_at);
  CHIPID_NODE_SYNC("codesPickCard", chipid_codes_pick_card);
}

void export_matching(Exporter& exporter) {
  CHIPID_NODE_ASYNC("faceMatcherOpen", chipid_face_matcher_open);
  CHIPID_NODE_ASYNC("faceMatch", chipid_face_match);
  CHIPID_NODE_ASYNC("faceMatchReport", chipid_face_match_report);
  CHIPID_NODE_SYNC("matchGet", chipid_match_get);
  CHIPID_NODE_SYNC("matchJson", chipid_match_json);
  CHIPID_NODE_ASYNC("matchProviderLoad", chipid_match_provider_load);
  CHIPID_NODE_SYNC("matchProviderName", chipid_match_provider_name);
  CHIPID_NODE_ASYNC("matchAsk", chipid_match_ask);
}

}  // namespace

void export_recognition(Napi::Object exports) {
  Exporter exporter(exports);
  export_fields(exporter);
  export_codes(exporter);
  export_matching(exporter);
}

}  // namespace chipid_node
