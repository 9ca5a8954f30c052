'use strict';

const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { virtual } = require('chipid');

/** What bench/read_many.js tells, run with these flags of V8. */
async function readMany(flags, ...options) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chipid-node-'));
  try {
    await virtual.writeTrust(folder);
    const program = path.join(__dirname, '..', 'bench', 'read_many.js');
    const call = [...flags, program, '--trust', folder, ...options];
    const out = execFileSync(process.execPath, call, { encoding: 'utf8' });
    console.log(out.trim());
    return JSON.parse(out);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

module.exports = { readMany };
