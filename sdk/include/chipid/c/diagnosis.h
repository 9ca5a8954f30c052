#ifndef CHIPID_C_DIAGNOSIS_H
#define CHIPID_C_DIAGNOSIS_H

/** @file diagnosis.h What keeps cards from being read on this computer. */

#include <chipid/c/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/**
 * The document that `chipid doctor --json` prints: what was found and what to do, in both languages. Sends nothing to a
 * card; takes up to some seconds. `trust`: folders to look at, count 0: the user's own. `problem` (may be NULL) becomes 1
 * where something has to be repaired.
 */
CHIPID_C_API int chipid_diagnose(const char* const* trust, size_t count, int* problem, char** json);

/** The same to hand to those who help, without any personal data. */
CHIPID_C_API int chipid_diagnosis_bundle(const char* const* trust, size_t count, char** json);

#ifdef __cplusplus
}
#endif

#endif
