'use strict';

const native = require('./native.js');
const { Report } = require('./report.js');
const { Resource, handleOf, seconds } = require('./resource.js');
const { fields } = require('./fields.js');
const { paths } = require('./trust.js');

/** A site's private key, which signs evidence and receipts. */
class SiteKey extends Resource {
  static async load(path) {
    return new SiteKey(await native.siteKeyLoad(path));
  }

  static parse(pem) {
    return new SiteKey(native.siteKeyParse(pem));
  }

  /** Makes a key and writes it to `path`, its public key beside it; never over a file. */
  static async create(path) {
    return new SiteKey(await native.siteKeyCreate(path));
  }

  /** Its thumbprint. */
  get id() {
    return native.siteKeyId(this.handle);
  }
}

/** The public keys of sites whose signatures this verifier takes for good. */
class Enrolled extends Resource {
  /** Those in these files and folders; without any, those this user has enrolled. */
  static async load(from = []) {
    return new Enrolled(await native.enrolledLoad(paths(from)));
  }

  static parse(name, pem) {
    return new Enrolled(native.enrolledParse(name, pem));
  }

  get length() {
    return native.enrolledCount(this.handle);
  }
}

/** Judges evidence without a card; use one for many files. */
class Verifier extends Resource {
  static async create(options = {}) {
    const { trust, policy, enrolled, at } = options;
    return new Verifier(await native.verifierNew({
      trust: handleOf(trust), policy: handleOf(policy), enrolled: handleOf(enrolled), at: seconds(at),
    }));
  }

  /** An evidence file. `challenge`: what the caller had the chip sign. */
  async verify(file, challenge) {
    return new Report(await native.verifyEvidence(this.handle, file, challenge));
  }

  /** The raw files of a chip in a folder. */
  async verifyFolder(folder) {
    return new Report(await native.verifyFolder(this.handle, folder));
  }
}

/** A receipt: that this site checked a card; it names no person. */
function makeReceipt(report, digest, siteKey, { purpose, reference } = {}) {
  return native.receiptMake(report.handle, digest, siteKey.handle, purpose, reference);
}

/** What a receipt says. Rely on it only where its signature is "valid". */
function checkReceipt(text, { enrolled, evidence } = {}) {
  return fields(native.receiptCheck(text, handleOf(enrolled), evidence));
}

module.exports = { SiteKey, Enrolled, Verifier, makeReceipt, checkReceipt };
