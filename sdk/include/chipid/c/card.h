#ifndef CHIPID_C_CARD_H
#define CHIPID_C_CARD_H

/** @file card.h A powered card: in a reader, behind the caller's own channel, or recorded. */

#include <chipid/c/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A card, used for one thing at a time. Freeing it ends the connection. */
typedef struct chipid_card chipid_card;

/** How a card is taken. */
typedef struct chipid_card_options {
  size_t size;
  int32_t exclusive;    /**< 1: no other program may connect meanwhile. 0: others may, but wait with their commands */
  int32_t deadline_ms;  /**< longest wait for one command; 0: 20,000 in a reader, none over the caller's own channel */
} chipid_card_options;

/**
 * The card in a reader. `reader`: its name or a part of it that fits one reader only; NULL or "": the first with a card
 * in it. `options`: NULL for none. Errors: CHIPID_E_PCSC_NO_SERVICE, _NO_READER, _READER_NOT_FOUND, _NO_CARD, _CARD_MUTE,
 * _BUSY, _FAILURE.
 */
CHIPID_C_API int chipid_card_open(const char* reader, const chipid_card_options* options, chipid_card** card);

/**
 * The caller's own channel to a card. Its functions are called by the thread that uses the card (by one of the library
 * where a deadline was asked for), one at a time, and return CHIPID_OK or an error code, best one of CHIPID_E_PCSC_....
 */
typedef struct chipid_transport {
  size_t size;
  void* user;  /**< given to each function */
  /**
   * Sends one command APDU (ISO/IEC 7816-4, 5.2; short or extended) as it is and gives the raw answer, status word
   * included; 61xx and 6Cxx are not followed. `answer` has room for *answer_size bytes, 65,538 at least; set it to what
   * came.
   */
  int (*transmit)(void* user, const uint8_t* command, size_t command_size, uint8_t* answer, size_t* answer_size);
  int (*reset)(void* user);       /**< warm reset: the card forgets every state */
  /** Called once, at the end of the card, or later, when a command comes back that hung beyond the deadline; no function
   * is called after it. NULL: nothing to do. */
  void (*close)(void* user);
  const char* reader_name;        /**< as people know it; copied. NULL: "" */
  const uint8_t* atr;             /**< answer to reset; copied */
  size_t atr_size;
  size_t max_command_size;        /**< longest command in bytes that the channel carries; 0: not known */
} chipid_transport;

/**
 * On failure `close` is not called. A command that hangs in the caller's own channel is given up, at its deadline or by a
 * chipid_cancel, only where `options` ask for a deadline.
 */
CHIPID_C_API int chipid_card_open_transport(const chipid_transport* transport, const chipid_card_options* options,
                                            chipid_card** card);

/**
 * A conversation that was recorded (chipid_read_options::record, `chipid read --apdu-log`), for tests and for finding
 * faults. It proves nothing: whoever has the file can play it again. Its reports are never `accepted`, name their reader
 * "recorded: ...", and give neither evidence nor receipts. CHIPID_E_USAGE_FILE, CHIPID_E_DATA_MALFORMED.
 */
CHIPID_C_API int chipid_card_open_recorded(const char* path, chipid_card** card);

/** What a struct says of a card. Borrowed from it. */
typedef struct chipid_card_info {
  size_t size;
  const char* reader;
  const uint8_t* atr;
  size_t atr_size;
} chipid_card_info;
/** Reader and answer to reset. */
CHIPID_C_API int chipid_card_get(const chipid_card* card, chipid_card_info* info);

/** One command APDU as it is; `answer` (data and status word) is the caller's. */
CHIPID_C_API int chipid_card_transmit(chipid_card* card, const uint8_t* command, size_t command_size, uint8_t** answer,
                                      size_t* answer_size);
/** Resets the card so that it forgets every state. */
CHIPID_C_API int chipid_card_reset(chipid_card* card);

#ifdef __cplusplus
}
#endif

#endif
