'use strict';

const native = require('./native.js');
const { Resource } = require('./resource.js');

/** What opens a chip, in the order in which it is tried. */
class Keys extends Resource {
  constructor() {
    super(native.keysNew());
  }

  static can(digits) {
    return new Keys().addCan(digits);
  }

  static mrz(lines) {
    return new Keys().addMrz(lines);
  }

  static document(number, birthDate, expiryDate) {
    return new Keys().addDocument(number, birthDate, expiryDate);
  }

  static personalNumber(number, birthDate, expiryDate) {
    return new Keys().addPersonalNumber(number, birthDate, expiryDate);
  }

  static qr(text) {
    return new Keys().addQr(text);
  }

  /** What a clerk or a scanner typed: six digits, twelve digits, the text of a QR code, or else the MRZ. */
  static guess(typed) {
    const text = typed.trim();
    if (/^\d{6}$/.test(text)) return Keys.can(text);
    if (/^\d{12}$/.test(text)) return Keys.personalNumber(text);
    return text.includes('|') ? Keys.qr(text) : Keys.mrz(text);
  }

  get length() {
    return native.keysCount(this.handle);
  }

  addCan(digits) {
    return this.#add(native.keysAddCan, digits);
  }

  addMrz(lines) {
    return this.#add(native.keysAddMrz, lines);
  }

  addDocument(number, birthDate, expiryDate) {
    return this.#add(native.keysAddDocument, number, birthDate, expiryDate);
  }

  addPersonalNumber(number, birthDate, expiryDate) {
    return this.#add(native.keysAddPersonalNumber, number, birthDate, expiryDate);
  }

  addQr(text) {
    return this.#add(native.keysAddQr, text);
  }

  addPin(digits) {
    return this.#add(native.keysAddPin, digits);
  }

  addPuk(digits) {
    return this.#add(native.keysAddPuk, digits);
  }

  #add(adding, ...values) {
    adding(this.handle, ...values);
    return this;
  }
}

module.exports = { Keys };
