#ifndef CHIPID_C_FIELDS_H
#define CHIPID_C_FIELDS_H

/** @file fields.h Small things that are names and values: QR texts, machine-readable zones, receipts. */

#include <chipid/c/base.h>
#include <chipid/c/report.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Names and their values, in a fixed order. */
typedef struct chipid_fields chipid_fields;

/** How many names there are; 0 for no such handle. */
CHIPID_C_API size_t chipid_fields_count(const chipid_fields* fields);
/** `index` from 0; usage.bad_value beyond the last. Borrowed from the fields. */
CHIPID_C_API int chipid_fields_at(const chipid_fields* fields, size_t index, chipid_pair* pair);
/** The value of a name, or NULL where there is none. Borrowed. */
CHIPID_C_API const char* chipid_fields_find(const chipid_fields* fields, const char* name);
/** One JSON object of strings. */
CHIPID_C_API int chipid_fields_json(const chipid_fields* fields, char** json);

/**
 * The text of a citizen card's QR code: "number", "old_number", "name", "birth_date" or "birth_year", "sex", "residence",
 * "issue_date", "generation" ("card_2021", "card_2024"), "repair" ("none", "accents", ...), "repair_en", "repair_vi";
 * "more_8", "more_9" ... for further fields. `scanned`: 1 for what a scanner typed, whose usual damage is made good.
 * CHIPID_E_QR_NOT_CITIZEN_CARD for another text. The code is unsigned: nothing is verified by it.
 */
CHIPID_C_API int chipid_qr_parse(const char* text, int scanned, chipid_fields** qr);
/** What a text that is of no citizen card seems to be, and what to do: "en", "vi". */
CHIPID_C_API int chipid_qr_explain_other(const char* text, chipid_fields** explanation);

/**
 * The machine-readable lines: "format" ("td1", "td2", "td3"), "document_code", "issuing_state", "document_number",
 * "birth_date", "sex" ("M", "F", "<"), "expiry_date" (YYMMDD as printed), "nationality", "primary_identifier",
 * "secondary_identifier", "optional_data", "optional_data_2", "check_digits" ("yes": all hold, "no").
 * CHIPID_E_USAGE_BAD_MRZ.
 */
CHIPID_C_API int chipid_mrz_parse(const char* lines, chipid_fields** mrz);

/** A Vietnamese personal number: "number", "province", "province_name", "sex", "birth_year", "en", "vi" (in words). */
CHIPID_C_API int chipid_personal_number_parse(const char* number, chipid_fields** parts);

#ifdef __cplusplus
}
#endif

#endif
