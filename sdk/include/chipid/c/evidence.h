#ifndef CHIPID_C_EVIDENCE_H
#define CHIPID_C_EVIDENCE_H

/** @file evidence.h Evidence files (.chipid), receipts, and the keys that sign them. */

#include <chipid/c/fields.h>
#include <chipid/c/report.h>
#include <chipid/c/trust.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A site's private key, ECDSA on P-256; wiped at its end; shared by threads. */
typedef struct chipid_site_key chipid_site_key;
/** The public keys of sites whose signatures this verifier takes for good. */
typedef struct chipid_enrolled chipid_enrolled;
/** Judges evidence without a card; keeps what it learns about signers, so use one for many files. Any thread. */
typedef struct chipid_verifier chipid_verifier;

/** From a PEM file without password. CHIPID_E_USAGE_FILE, CHIPID_E_SIGNATURE_BAD_KEY. */
CHIPID_C_API int chipid_site_key_load(const char* path, chipid_site_key** key);
/** From PEM text. */
CHIPID_C_API int chipid_site_key_parse(const char* pem, chipid_site_key** key);
/** Makes a key and writes it to `path`, for its owner alone, and its public key beside it, with the ending .pub. Never
 * over a file that is there. */
CHIPID_C_API int chipid_site_key_create(const char* path, chipid_site_key** key);
/** Its thumbprint (RFC 7638), 43 characters; NULL for no such handle. Borrowed from the key. */
CHIPID_C_API const char* chipid_site_key_id(const chipid_site_key* key);

/** The keys in these files and folders; count 0: those this user has enrolled. */
CHIPID_C_API int chipid_enrolled_load(const char* const* paths, size_t count, chipid_enrolled** enrolled);
/** Public keys or certificates from PEM text, under a name. */
CHIPID_C_API int chipid_enrolled_parse(const char* name, const char* pem, chipid_enrolled** enrolled);
/** How many keys there are; 0 for no such handle. */
CHIPID_C_API size_t chipid_enrolled_count(const chipid_enrolled* enrolled);

/**
 * The evidence of a read that was just made (not of evidence that was judged again: CHIPID_E_USAGE_BAD_VALUE), signed
 * where `key` is given. Holds personal data. `digest` (64 hex digits, it names the evidence) may be NULL.
 */
CHIPID_C_API int chipid_evidence_make(const chipid_report* report, const chipid_site_key* key, uint8_t** file,
                                      size_t* file_size, char** digest);

/** What evidence is judged by. */
typedef struct chipid_verify_options {
  size_t size;
  const chipid_trust* trust;        /**< NULL: the user's own store */
  const chipid_policy* policy;      /**< NULL: the default policy */
  int64_t at;                       /**< the moment to judge for; 0: now */
  const chipid_enrolled* enrolled;  /**< NULL: none: no signature counts */
} chipid_verify_options;

/** `options`: NULL for none. */
CHIPID_C_API int chipid_verifier_new(const chipid_verify_options* options, chipid_verifier** verifier);
/**
 * An evidence file. `challenge`: the 8 bytes that the caller had the chip sign, which makes that answer prove the chip;
 * NULL: none. CHIPID_E_EVIDENCE_...
 */
CHIPID_C_API int chipid_verify_evidence(const chipid_verifier* verifier, const uint8_t* file, size_t file_size,
                                        const uint8_t* challenge, size_t challenge_size, chipid_report** report);
/** The raw files of a chip in a folder, named by what they are ("EF_SOD.bin", "DG1"). */
CHIPID_C_API int chipid_verify_folder(const chipid_verifier* verifier, const char* folder, chipid_report** report);

/**
 * A receipt: that this site checked a card, one line of text (a JWS, RFC 7515). It names no person. `digest`: of this
 * report's own evidence; any other is refused; NULL: it is made here. `purpose` and `reference` in the site's own words,
 * may be NULL. CHIPID_E_USAGE_BAD_VALUE for a report without a verdict, of raw files, or of a record.
 */
CHIPID_C_API int chipid_receipt_make(const chipid_report* report, const char* digest, const chipid_site_key* key,
                                     const char* purpose, const char* reference, char** text);
/**
 * What a receipt says: fields "issuer", "issued", "read" (seconds since 1970), "evidence", "verdict", "policy",
 * "purpose", "reference", "audience", "origin", "nonce", "session", "document", "trust_list" (each may be empty; a
 * receipt that a web page hands in counts only where audience, origin and nonce are yours), "signature" ("valid", "unknown_key", "invalid", "none"), "signer", and "evidence_matches"
 * ("yes", "no") where evidence was given. Rely on it only where the signature is "valid".
 */
CHIPID_C_API int chipid_receipt_check(const char* text, const chipid_enrolled* enrolled, const uint8_t* evidence,
                                      size_t evidence_size, chipid_fields** receipt);

#ifdef __cplusplus
}
#endif

#endif
