'use strict';

const native = require('./native.js');
const { CheckStatus, ErrorId, ExportForm, SignatureStatus, Verdict, VerdictSymbol } = require('./codes.js');
const { Match } = require('./match.js');
const { Portrait } = require('./portrait.js');
const { Resource, handleOf, list, numberOf } = require('./resource.js');

function named(info) {
  return {
    ...info,
    verdict: Verdict[info.verdict],
    symbol: VerdictSymbol[info.symbol],
    failure: ErrorId[info.failure],
    signature: SignatureStatus[info.signature],
    readAt: info.readAt === 0 ? undefined : new Date(info.readAt * 1000),
  };
}

/** What a card said, what was checked, and what follows. Never changes. */
class Report extends Resource {
  /** The outcome in short. */
  get info() {
    return named(native.reportGet(this.handle));
  }

  get verdict() {
    return this.info.verdict;
  }

  get sentence() {
    return this.info.sentence;
  }

  get accepted() {
    return this.info.accepted;
  }

  get fields() {
    return list(this.info.fieldCount, (index) => native.reportFieldAt(this.handle, index));
  }

  /** The value of a field; undefined where the document does not have it. */
  field(id) {
    return native.reportField(this.handle, id);
  }

  get checks() {
    return list(this.info.checkCount, (index) => this.#checkAt(index));
  }

  /** The checks that failed or are inconclusive: to be shown beside any verdict. */
  get attention() {
    return this.checks.filter((check) => check.attention);
  }

  /** The check of an id; undefined where the report has none. */
  check(id) {
    return this.checks.find((check) => check.id === id);
  }

  get notes() {
    return list(this.info.noteCount, (index) => native.reportNoteAt(this.handle, index));
  }

  get files() {
    return list(this.info.fileCount, (index) => this.#fileAt(index));
  }

  /** The file of a name ("DG1"); undefined where the report has none. */
  file(name) {
    return this.files.find((file) => file.name === name);
  }

  get matches() {
    return list(this.info.matchCount, (index) => new Match(native.reportMatchAt(this.handle, index)));
  }

  /** A new report with a comparison taken in. */
  withMatch(match, purpose) {
    return new Report(native.reportWithMatch(this.handle, match.handle, purpose));
  }

  /** Decodes the holder's picture. */
  async portrait() {
    return new Portrait(await native.portraitDecode(this.handle));
  }

  /** The document that `chipid read --json` prints, as an object: JSON.stringify(report) gives it. */
  toJSON() {
    return JSON.parse(native.reportJson(this.handle));
  }

  /** The evidence of this read as a file, signed where a key is given, and its digest. */
  async evidence(siteKey) {
    const [file, digest] = await native.evidenceMake(this.handle, handleOf(siteKey));
    return { file, digest };
  }

  #checkAt(index) {
    const { detailCount, ...check } = native.reportCheckAt(this.handle, index);
    const details = list(detailCount, (detail) => native.reportCheckDetail(this.handle, index, detail));
    return { ...check, status: CheckStatus[check.status], details };
  }

  #fileAt(index) {
    const file = native.reportFileAt(this.handle, index);
    return { ...file, error: ErrorId[file.error] };
  }
}

/** Records for other systems: 'json', 'csv' or 'fhir'. */
function exportRecords(reports, form) {
  return native.exportRecords(reports.map((report) => report.handle), numberOf(ExportForm, form));
}

module.exports = { Report, exportRecords };
