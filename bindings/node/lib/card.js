'use strict';

const native = require('./native.js');
const reading = require('./reading.js');
const { Resource } = require('./resource.js');
const { asking } = require('./transport.js');

/** A powered card: in a reader, behind the caller's own channel, recorded or virtual. One thing at a time. */
class Card extends Resource {
  static async open(reader, options = {}) {
    return new Card(await native.cardOpen(reader, options));
  }

  static async openVirtual(specimen, options = {}) {
    return new Card(await native.cardOpenVirtual(specimen, options));
  }

  static async openRecorded(path) {
    return new Card(await native.cardOpenRecorded(path));
  }

  static async openTransport(transport, options = {}) {
    const { readerName, atr, maxCommandSize } = transport;
    const channel = { readerName, atr, maxCommandSize, ask: asking(transport) };
    return new Card(await native.cardOpenTransport(channel, options));
  }

  get reader() {
    return native.cardGet(this.handle).reader;
  }

  get atr() {
    return native.cardGet(this.handle).atr;
  }

  async transmit(command) {
    return native.cardTransmit(this.handle, command);
  }

  async reset() {
    await native.cardReset(this.handle);
  }

  async read(keys, options) {
    return reading.read(this, keys, options);
  }

  async resume(keys, earlier, options) {
    return reading.resume(this, keys, earlier, options);
  }
}

module.exports = { Card };
