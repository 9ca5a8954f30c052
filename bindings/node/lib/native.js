'use strict';

// Finds the addon and the library, both without a download: prebuilds/<platform>-<arch>/ in this package holds them.

const fs = require('node:fs');
const path = require('node:path');
const { ChipIdError } = require('./errors.js');

const folder = path.join(__dirname, '..', 'prebuilds', `${process.platform}-${process.arch}`);
const addonFile = path.join(folder, 'chipid.node');

function addon() {
  if (fs.existsSync(addonFile)) return require(addonFile);
  const system = `${process.platform}-${process.arch}`;
  throw new Error(
    `This package holds no build for ${system}. Build it from the sources of ChipID (bindings/node). / ` +
    `Gói này không có bản dựng cho ${system}. Hãy dựng từ mã nguồn ChipID (bindings/node).`);
}

/** The folder of libchipid: the one that is asked for, this package's own, or '' for where the system looks. */
function libraryFolder() {
  if (process.env.CHIPID_LIBRARY_DIR) return process.env.CHIPID_LIBRARY_DIR;
  return fs.readdirSync(folder).some((name) => /^(lib)?chipid\b.*\.(so|dylib|dll)/.test(name)) ? folder : '';
}

const loaded = addon();
const functions = loaded.load(libraryFolder(), ChipIdError.from);

module.exports = { ...functions, errorOf: loaded.errorOf };
