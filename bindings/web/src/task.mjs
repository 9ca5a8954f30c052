// One read or comparison under way: its messages become a promise.

import {toldBy, trouble} from './errors.mjs';

const NAMES = {read: {done: 'read.done', failed: 'read.failed'}, match: {done: 'match.done', failed: 'match.failed'}};

export class Task {
  /// `make` turns the last message into the result, at once: the next one may clear it.
  constructor(kind, id, {onProgress, make}) {
    Object.assign(this, {id, onProgress, make, names: NAMES[kind]});
    this.promise = new Promise((resolve, reject) => Object.assign(this, {resolve, reject}));
  }

  /// Whether this was its last message.
  hear(message) {
    if (message.type === this.names.done) this.#succeed(message);
    else if (message.type === this.names.failed || message.type === 'read.failed') this.#fail(message);
    else return this.#tell(message);
    return true;
  }

  #succeed(message) {
    if (typeof message.read_id === 'string' && message.verdict && message.receipt) this.resolve(this.make(message));
    else this.reject(trouble('bad_answer'));
  }

  #fail(message) {
    this.reject(message.code === 'cancelled' ? trouble('cancelled') : toldBy(message, 'read'));
  }

  /// What the page does with it is its own trouble, not the session's.
  #tell(message) {
    try {
      this.onProgress?.(message);
    } catch (error) {
      queueMicrotask(() => { throw error; });
    }
    return false;
  }
}
