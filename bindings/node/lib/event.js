'use strict';

const native = require('./native.js');
const { ErrorId, EventKind } = require('./codes.js');

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
    return native.eventField(this.#handle, id);
  }
}

/** A channel of the addon whose events `listener` gets; none of them outlives its call. */
function openChannel(listener) {
  return new native.EventChannel((handle) => {
    try {
      listener(new ChipIdEvent(handle));
    } finally {
      native.free(handle);
    }
  });
}

module.exports = { ChipIdEvent, openChannel };
