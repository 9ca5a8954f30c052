'use strict';

// Puts together the package as it is published: the built package, with the libraries beside the addon.
// Usage: node make-package.js BUILT_PACKAGE TARGET FILE...; prints nothing. FILE: libraries and programs.

const fs = require('node:fs');
const path = require('node:path');

/** The name that a library is loaded by: libchipid.so.0.1.0 is asked for as libchipid.so.0. */
function nameOf(file) {
  return path.basename(file).replace(/(\.so\.\d+)[.\d]*$/, '$1');
}

function makePackage(built, target, files) {
  fs.cpSync(built, target, { recursive: true });
  const folder = path.join(target, 'prebuilds', `${process.platform}-${process.arch}`);
  for (const file of files) fs.copyFileSync(file, path.join(folder, nameOf(file)));
}

const [built, target, ...files] = process.argv.slice(2);
makePackage(built, target, files);
