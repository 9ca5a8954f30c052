#ifndef CHIPID_C_REPORT_H
#define CHIPID_C_REPORT_H

/** @file report.h What a card said, what was checked, and what follows. */

#include <chipid/c/base.h>
#include <chipid/c/codes.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The outcome of a read or of evidence that was judged again. Never changes; may be shared by threads. */
typedef struct chipid_report chipid_report;

/** The outcome in short. Strings are never NULL and borrowed from the report. */
typedef struct chipid_report_info {
  size_t size;
  int32_t verdict;          /**< enum chipid_verdict; none where the read ended early */
  int32_t symbol;           /**< enum chipid_verdict_symbol: the shape to show it by, not by colour alone */
  const char* verdict_id;   /**< "authentic", "review", ...; empty for none */
  const char* verdict_en;   /**< what it means at a counter, and what to do */
  const char* verdict_vi;
  int32_t accepted;         /**< 1: the policy in force admits this verdict (exit status 0 of the command) */
  int32_t failure;          /**< why the read ended early, enum chipid_status; 0: it did not */
  const char* policy;       /**< name of the policy in force */
  const char* reader;
  const char* card_type;    /**< as far as the answer to reset tells */
  const uint8_t* atr;
  size_t atr_size;
  const char* access_protocol;  /**< "PACE-ECDH-GM-AES-CBC-CMAC-128", "BAC", "none"; empty where it was not opened */
  const char* access_key;       /**< "mrz", "can", "pin", "puk" */
  size_t trust_anchors;         /**< of the trust store that was used */
  const char* trust_newest;     /**< signing date of its newest master list; empty: none */
  double total_ms;              /**< of a read */
  size_t field_count, check_count, attention_count, note_count, file_count, match_count;
  const char* evidence_digest;  /**< evidence judged again: SHA-256 that names it */
  int64_t read_at;              /**< evidence judged again: when the card was read; 0: not known */
  int32_t signature;            /**< evidence judged again: enum chipid_signature_status */
  const char* signature_key;    /**< evidence judged again: the enrolled name of the signing key, else its id */
} chipid_report_info;
/** The outcome in short. */
CHIPID_C_API int chipid_report_get(const chipid_report* report, chipid_report_info* info);

/** The document that `chipid read --json` or `chipid verify --json` prints. */
CHIPID_C_API int chipid_report_json(const chipid_report* report, char** json);

/** A field of the document as people are shown it. Nothing is verified by being here: see the verdict. */
typedef struct chipid_field {
  size_t size;
  const char* id;        /**< stable, as in the JSON: "birth_date" */
  const char* label_en;
  const char* label_vi;
  const char* value;     /**< as it is: dates "YYYY-MM-DD" */
  const char* shown_en;  /**< as a person of that language reads it */
  const char* shown_vi;
  const char* source;    /**< the file it was taken from: "DG13"; may be empty */
} chipid_field;
/** `index` from 0, in the order in which fields are shown; only those that the document has. */
CHIPID_C_API int chipid_report_field_at(const chipid_report* report, size_t index, chipid_field* field);
/**
 * The value of a field, or NULL where the document does not have it. Empty for the expiry date of a card that never
 * expires: its shown_en and shown_vi say so.
 */
CHIPID_C_API const char* chipid_report_field(const chipid_report* report, const char* id);

/** One check. */
typedef struct chipid_check {
  size_t size;
  const char* id;           /**< stable, such as "ds.chain" */
  int32_t status;           /**< enum chipid_check_status */
  const char* question_en;  /**< what it asks */
  const char* question_vi;
  const char* reason_id;    /**< stable, such as "ds.chain.no_anchor" */
  const char* reason_en;    /**< what was found and, where something is amiss, what to do */
  const char* reason_vi;
  int32_t attention;        /**< 1: it failed or is inconclusive; show it beside any verdict */
  size_t detail_count;
} chipid_check;
/** `index` from 0, in the order in which they are shown; usage.bad_value beyond the last. */
CHIPID_C_API int chipid_report_check_at(const chipid_report* report, size_t index, chipid_check* check);
/** The check of an id. usage.bad_value where the report has none. */
CHIPID_C_API int chipid_report_check(const chipid_report* report, const char* id, chipid_check* check);

/** A name and what belongs to it; borrowed. */
typedef struct chipid_pair {
  size_t size;
  const char* name;
  const char* value;
} chipid_pair;
/** Technical particulars of a check, `detail` from 0. */
CHIPID_C_API int chipid_report_check_detail(const chipid_report* report, size_t check, size_t detail, chipid_pair* pair);

/** Something worth saying that changes no check. */
typedef struct chipid_note {
  size_t size;
  const char* id;
  const char* text_en;
  const char* text_vi;
} chipid_note;
/** `index` from 0; usage.bad_value beyond the last. */
CHIPID_C_API int chipid_report_note_at(const chipid_report* report, size_t index, chipid_note* note);

/** One file of the card: its bytes, or why there are none; one that parses wrongly has both. */
typedef struct chipid_file {
  size_t size;
  const char* name;       /**< "COM", "SOD", "DG1", ... */
  const uint8_t* bytes;
  size_t byte_count;
  const char* sha256;     /**< lower-case hex; empty without bytes */
  int32_t error;          /**< enum chipid_status; 0: none */
  int32_t authenticated;  /**< 1: the answer came over secure messaging */
} chipid_file;
/** `index` from 0, in the order of reading; usage.bad_value beyond the last. */
CHIPID_C_API int chipid_report_file_at(const chipid_report* report, size_t index, chipid_file* file);
/** The file of a name; usage.bad_value where the report has none. */
CHIPID_C_API int chipid_report_file(const chipid_report* report, const char* name, chipid_file* file);

/**
 * Records for other systems, UTF-8: JSON of all that was read; CSV and FHIR R4 without what a register seldom may keep.
 * `form`: enum chipid_export_form. CHIPID_E_EXPORT_INVALID_CARD where one of the reports has the verdict invalid: nothing
 * of such a card is handed on; CHIPID_E_USAGE_BAD_VALUE where one has no verdict.
 */
CHIPID_C_API int chipid_export(const chipid_report* const* reports, size_t count, int form, char** text);

#ifdef __cplusplus
}
#endif

#endif
