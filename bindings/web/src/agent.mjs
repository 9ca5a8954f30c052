// A session with the agent: one read at a time, and what happens at the reader.

import {trouble} from './errors.mjs';
import {within} from './handshake.mjs';
import {Listeners} from './listeners.mjs';
import {Reading} from './reading.mjs';
import {Task} from './task.mjs';

const CANCEL_MS = 5000;
const AT_THE_READER = new Set(['reader.added', 'reader.removed', 'card.inserted', 'card.removed']);

/// The report of the reading has the comparison in it from now on.
function compared(reading, {result, verdict, accepted, checks = [], receipt}) {
  const news = {verdict, accepted: accepted === true, checks, receipt};
  if (!reading.cleared) Object.assign(reading, news);
  return {result, ...news};
}

export class Agent {
  #wire;
  #listeners = new Listeners();
  #task = null;
  #readings = new Map();
  #count = 0;

  constructor(wire, ready) {
    this.#wire = wire;
    Object.assign(this, ready, {readers: ready.readers.map((reader) => ({...reader})), closed: false});
    wire.listen({message: (message) => this.#hear(message), ended: (error) => this.#end(error)});
  }

  /// Events: "reader.added", "reader.removed", "card.inserted", "card.removed", "cleared", "closed".
  on(name, listener) {
    return this.#listeners.on(name, listener);
  }

  async read({nonce, scopes, purpose, audience, key, reference, signal, onProgress}) {
    const message = {type: 'read.start', nonce, scopes, purpose, audience, key, reference};
    return this.#run('read', message, {signal, onProgress}, (done) => this.#keep(done));
  }

  /// Compares the holder, live at the counter, with the picture of the chip.
  async matchFace(reading, {signal, onProgress} = {}) {
    const message = {type: 'match.face.start', read_id: reading.readId};
    return this.#run('match', message, {signal, onProgress}, (done) => compared(reading, done));
  }

  close() {
    this.#wire.end(trouble('session_ended'));
  }

  async #run(kind, message, {signal, onProgress}, make) {
    if (signal?.aborted) throw trouble('cancelled');
    if (this.#task) throw trouble('busy');
    const task = new Task(kind, `${kind}-${this.#count += 1}`, {onProgress, make});
    this.#wire.send({...message, id: task.id});
    this.#task = task;
    const cancel = () => this.#cancel(task);
    signal?.addEventListener('abort', cancel, {once: true});
    return task.promise.finally(() => signal?.removeEventListener('abort', cancel));
  }

  /// The agent says when it is over; one that does not is left.
  #cancel(task) {
    if (this.#task !== task) return;
    this.#wire.send({type: 'cancel', id: task.id});
    within(CANCEL_MS, 'no_answer', task.promise).catch((error) => {
      if (error.code === 'no_answer') this.#wire.end(error);
    });
  }

  #hear(message) {
    if (AT_THE_READER.has(message.type)) this.#atTheReader(message);
    else if (message.type === 'session.cleared') this.#readings.get(message.read_id)?.clear(message.why);
    // What is late, or of a kind that we do not know, is nobody's.
    else if (this.#task?.id === message.id && this.#task.hear(message)) this.#task = null;
  }

  #atTheReader({type, name, reader}) {
    const which = name ?? reader;
    const others = this.readers.filter((one) => one.name !== which);
    this.readers = type === 'reader.removed' ? others : [...others, {name: which, card: type === 'card.inserted'}];
    this.#listeners.tell(type, {reader: which});
  }

  #keep(done) {
    const reading = new Reading(done, (cleared, why) => this.#forget(cleared, why));
    this.#readings.set(reading.readId, reading);
    return reading;
  }

  #forget(reading, why) {
    this.#readings.delete(reading.readId);
    if (why === 'asked' && !this.closed) this.#wire.send({type: 'clear', read_id: reading.readId});
    this.#listeners.tell('cleared', {reading, why});
  }

  #end(error) {
    this.closed = true;
    this.#task?.reject(error);
    this.#task = null;
    [...this.#readings.values()].forEach((reading) => reading.clear('ended'));
    this.#listeners.tell('closed', {error});
  }
}
