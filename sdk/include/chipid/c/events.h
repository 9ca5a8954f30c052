#ifndef CHIPID_C_EVENTS_H
#define CHIPID_C_EVENTS_H

/** @file events.h What happens at the readers and during a read. */

#include <chipid/c/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Where events go: to a callback, or to whoever waits in chipid_next_event(). */
typedef struct chipid_context chipid_context;
/** Something that happened; look at it with chipid_event_get(). */
typedef struct chipid_event chipid_event;
/** A watch over the readers of this computer. */
typedef struct chipid_watch chipid_watch;

/** What a struct says of an event. Strings are never NULL. */
typedef struct chipid_event_info {
  size_t size;
  int32_t kind;         /**< enum chipid_event_kind */
  int32_t error;        /**< service_lost: why, enum chipid_status */
  const char* reader;   /**< the reader's name as PC/SC gives it; of a read: that of its card */
  uint32_t reader_id;   /**< the reader's number in this watch, from 1; 0 for other events. Tells two of one name apart */
  const uint8_t* atr;   /**< card_inserted: the answer to reset; empty where the card does not answer (turn it over) */
  size_t atr_size;
  const char* step;     /**< of a read: "read DG2" */
  size_t done;          /**< of a read: bytes of the file that came */
  size_t total;         /**< of a read: bytes of the file */
} chipid_event_info;

/** Receives an event, which is borrowed for the call; must not throw. */
typedef void (*chipid_on_event)(void* user, const chipid_event* event);

/** Where the events of a context go. */
typedef struct chipid_context_options {
  size_t size;
  /** Called for every event, one at a time, on a thread of the library; the event is borrowed for the call. NULL: events
   * wait for chipid_next_event(), 1,000 at most: then progress that nobody fetched is dropped, and the oldest first. */
  chipid_on_event on_event;
  void* user;
} chipid_context_options;

/** `options`: NULL for none. */
CHIPID_C_API int chipid_context_new(const chipid_context_options* options, chipid_context** context);

/**
 * The next event of a context without a callback. Waits up to `timeout_ms` (negative: until one comes); *event is NULL
 * where none came in time, which is no error. All events of a read wait here before chipid_read() returns. Freeing the
 * context ends the wait with CHIPID_E_USAGE_BAD_HANDLE; what nobody fetched is dropped, also where there is a callback.
 */
CHIPID_C_API int chipid_next_event(chipid_context* context, int timeout_ms, chipid_event** event);

/** What happened; borrowed from the event. */
CHIPID_C_API int chipid_event_get(const chipid_event* event, chipid_event_info* info);
/**
 * What is known of the holder by now, in a text_ready event: the fields of chipid_report_field(). Nothing of it is
 * verified yet. NULL where there is no such field. Borrowed from the event.
 */
CHIPID_C_API const char* chipid_event_field(const chipid_event* event, const char* id);

/**
 * Watches the readers and cards until the watch is freed; events that wait by then can still be fetched. The first events tell what is there already. When the
 * smart-card service goes away, its cards and readers leave one by one, then service_lost is told; it is tried again,
 * and service_back told before what it brings.
 */
CHIPID_C_API int chipid_watch_start(chipid_context* context, chipid_watch** watch);

#ifdef __cplusplus
}
#endif

#endif
