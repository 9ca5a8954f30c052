'use strict';

const native = require('./native.js');
const { list } = require('./resource.js');

/** The virtual cards there are, in the order to list them. */
function specimens() {
  return list(native.virtualCount(), (index) => native.virtualAt(index));
}

/** What is printed on a virtual card. */
function specimen(name) {
  return native.virtualFind(name);
}

/** Writes the trust folder under which virtual cards are authentic. */
async function writeTrust(folder) {
  await native.virtualWriteTrust(folder);
}

/** Draws a card with its QR code as a PNG file. */
async function draw(name, file) {
  await native.virtualDraw(name, file);
}

/** Writes what a scanner makes of the card's own finger, or of another one. */
async function writeFinger(name, file, { own = true } = {}) {
  await native.virtualWriteFinger(name, file, own);
}

module.exports = { specimens, specimen, writeTrust, draw, writeFinger };
