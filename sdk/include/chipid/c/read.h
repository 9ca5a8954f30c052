#ifndef CHIPID_C_READ_H
#define CHIPID_C_READ_H

/** @file read.h Reading and verifying a card. */

#include <chipid/c/card.h>
#include <chipid/c/events.h>
#include <chipid/c/evidence.h>
#include <chipid/c/keys.h>
#include <chipid/c/report.h>
#include <chipid/c/trust.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What to read of a card, how, and by what to judge it. */
typedef struct chipid_read_options {
  size_t size;
  chipid_context* context;   /**< where progress goes; NULL: nowhere */
  chipid_cancel* cancel;     /**< NULL: cannot be stopped */
  const chipid_trust* trust; /**< NULL: the user's own store, loaded anew for this call: load it once, in a counter */
  const chipid_policy* policy;  /**< NULL: the default policy */
  int64_t at;                /**< the moment to judge for; 0: now */
  const char* files;         /**< "COM,SOD,DG1,DG2": just these; NULL: all the card lists but fingers and irises */
  int32_t no_portrait;       /**< 1: leave DG2 out; then the card can at best be inconclusive */
  int32_t allow_bac_fallback;  /**< 1: open by BAC where the chip offers PACE but it does not succeed */
  const char* qr;            /**< text of the card's QR code, to be held against the chip */
  const uint8_t* challenge;  /**< what the chip signs in Active Authentication, 8 bytes; NULL: a random number */
  size_t challenge_size;
  const chipid_terminal* terminal;  /**< shown to the chip before fingerprints are read */
  const uint8_t* finger;     /**< finger minutiae record (ISO/IEC 19794-2:2005) for the card to compare; our copy is wiped */
  size_t finger_size;
  int32_t last_try;          /**< 1: ask the card even where one more refusal blocks its finger for good */
  const char* record;        /**< file for the conversation, for chipid_card_open_recorded(): holds personal data and the
                              * card's key; readable by its owner alone. NULL: none */
} chipid_read_options;

/**
 * Opens the chip with the first of `keys` that fits (PACE where the chip offers it, else BAC), reads it and judges it.
 * Blocks until done. Where the read ends early, the reason is returned and *report still holds what was read (without a
 * verdict: nothing may be concluded); *report is NULL only where a parameter was refused. `keys` may be NULL for a chip
 * that asks for none; `options` NULL for none. A card whose read was cancelled, or that fell silent, has to be opened
 * anew.
 */
CHIPID_C_API int chipid_read(chipid_card* card, const chipid_keys* keys, const chipid_read_options* options,
                             chipid_report** report);

/**
 * Goes on with a read that the card's leaving cut short: access is redone, complete files are kept, provided that it is
 * the same card (else CHIPID_E_CARD_SWAPPED); a read that was cut short before EF.SOD came is begun anew, with any card. When
 * this is offered is the caller's choice; seconds, not minutes.
 */
CHIPID_C_API int chipid_resume(chipid_card* card, const chipid_keys* keys, const chipid_report* earlier,
                               const chipid_read_options* options, chipid_report** report);

#ifdef __cplusplus
}
#endif

#endif
