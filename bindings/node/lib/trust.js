'use strict';

const native = require('./native.js');
const { Resource, list } = require('./resource.js');

/** A list of paths from one path or several. */
function paths(given) {
  return typeof given === 'string' ? [given] : given;
}

/** What cards are judged by; load it once. */
class Trust extends Resource {
  /** What these folders and files hold; without any, the store of this user. */
  static async load(from) {
    return new Trust(from === undefined ? await native.trustLoadDefault() : await native.trustLoad(paths(from)));
  }

  get anchors() {
    return native.trustGet(this.handle).anchors;
  }

  /** Signing date of the newest master list; '' where there is none. */
  get newestList() {
    return native.trustGet(this.handle).newestList;
  }

  /** What was skipped at loading, in both languages. */
  get problems() {
    return list(native.trustGet(this.handle).problemCount, (index) => {
      const [en, vi] = native.trustProblemAt(this.handle, index);
      return { en, vi };
    });
  }
}

/** A site's policy. */
class Policy extends Resource {
  static parse(json) {
    return new Policy(native.policyParse(json));
  }

  static async load(path) {
    return new Policy(await native.policyLoad(path));
  }
}

/** What a site shows to chips so that they give fingerprints. */
class Terminal extends Resource {
  static async load(certificates, key) {
    return new Terminal(await native.terminalLoad(paths(certificates), key));
  }
}

module.exports = { Trust, Policy, Terminal, paths };
