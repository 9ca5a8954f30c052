'use strict';

const { ChipIdError } = require('./errors.js');
const { ErrorId } = require('./codes.js');
const { numberOf } = require('./resource.js');

const ok = 0;

// What the channel threw, as a status: the code of an error of this package, else that of a reader's fault.
function statusOf(error) {
  return error instanceof ChipIdError ? error.errno : numberOf(ErrorId, 'pcsc.failure');
}

async function answer(transport, wanted, command) {
  if (wanted === 'transmit') return transport.transmit(command);
  if (wanted === 'reset') await transport.reset();
  if (wanted === 'close') await transport.close?.();
  return undefined;
}

/** The caller's channel as the addon asks it; answers may come later, from a Promise. */
function asking(transport) {
  return (wanted, command, reply) => {
    answer(transport, wanted, command).then((bytes) => reply(ok, bytes), (error) => reply(statusOf(error)));
  };
}

module.exports = { asking };
