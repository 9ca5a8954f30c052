#ifndef CHIPID_C_TRUST_FOLDER_H
#define CHIPID_C_TRUST_FOLDER_H

/**
 * @file trust_folder.h Filling and looking after a trust store on disk: what `chipid trust` does, told as the JSON that
 * it prints. Every change is one atomic step. `folder`: NULL for the user's own. Errors: CHIPID_E_USAGE_FILE,
 * CHIPID_E_DATA_MALFORMED, CHIPID_E_TRUST_...: then nothing was changed.
 */

#include <chipid/c/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What an import takes, and on whose word. */
typedef struct chipid_trust_import_options {
  size_t size;
  const char* const* roots;  /**< certificates of authorities that sign master lists, files */
  size_t root_count;
  int32_t citizen;           /**< 1: authorities of citizen cards; 0: of passports */
  int32_t allow_unsigned;    /**< 1: also authorities that nobody vouches for */
  int32_t allow_older;       /**< 1: also a list older than the one of the same state that is there */
  int32_t preview;           /**< 1: only say what would change */
  int64_t now;               /**< 0: the computer's clock */
  int32_t signed_only;       /**< 1: nothing unsigned, not even one certificate: for what came over a network */
} chipid_trust_import_options;

/** A file, or a folder of files: master lists, certificates, revocation lists, PEM, LDIF. */
CHIPID_C_API int chipid_trust_import(const char* folder, const char* path, const chipid_trust_import_options* options,
                                     char** json);
/** The same from memory; `name` is what is said of it later. */
CHIPID_C_API int chipid_trust_import_bytes(const char* folder, const uint8_t* file, size_t file_size, const char* name,
                                           const chipid_trust_import_options* options, char** json);
/** Removes the entry whose id begins with these hex digits, at least 8. */
CHIPID_C_API int chipid_trust_remove(const char* folder, const char* id, char** json);
/** Goes back to the state before the last change; undoing twice is redoing. */
CHIPID_C_API int chipid_trust_undo(const char* folder, char** json);
/** Everything the store holds. */
CHIPID_C_API int chipid_trust_contents(const char* folder, char** json);
/** How far the store can be relied on, and what to do. */
CHIPID_C_API int chipid_trust_audit(const char* folder, char** json);

#ifdef __cplusplus
}
#endif

#endif
