'use strict';

const native = require('./native.js');
const { during, list } = require('./resource.js');

const announced = { 1: true, [-1]: false, 0: undefined };

function readerAt(readers, index) {
  const reader = native.readersGet(readers, index);
  return { ...reader, extendedLength: announced[reader.extendedLength] };
}

/** The readers of this computer at this moment. */
async function listReaders() {
  return during(await native.listReaders(), (readers) =>
    list(native.readersCount(readers), (index) => readerAt(readers, index)));
}

module.exports = { listReaders };
