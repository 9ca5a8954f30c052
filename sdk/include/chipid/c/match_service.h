#ifndef CHIPID_C_MATCH_SERVICE_H
#define CHIPID_C_MATCH_SERVICE_H

/** @file match_service.h Comparisons made by a service over HTTPS, described by a provider profile. */

#include <chipid/c/face.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A match service with its secrets and keys loaded; shared by threads; wiped at its end. */
typedef struct chipid_match_provider chipid_match_provider;

/** From a profile file (docs/match-providers.md). CHIPID_E_MATCH_PROVIDER, CHIPID_E_MATCH_SECRET. */
CHIPID_C_API int chipid_match_provider_load(const char* path, chipid_match_provider** provider);
/** As the profile has it; NULL for no such handle. Borrowed from the provider. */
CHIPID_C_API const char* chipid_match_provider_name(const chipid_match_provider* provider);

/** What a service is asked to compare. */
typedef struct chipid_match_request {
  size_t size;
  const chipid_report* report;  /**< whose portrait, files and personal number are used; NULL: those below alone */
  int32_t modality;             /**< enum chipid_match_modality; 0: face */
  const char* subtype;          /**< as OSIA names it: "PORTRAIT", "RIGHT_INDEX"; NULL: by modality */
  const uint8_t* reference;     /**< picture from the document; NULL: that of the report */
  size_t reference_size;
  const uint8_t* probe;         /**< picture just taken */
  size_t probe_size;
  const char* transaction_id;   /**< the same for retries of one capture; NULL: a new one */
  int32_t pad_level;            /**< enum chipid_pad_level: what was done against pictures held before the camera */
  chipid_cancel* cancel;        /**< NULL: cannot be stopped */
} chipid_match_request;

/**
 * Asks the service; blocks, at most for the profile's limit. Whatever goes wrong is the decision `unavailable` with its
 * trouble. The holder has to be told and to agree before.
 */
CHIPID_C_API int chipid_match_ask(const chipid_match_provider* provider, const chipid_match_request* request,
                                  chipid_match** match);

#ifdef __cplusplus
}
#endif

#endif
