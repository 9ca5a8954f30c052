'use strict';

const native = require('./native.js');
const { seconds } = require('./resource.js');

function nativeOptions({ now, ...options }) {
  return { ...options, now: seconds(now) };
}

/** A trust store on disk: filling it and looking after it. Every change is one step or none. */
class TrustFolder {
  /** Without a path: the store of this user. */
  constructor(path) {
    this.path = path;
  }

  async import(path, options = {}) {
    return JSON.parse(await native.trustImport(this.path, path, nativeOptions(options)));
  }

  async importBytes(file, name, options = {}) {
    return JSON.parse(await native.trustImportBytes(this.path, file, name, nativeOptions(options)));
  }

  async remove(id) {
    return JSON.parse(await native.trustRemove(this.path, id));
  }

  async undo() {
    return JSON.parse(await native.trustUndo(this.path));
  }

  async contents() {
    return JSON.parse(await native.trustContents(this.path));
  }

  async audit() {
    return JSON.parse(await native.trustAudit(this.path));
  }
}

module.exports = { TrustFolder };
