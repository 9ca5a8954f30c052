#ifndef CHIPID_C_TRUST_H
#define CHIPID_C_TRUST_H

/** @file trust.h What cards are judged by: trust store, policy, the site's keys. */

#include <chipid/c/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Certificates of authorities, revocation lists, document signers. Never changes once loaded; shared by threads. */
typedef struct chipid_trust chipid_trust;
/** A site's policy. */
typedef struct chipid_policy chipid_policy;
/** What a site shows to chips so that they give fingerprints (ICAO 9303-11, 7.1). */
typedef struct chipid_terminal chipid_terminal;

/** The store of this user: $CHIPID_HOME/trust, else $XDG_DATA_HOME/chipid/trust. Empty where there is none. */
CHIPID_C_API int chipid_trust_load_default(chipid_trust** trust);
/** All that these folders and files hold. What cannot be used is skipped and told by chipid_trust_get(). */
CHIPID_C_API int chipid_trust_load(const char* const* paths, size_t count, chipid_trust** trust);

/** A trust store in short; borrowed from it. */
typedef struct chipid_trust_info {
  size_t size;
  size_t anchors;
  const char* newest_list;  /**< signing date of the newest master list; empty where there is none */
  size_t problem_count;     /**< entries skipped at loading */
} chipid_trust_info;
/** How much it holds, and how new that is. */
CHIPID_C_API int chipid_trust_get(const chipid_trust* trust, chipid_trust_info* info);
/** One sentence on a skipped entry, in both languages; borrowed. */
CHIPID_C_API int chipid_trust_problem_at(const chipid_trust* trust, size_t index, const char** text_en,
                                         const char** text_vi);

/** From the text of a policy file, a JSON object; usage.bad_value names what is wrong in it. */
CHIPID_C_API int chipid_policy_parse(const char* json, chipid_policy** policy);
/** From a file; CHIPID_E_USAGE_FILE where it cannot be read. */
CHIPID_C_API int chipid_policy_load(const char* path, chipid_policy** policy);

/**
 * Terminal certificates (files or folders) and the private key of the last of them: a PEM file or a `pkcs11:` URI. See
 * TerminalIdentity::load for the errors.
 */
CHIPID_C_API int chipid_terminal_load(const char* const* certificates, size_t count, const char* key,
                                      chipid_terminal** terminal);

#ifdef __cplusplus
}
#endif

#endif
