#ifndef CHIPID_VIRTUAL_H
#define CHIPID_VIRTUAL_H

/**
 * @file chipid_virtual.h
 * The software chip (libchipid-virtual): cards of fictional people for tests and demonstrations, in the same process.
 * Their keys are public knowledge, their issuer is a test authority that nobody should trust. Functions return CHIPID_OK
 * or an error code; any thread. It is a library of its own: chipid_error_info() has the sentence of a code,
 * chipid_last_error() knows nothing of it.
 */

#include <chipid/c/card.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is printed on a card. Strings are never NULL and live for ever; empty: the card does not have it. */
typedef struct chipid_virtual_specimen {
  size_t size;
  const char* name;             /**< "vn-citizen-2024" */
  const char* number;           /**< personal number */
  const char* can;
  const char* pin;
  const char* puk;
  const char* mrz;              /**< lines separated by line feeds */
  const char* document_number;
  const char* birth_date;       /**< YYYY-MM-DD */
  const char* expiry_date;      /**< YYYY-MM-DD */
  const char* qr;               /**< what the QR code says */
  const char* purpose_en;
  const char* purpose_vi;
} chipid_virtual_specimen;

/** How many specimens there are. */
CHIPID_C_API size_t chipid_virtual_count(void);
/** `index` from 0, in the order to list them. */
CHIPID_C_API int chipid_virtual_at(size_t index, chipid_virtual_specimen* specimen);
/** CHIPID_E_USAGE_UNKNOWN_SPECIMEN. */
CHIPID_C_API int chipid_virtual_find(const char* name, chipid_virtual_specimen* specimen);

/**
 * A card for chipid_card_open_transport(), which takes it over. `specimen`: a name, or `dir:FOLDER` of raw files, each
 * also with `,fault=NAME`, `,timing=NAME`, `,pki=NAME`, ... (`chipid card list`). Where it is not handed to a card, end
 * it with transport->close(transport->user). CHIPID_E_USAGE_UNKNOWN_SPECIMEN, _BAD_VALUE, _FILE.
 */
CHIPID_C_API int chipid_virtual_open(const char* specimen, chipid_transport* transport);

/** Writes the trust folder under which the virtual cards are authentic. CHIPID_E_USAGE_FILE. */
CHIPID_C_API int chipid_virtual_write_trust(const char* folder);
/** Draws the card with its QR code as a PNG file. CHIPID_E_USAGE_NOT_BUILT where the library that draws was not there. */
CHIPID_C_API int chipid_virtual_draw(const char* specimen, const char* file);
/** Writes what a scanner makes of the card's own finger (own: 1) or of another one (0), for chipid_read_options::finger. */
CHIPID_C_API int chipid_virtual_write_finger(const char* specimen, const char* file, int own);

#ifdef __cplusplus
}
#endif

#endif
