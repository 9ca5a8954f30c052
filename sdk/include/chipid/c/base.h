#ifndef CHIPID_C_BASE_H
#define CHIPID_C_BASE_H

/** @file base.h Versions, errors, what is owned. */

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#if defined(CHIPID_BUILDING)
#define CHIPID_C_API __declspec(dllexport)
#else
#define CHIPID_C_API __declspec(dllimport)
#endif
#else
/** Marks what the library exports. */
#define CHIPID_C_API __attribute__((visibility("default")))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** The version of the library, such as "0.1.0". Lives for ever. */
CHIPID_C_API const char* chipid_version(void);

/** The binary interface that this header describes; compare it with chipid_abi_version(). */
#define CHIPID_ABI_VERSION 1
/** The binary interface that the loaded library has. */
CHIPID_C_API int chipid_abi_version(void);

/** What is known of an error. Strings are never NULL; those that say nothing are empty. */
typedef struct chipid_error {
  size_t size;
  int32_t code;            /**< enum chipid_status */
  int32_t kind;            /**< enum chipid_error_kind: whose trouble it is */
  const char* id;          /**< stable name, such as "access.wrong_key" */
  const char* message_en;  /**< what happened */
  const char* message_vi;
  const char* hint_en;     /**< what to do next */
  const char* hint_vi;
  const char* step;        /**< where: the step, file, option or handle */
  const char* detail;      /**< a technical remark in English for logs; no personal data */
  uint32_t status_word;    /**< the card's last status word (ISO/IEC 7816-4, 5.6), or 0 */
  size_t offset;           /**< byte of the input at which parsing stopped */
} chipid_error;

/**
 * The error of the last call of this thread that failed; code 0 where none did. Borrowed until the next call of this
 * thread that fails.
 */
CHIPID_C_API int chipid_last_error(chipid_error* error);

/** What a code means, without a place. usage.bad_value for a number that is no code. Lives for ever. */
CHIPID_C_API int chipid_error_info(int code, chipid_error* error);

/** {"error": {"code", "message", "hint"}} of the last error of this thread, as every command prints it under --json. */
CHIPID_C_API int chipid_last_error_json(char** json);

/**
 * Gives back what belongs to the caller: a handle of any type, a string, bytes. NULL is nothing and fine; anything that
 * is not (or no longer) the caller's gets CHIPID_E_USAGE_BAD_HANDLE and is left alone. Freeing a context waits for a
 * callback that is going on, unless it is called by that very callback; after it none comes. Freeing a watch ends the
 * watch alone: what it told before may still be called back.
 */
CHIPID_C_API int chipid_free(const void* owned);

/** How many handles, strings and bytes the program holds at this moment: 0 at its end, or something leaks. */
CHIPID_C_API size_t chipid_owned_count(void);

/** A request to stop, shared by whoever waits and whoever gives up. */
typedef struct chipid_cancel chipid_cancel;
/** A request that nobody has made yet. */
CHIPID_C_API int chipid_cancel_new(chipid_cancel** cancel);
/**
 * From any thread: calls that were given `cancel` end with CHIPID_E_SESSION_CANCELLED, before the next command of the
 * card, or at once where the card in a reader or the service hangs. For good: another try takes a new one.
 */
CHIPID_C_API int chipid_cancel_request(chipid_cancel* cancel);

#ifdef __cplusplus
}
#endif

#endif
