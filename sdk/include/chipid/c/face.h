#ifndef CHIPID_C_FACE_H
#define CHIPID_C_FACE_H

/** @file face.h Faces compared on this machine: a clerk's aid, that does not see whether a living person is there. */

#include <chipid/c/report.h>
#include <chipid/c/trust.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Compares faces, one pair at a time. */
typedef struct chipid_face_matcher chipid_face_matcher;
/** What came of a comparison, whoever made it: this machine, a service, the card. */
typedef struct chipid_match chipid_match;

/** Which models to use, and what they are calibrated by. */
typedef struct chipid_face_options {
  size_t size;
  const char* models;       /**< folder of the models; NULL: the default place */
  const char* calibration;  /**< a file of `chipid match calibrate`; NULL: none */
} chipid_face_options;

/** Some 100 ms. CHIPID_E_FACE_NO_MATCHER, CHIPID_E_FACE_MODEL_DAMAGED. `options`: NULL for none. */
CHIPID_C_API int chipid_face_matcher_open(const chipid_face_options* options, chipid_face_matcher** matcher);

/**
 * Two picture files (JPEG, PNG, JPEG 2000). What cannot be compared is no error but the decision `unavailable`, never to
 * be taken for a "no".
 */
CHIPID_C_API int chipid_face_match(chipid_face_matcher* matcher, const uint8_t* reference, size_t reference_size,
                                   const uint8_t* probe, size_t probe_size, chipid_match** match);
/** The portrait of a report against a picture of the person at the counter. */
CHIPID_C_API int chipid_face_match_report(chipid_face_matcher* matcher, const chipid_report* report,
                                          const uint8_t* probe, size_t probe_size, chipid_match** match);

/** A comparison in short. Strings are never NULL and borrowed from the match. */
typedef struct chipid_match_info {
  size_t size;
  int32_t modality;     /**< enum chipid_match_modality */
  int32_t decision;     /**< enum chipid_match_decision */
  int32_t method;       /**< enum chipid_match_method */
  int32_t pad_level;    /**< enum chipid_pad_level */
  int32_t has_score;    /**< 1: `score` holds one */
  double score;         /**< in the matcher's own scale */
  int32_t has_threshold;
  double threshold;     /**< from which score on it is a match */
  const char* model;
  const char* calibration;     /**< empty: not calibrated for this site's people */
  const char* transaction_id;  /**< of a service */
  int32_t tries_left;   /**< of the card's own comparison; -1: not said */
  int32_t trouble;      /**< why it is unavailable, enum chipid_status */
  const char* text_en;  /**< the outcome and what to do next */
  const char* text_vi;
  double milliseconds;
} chipid_match_info;
/** What came of the comparison. */
CHIPID_C_API int chipid_match_get(const chipid_match* match, chipid_match_info* info);
/** The object that `chipid match --json` prints. */
CHIPID_C_API int chipid_match_json(const chipid_match* match, char** json);
/** A comparison of a report (`index` from 0, the order in which they were made). */
CHIPID_C_API int chipid_report_match_at(const chipid_report* report, size_t index, chipid_match** match);

/**
 * A new report, with the comparison taken in and the verdict made anew; the old one stays as it is. Only for reads, not
 * for evidence judged again, and only for a comparison that was made with this report or with the very portrait of its
 * chip: CHIPID_E_USAGE_BAD_VALUE. What the card compared is in its report already. Of several comparisons of one kind the
 * last one stands; the check's detail says how many there were. `purpose`: what the holder agreed to (recorded with the time), or NULL.
 */
CHIPID_C_API int chipid_report_with_match(const chipid_report* report, const chipid_match* match, const char* purpose,
                                          chipid_report** with_match);

#ifdef __cplusplus
}
#endif

#endif
