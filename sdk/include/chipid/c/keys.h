#ifndef CHIPID_C_KEYS_H
#define CHIPID_C_KEYS_H

/** @file keys.h What opens a chip: printed on the card, or known to its holder. */

#include <chipid/c/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A list of keys in the order in which they are tried; each is tried once, three at most. Wiped at its end. */
typedef struct chipid_keys chipid_keys;

/** An empty list. */
CHIPID_C_API int chipid_keys_new(chipid_keys** keys);
/** How many keys it holds; 0 for no such handle. */
CHIPID_C_API size_t chipid_keys_count(const chipid_keys* keys);

/** The six-digit card access number. CHIPID_E_USAGE_BAD_VALUE. */
CHIPID_C_API int chipid_keys_add_can(chipid_keys* keys, const char* digits);
/** The 2 or 3 machine-readable lines, separated by white space or not at all. CHIPID_E_USAGE_BAD_MRZ. */
CHIPID_C_API int chipid_keys_add_mrz(chipid_keys* keys, const char* lines);
/** Document number, birth date and expiry date, "YYYY-MM-DD" or "YYMMDD". CHIPID_E_USAGE_BAD_VALUE names the wrong one. */
CHIPID_C_API int chipid_keys_add_document(chipid_keys* keys, const char* document_number, const char* birth_date,
                                          const char* expiry_date);
/**
 * A Vietnamese personal number (12 digits): the CAN that is its last six digits; with both dates the MRZ key too. The
 * dates may be NULL, both of them.
 */
CHIPID_C_API int chipid_keys_add_personal_number(chipid_keys* keys, const char* number, const char* birth_date,
                                                 const char* expiry_date);
/** All keys that the text of a citizen card's QR code gives. CHIPID_E_QR_NOT_CITIZEN_CARD for another text. */
CHIPID_C_API int chipid_keys_add_qr(chipid_keys* keys, const char* text);
/** The holder's secret number, 4 to 16 digits; not tried where only one try is left. */
CHIPID_C_API int chipid_keys_add_pin(chipid_keys* keys, const char* digits);
/** The number that frees a blocked PIN. */
CHIPID_C_API int chipid_keys_add_puk(chipid_keys* keys, const char* digits);

#ifdef __cplusplus
}
#endif

#endif
