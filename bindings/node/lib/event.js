'use strict';

const native = require('./native.js');
const { ErrorId, EventKind } = require('./codes.js');
const { badHandle } = require('./resource.js');

/** Something that happened at the readers or during a read. */
class ChipIdEvent {
  #handle;

  constructor(handle) {
    this.#handle = handle;
    const info = native.eventGet(handle);
    this.kind = EventKind[info.kind];
    this.error = ErrorId[info.error];
    this.reader = info.reader;
    this.readerId = info.readerId;
    this.atr = info.atr;
    this.step = info.step;
    this.done = info.done;
    this.total = info.total;
  }

  /** A field that is known by now; asked while the listener runs. */
  field(id) {
    if (this.#handle === undefined) throw badHandle();
    return native.eventField(this.#handle, id);
  }

  /** Hands an event of the addon to a listener, and gives it back. */
  static tell(handle, listener) {
    const event = new ChipIdEvent(handle);
    try {
      listener(event);
    } finally {
      native.free(handle);
      event.#handle = undefined;
    }
  }
}

/** A channel of the addon whose events `listener` gets: of the readers (`watch`), or of one read. */
function openChannel(listener, { watch = false } = {}) {
  return new native.EventChannel((handle) => ChipIdEvent.tell(handle, listener), watch);
}

module.exports = { ChipIdEvent, openChannel };
