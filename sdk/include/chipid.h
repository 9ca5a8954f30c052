#ifndef CHIPID_H
#define CHIPID_H

/**
 * @file chipid.h
 * The C interface of ChipID: reads chip-embedded ID cards, verifies them, and says what may be relied on, in the words
 * of the `chipid` command. It is meant to be called from any language; the bindings stand on it.
 *
 * ## The contract
 *
 * **Results.** Nearly every function returns an int: CHIPID_OK (0), or the code of an error (`enum chipid_status`), whose
 * sentences in English and Vietnamese, step and status word chipid_last_error() gives on the same thread. A verdict is
 * never an error: a card that fails its electronic check is read with CHIPID_OK and has CHIPID_VERDICT_INVALID.
 *
 * **Handles.** A pointer to an opaque type is a handle: a number that stands for an object, never an address. NULL, a
 * handle of another type and one that was freed are refused with CHIPID_E_USAGE_BAD_HANDLE. Handles may be passed from
 * thread to thread; freeing one that another call is using is safe, the object ends with that call.
 *
 * **Ownership.** What comes out through `T**` belongs to the caller, who gives it back with chipid_free(), handles,
 * strings and bytes alike. What comes out as `const` (in a struct or as a return value) is borrowed: it lives as long as
 * the handle that it was asked of. What goes in is copied where it is needed longer than the call.
 *
 * **Structs** begin with their size, which the caller sets: `chipid_check check = {.size = sizeof check};`. The library reads and
 * writes no byte beyond it, so that later versions can add fields at the end. Fields left zero mean the default; what a later
 * version's caller sets and this one does not know is refused.
 *
 * **Text** is UTF-8 ending with a zero byte. Dates are "YYYY-MM-DD", points in time seconds since 1970 (UTC). Enums are
 * carried as int32_t; 0 is always "none". Byte counts are size_t.
 *
 * **Threads.** All functions may be called from any thread. A card, a frame reader and a face matcher do one thing at a
 * time: a second call meanwhile gets CHIPID_E_USAGE_IN_USE. Everything else may be shared. Blocking functions that may
 * take long (reading, match services) take a chipid_cancel, which any thread may request.
 *
 * **Events** go to a context: to its callback, on the one thread that the library keeps for it, or to
 * chipid_next_event() of the thread that waits there.
 *
 * **The end of the program.** exit() takes down what calls of other threads may still need (OpenSSL among it): stop them
 * first, with a chipid_cancel.
 *
 * **Exceptions and signals.** No C++ exception leaves the library; it installs no signal handler. A callback must not
 * throw across it.
 *
 * **Versions.** chipid_abi_version() changes when a program built before could break; the shared library's name changes
 * with it. New functions, new error codes, new fields at the end of structs do not change it.
 */

#include <chipid/c/base.h>
#include <chipid/c/card.h>
#include <chipid/c/codes.h>
#include <chipid/c/diagnosis.h>
#include <chipid/c/events.h>
#include <chipid/c/evidence.h>
#include <chipid/c/face.h>
#include <chipid/c/fields.h>
#include <chipid/c/keys.h>
#include <chipid/c/match_service.h>
#include <chipid/c/picture_codes.h>
#include <chipid/c/portrait.h>
#include <chipid/c/read.h>
#include <chipid/c/readers.h>
#include <chipid/c/report.h>
#include <chipid/c/trust.h>
#include <chipid/c/trust_folder.h>

#endif
