'use strict';

const native = require('./native.js');
const { during } = require('./resource.js');

/** An object of names and values from a handle, which is given back. */
function fields(handle) {
  return JSON.parse(during(handle, native.fieldsJson));
}

/** The text of a citizen card's QR code. `scanned`: what a scanner typed, whose usual damage is made good. */
function parseQr(text, { scanned = false } = {}) {
  return fields(native.qrParse(text, scanned));
}

/** What a text that is of no citizen card seems to be, and what to do, in both languages. */
function explainOtherQr(text) {
  return fields(native.qrExplainOther(text));
}

/** The machine-readable lines. */
function parseMrz(lines) {
  return fields(native.mrzParse(lines));
}

/** A Vietnamese personal number. */
function parsePersonalNumber(number) {
  return fields(native.personalNumberParse(number));
}

module.exports = { fields, parseQr, explainOtherQr, parseMrz, parsePersonalNumber };
