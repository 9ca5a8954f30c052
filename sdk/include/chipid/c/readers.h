#ifndef CHIPID_C_READERS_H
#define CHIPID_C_READERS_H

/** @file readers.h The PC/SC readers of this computer at one moment. */

#include <chipid/c/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** The readers at the moment of the call. */
typedef struct chipid_readers chipid_readers;

/** One reader. Strings are never NULL. */
typedef struct chipid_reader {
  size_t size;
  const char* name;
  int32_t card_present;     /**< 1 or 0, as those below */
  int32_t in_use;           /**< another program holds the card for itself alone */
  int32_t shared;           /**< another program has a connection but lets others in */
  int32_t mute;             /**< there is a card but it does not answer: turn it over */
  const uint8_t* atr;       /**< answer to reset; empty without a card */
  size_t atr_size;
  int32_t extended_length;  /**< the card announces it: 1; it announces that it has none: -1; it does not say: 0 */
  const char* driver;       /**< vendor and version, where the reader tells them */
} chipid_reader;

/** CHIPID_E_PCSC_NO_SERVICE where there is no service; an empty list where no reader is connected. */
CHIPID_C_API int chipid_list_readers(chipid_readers** readers);
/** How many readers there are; 0 for no such handle. */
CHIPID_C_API size_t chipid_readers_count(const chipid_readers* readers);
/** `index` from 0; usage.bad_value beyond the last. Strings are borrowed from the list. */
CHIPID_C_API int chipid_readers_get(const chipid_readers* readers, size_t index, chipid_reader* reader);

#ifdef __cplusplus
}
#endif

#endif
