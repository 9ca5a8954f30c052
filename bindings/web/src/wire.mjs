// A transport whose messages are awaited one by one until somebody listens.

import {toldBy, trouble} from './errors.mjs';

/// How the agent closes a session whose token it does not know.
const TOKEN_REFUSED = 4401;

export class Wire {
  #transport;
  #waiting = [];
  #arrived = [];
  #listener = null;
  #ended = null;

  constructor(transport) {
    this.#transport = transport;
  }

  get address() { return this.#transport.address; }
  get origin() { return this.#transport.origin; }

  async open() {
    await this.#transport.open({
      message: (message) => this.#hear(message),
      malformed: () => this.end(trouble('bad_answer')),
      closed: (code) => this.end(trouble(code === TOKEN_REFUSED ? 'not_paired' : 'session_ended')),
    });
  }

  send(message) {
    if (this.#ended) throw this.#ended;
    this.#transport.send(message);
  }

  next() {
    if (this.#arrived.length > 0) return Promise.resolve(this.#arrived.shift());
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => { this.#waiting.push({resolve, reject}); });
  }

  /// From now on messages go to `listener.message`, the end of all to `listener.ended`.
  listen(listener) {
    this.#listener = listener;
    this.#arrived.splice(0).forEach((message) => listener.message(message));
    if (this.#ended) listener.ended(this.#ended);
  }

  end(error) {
    if (this.#ended) return;
    this.#ended = error;
    this.#transport.close();
    this.#waiting.splice(0).forEach(({reject}) => reject(error));
    this.#listener?.ended(error);
  }

  #hear(message) {
    if (this.#ended) return;
    if (this.#waiting.length > 0) this.#waiting.shift().resolve(message);
    else if (!this.#listener) this.#arrived.push(message);
    else if (message.type === 'refused') this.end(toldBy(message.error, 'agent'));
    else this.#listener.message(message);
  }
}
