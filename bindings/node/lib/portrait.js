'use strict';

const native = require('./native.js');
const { Resource } = require('./resource.js');

/** The holder's picture, decoded. */
class Portrait extends Resource {
  /** Pixels, size, and the picture as it stands in the chip. */
  constructor(handle) {
    super(handle);
    Object.assign(this, native.portraitGet(handle));
  }

  /** The pixels as a PNG file. */
  async png() {
    return native.portraitPng(this.handle);
  }
}

module.exports = { Portrait };
