'use strict';

const native = require('./native.js');
const { withCancel } = require('./cancel.js');
const { closeChannel, openChannel } = require('./event.js');
const { Report } = require('./report.js');
const { handleOf, seconds } = require('./resource.js');

/** The options of chipid_read(). */
function nativeOptions(options, context, cancel) {
  return {
    context,
    cancel,
    trust: handleOf(options.trust),
    policy: handleOf(options.policy),
    terminal: handleOf(options.terminal),
    at: seconds(options.at),
    files: options.files?.join(','),
    noPortrait: options.portrait === false,
    allowBacFallback: options.allowBacFallback,
    qr: options.qr,
    challenge: options.challenge,
    finger: options.finger,
    lastTry: options.lastTry,
    record: options.record,
  };
}

// What happened until the end is told before the end is, however the read went.
function finish(channel) {
  try {
    channel.finish();
  } finally {
    closeChannel(channel);
  }
}

async function withProgress(onEvent, action) {
  if (!onEvent) return action(undefined);
  const channel = openChannel(onEvent);
  try {
    return await action(channel.context());
  } finally {
    finish(channel);
  }
}

// A read that ended early has a reason, and still what was read until then.
function withReport(error) {
  if (error.partial !== undefined) error.report = new Report(error.partial);
  return error;
}

/** Calls read or resume of the addon, with progress and a way to stop; gives the report. */
async function reading(options, start) {
  try {
    return await withProgress(options.onEvent, (context) =>
      withCancel(options.signal, async (cancel) =>
        new Report(await start(nativeOptions(options, context, cancel)))));
  } catch (error) {
    throw withReport(error);
  }
}

function read(card, keys, options = {}) {
  return reading(options, (all) => native.read(card.handle, handleOf(keys), all));
}

function resume(card, keys, earlier, options = {}) {
  return reading(options, (all) => native.resume(card.handle, handleOf(keys), earlier.handle, all));
}

module.exports = { read, resume };
