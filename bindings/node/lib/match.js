'use strict';

const native = require('./native.js');
const { withCancel } = require('./cancel.js');
const { ErrorId, MatchDecision, MatchMethod, MatchModality, PadLevel } = require('./codes.js');
const { Resource, handleOf, numberOf } = require('./resource.js');

/** What came of a comparison, whoever made it. */
class Match extends Resource {
  constructor(handle) {
    super(handle);
    const info = native.matchGet(handle);
    Object.assign(this, info, {
      modality: MatchModality[info.modality],
      decision: MatchDecision[info.decision],
      method: MatchMethod[info.method],
      padLevel: PadLevel[info.padLevel],
      trouble: ErrorId[info.trouble],
    });
  }

  /** The object that `chipid match --json` prints. */
  toJSON() {
    return JSON.parse(native.matchJson(this.handle));
  }
}

/** Compares faces on this machine, one pair at a time: a clerk's aid. */
class FaceMatcher extends Resource {
  static async open(options = {}) {
    return new FaceMatcher(await native.faceMatcherOpen(options));
  }

  /** Two picture files. */
  async match(reference, probe) {
    return new Match(await native.faceMatch(this.handle, reference, probe));
  }

  /** The portrait of a report against a picture of the person at the counter. */
  async matchReport(report, probe) {
    return new Match(await native.faceMatchReport(this.handle, report.handle, probe));
  }
}

function nativeRequest(request, cancel) {
  const { signal, report, modality = 'face', padLevel = 'none', ...rest } = request;
  return {
    ...rest,
    report: handleOf(report),
    modality: numberOf(MatchModality, modality),
    padLevel: numberOf(PadLevel, padLevel),
    cancel,
  };
}

/** A match service, described by a provider profile. */
class MatchProvider extends Resource {
  static async load(path) {
    return new MatchProvider(await native.matchProviderLoad(path));
  }

  get name() {
    return native.matchProviderName(this.handle);
  }

  async ask(request) {
    return withCancel(request.signal, async (cancel) =>
      new Match(await native.matchAsk(this.handle, nativeRequest(request, cancel))));
  }
}

module.exports = { Match, FaceMatcher, MatchProvider };
