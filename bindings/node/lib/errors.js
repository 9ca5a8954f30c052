'use strict';

const { ErrorKind } = require('./codes.js');

/** A call that failed. What happened and what to do is told in English and Vietnamese. */
class ChipIdError extends Error {
  constructor(info) {
    super(`${info.text.en} ${info.hint.en} / ${info.text.vi} ${info.hint.vi}`);
    this.name = this.constructor.name;
    this.code = info.code;
    this.errno = info.errno;
    this.kind = ErrorKind[info.kind];
    this.text = info.text;
    this.hint = info.hint;
    this.step = info.step;
    this.detail = info.detail;
    this.statusWord = info.statusWord;
    this.offset = info.offset;
  }

  /** The error of the class that fits; the addon calls it. */
  static from(info) {
    const error = new (classOf(info))(info);
    // A handle of the report that a read gave although it ended early; see reading.js.
    if (info.partial !== undefined) Object.defineProperty(error, 'partial', { value: info.partial });
    return error;
  }
}

/** The caller's or the operator's trouble: a value, a file, a key. */
class UsageError extends ChipIdError {}
/** A trouble of reader, card or network. */
class DeviceError extends ChipIdError {}
/** Our own mistake. */
class InternalError extends ChipIdError {}

/** The caller gave up, through an AbortSignal. Its name is the one that Node gives to all such errors. */
class CancelledError extends ChipIdError {
  constructor(info) {
    super(info);
    this.name = 'AbortError';
  }
}

const classes = { usage: UsageError, device: DeviceError, internal: InternalError };

function classOf(info) {
  if (info.code === 'session.cancelled') return CancelledError;
  return classes[ErrorKind[info.kind]] ?? ChipIdError;
}

module.exports = { ChipIdError, UsageError, DeviceError, InternalError, CancelledError };
