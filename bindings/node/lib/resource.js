'use strict';

const native = require('./native.js');
const { ErrorId } = require('./codes.js');

/** What using something after its end throws. */
function badHandle() {
  return native.errorOf(numberOf(ErrorId, 'usage.bad_handle'));
}

// What nobody closed is given back when it is collected: a safety net, as that may be late.
const forgotten = new FinalizationRegistry((handle) => native.free(handle));

/** Something of the library that is held until it is closed. */
class Resource {
  #handle;

  constructor(handle) {
    this.#handle = handle;
    forgotten.register(this, handle, this);
  }

  /** For the other files of this package. Throws where it was closed. */
  get handle() {
    if (this.#handle === undefined) throw badHandle();
    return this.#handle;
  }

  /** Whether it was closed. */
  get closed() {
    return this.#handle === undefined;
  }

  /** Gives it back. Closing again does nothing; using it afterwards throws usage.bad_handle. */
  close() {
    if (this.#handle === undefined) return;
    forgotten.unregister(this);
    native.free(this.#handle);
    this.#handle = undefined;
  }
}

// `using` of newer versions of JavaScript.
if (Symbol.dispose) Resource.prototype[Symbol.dispose] = Resource.prototype.close;

/** Gives `handle` back after `action`, whatever comes of it. */
function during(handle, action) {
  try {
    return action(handle);
  } finally {
    native.free(handle);
  }
}

/** The handle of a resource that may be left out. */
function handleOf(resource) {
  return resource?.handle;
}

/** [at(0), at(1), ...] */
function list(count, at) {
  return Array.from({ length: count }, (_, index) => at(index));
}

/** Seconds since 1970, as the library counts; undefined for "now". */
function seconds(date) {
  return date === undefined ? undefined : Math.floor(date.getTime() / 1000);
}

/** What a name stands for in a table of codes.js. Throws TypeError for a name that is not in it. */
function numberOf(table, name) {
  const found = Object.keys(table).find((number) => table[number] === name);
  if (found !== undefined) return Number(found);
  const known = Object.values(table).join(', ');
  throw new TypeError(`'${name}' is none of: ${known}. / '${name}' không thuộc các giá trị: ${known}.`);
}

module.exports = { Resource, badHandle, during, handleOf, list, seconds, numberOf };
