'use strict';

const native = require('./native.js');

/** Runs `action` with a request of the library that is made when `signal` aborts; undefined without a signal. */
async function withCancel(signal, action) {
  if (!signal) return action(undefined);
  const cancel = native.cancelNew();
  const request = () => native.cancelRequest(cancel);
  signal.addEventListener('abort', request, { once: true });
  try {
    if (signal.aborted) request();
    return await action(cancel);
  } catch (error) {
    throw withReason(error, signal);
  } finally {
    signal.removeEventListener('abort', request);
    native.free(cancel);
  }
}

// As Node itself does: the reason given to abort() is the cause.
function withReason(error, signal) {
  if (error.name === 'AbortError' && signal.reason !== undefined) error.cause = signal.reason;
  return error;
}

module.exports = { withCancel };
