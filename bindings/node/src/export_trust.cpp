#include "exporter.hpp"
#include "functions.hpp"

/// What cards are judged by, and what keeps them from being read.
namespace chipid_node {

void export_trust(Napi::Object exports) {
  Exporter exporter(exports);
  CHIPID_NODE_ASYNC("trustLoadDefault", chipid_trust_load_default);
  CHIPID_NODE_ASYNC("trustLoad", chipid_trust_load);
  CHIPID_NODE_SYNC("trustGet", chipid_trust_get);
  CHIPID_NODE_SYNC("trustProblemAt", chipid_trust_problem_at);
  CHIPID_NODE_SYNC("policyParse", chipid_policy_parse);
  CHIPID_NODE_ASYNC("policyLoad", chipid_policy_load);
  CHIPID_NODE_ASYNC("terminalLoad", chipid_terminal_load);
  CHIPID_NODE_ASYNC("trustImport", chipid_trust_import);
  CHIPID_NODE_ASYNC("trustImportBytes", chipid_trust_import_bytes);
  CHIPID_NODE_ASYNC("trustRemove", chipid_trust_remove);
  CHIPID_NODE_ASYNC("trustUndo", chipid_trust_undo);
  CHIPID_NODE_ASYNC("trustContents", chipid_trust_contents);
  CHIPID_NODE_ASYNC("trustAudit", chipid_trust_audit);
  CHIPID_NODE_ASYNC("diagnose", chipid_diagnose);
  CHIPID_NODE_ASYNC("diagnosisBundle", chipid_diagnosis_bundle);
}

}  // namespace chipid_node
