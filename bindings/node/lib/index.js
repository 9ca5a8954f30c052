'use strict';

const native = require('./native.js');
const { Card } = require('./card.js');
const { diagnose, diagnosisBundle } = require('./diagnosis.js');
const { ChipIdError, UsageError, DeviceError, InternalError, CancelledError } = require('./errors.js');
const { ChipIdEvent } = require('./event.js');
const { SiteKey, Enrolled, Verifier, makeReceipt, checkReceipt } = require('./evidence.js');
const { parseQr, explainOtherQr, parseMrz, parsePersonalNumber } = require('./fields.js');
const { Keys } = require('./keys.js');
const { Match, FaceMatcher, MatchProvider } = require('./match.js');
const { PictureCodes, FrameReader } = require('./picture_codes.js');
const { Portrait } = require('./portrait.js');
const { listReaders } = require('./readers.js');
const { Report, exportRecords } = require('./report.js');
const { Trust, Policy, Terminal } = require('./trust.js');
const { TrustFolder } = require('./trust_folder.js');
const { Watch } = require('./watch.js');
const virtual = require('./virtual.js');

/** The version of the library. */
const version = native.version();
/** How many objects, strings and bytes of the library this program holds at this moment. */
const ownedCount = native.ownedCount;

module.exports = {
  version, ownedCount, listReaders, Watch, ChipIdEvent,
  Card, Keys, Report, Portrait, exportRecords,
  Trust, Policy, Terminal, TrustFolder,
  SiteKey, Enrolled, Verifier, makeReceipt, checkReceipt,
  PictureCodes, FrameReader, parseQr, explainOtherQr, parseMrz, parsePersonalNumber,
  Match, FaceMatcher, MatchProvider,
  diagnose, diagnosisBundle, virtual,
  ChipIdError, UsageError, DeviceError, InternalError, CancelledError,
};
