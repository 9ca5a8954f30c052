'use strict';

const { EventEmitter } = require('node:events');
const { openChannel } = require('./event.js');

/** Tells when readers and cards come and go, until it is closed. It keeps the program running unless unref() is called. */
class Watch extends EventEmitter {
  #channel;

  constructor() {
    super();
    this.#channel = openChannel((event) => {
      this.emit('event', event);
      this.emit(event.kind, event);
    }, { watch: true });
  }

  /** Ends the watch; closing again does nothing. */
  close() {
    this.#channel.close();
  }

  ref() {
    this.#channel.ref();
    return this;
  }

  unref() {
    this.#channel.unref();
    return this;
  }
}

if (Symbol.dispose) Watch.prototype[Symbol.dispose] = Watch.prototype.close;

module.exports = { Watch };
