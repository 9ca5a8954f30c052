'use strict';

// Packs the package with its libraries, installs it into a fresh folder without a network, and reads a virtual card there.

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { test } = require('node:test');

const { CHIPID_BUILT_PACKAGE, CHIPID_BUILT_LIBRARY, CHIPID_BUILT_VIRTUAL, CHIPID_BUILT_DECODER } = process.env;
const makePackage = path.join(__dirname, '..', 'make-package.js');

const program = `
  import chipid, { Card, Keys, virtual } from 'chipid';
  import { createRequire } from 'node:module';
  if (createRequire(import.meta.url)('chipid') !== chipid) throw new Error('two packages');
  const card = await Card.openVirtual('vn-citizen-2024');
  const report = await card.read(Keys.can('001234'));
  console.log(report.field('name'), (await report.portrait()).width > 0);`;

test('node: the packed package reads a card where it is installed', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chipid-node-'));
  // Neither the package nor the libraries of the build are to be found from there.
  const env = { PATH: process.env.PATH, HOME: folder, npm_config_cache: path.join(folder, 'cache') };
  const run = (command, ...options) => execFileSync(command, options, { cwd: folder, env, encoding: 'utf8' });
  try {
    run(process.execPath, makePackage, CHIPID_BUILT_PACKAGE, path.join(folder, 'package'), CHIPID_BUILT_LIBRARY,
      CHIPID_BUILT_VIRTUAL, CHIPID_BUILT_DECODER);
    run('npm', 'pack', '--silent', '--offline', './package');
    fs.mkdirSync(path.join(folder, 'fresh'));
    fs.writeFileSync(path.join(folder, 'fresh', 'package.json'), '{"private": true}');
    run('npm', 'install', '--silent', '--offline', '--no-audit', '--no-fund', '--prefix', 'fresh', './chipid-0.1.1.tgz');
    fs.writeFileSync(path.join(folder, 'fresh', 'read.mjs'), program);
    assert.equal(run(process.execPath, 'fresh/read.mjs'), 'Đặng Quốc Bảo true\n');
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
});
