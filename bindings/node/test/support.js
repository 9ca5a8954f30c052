'use strict';

const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Card, Keys, Trust, virtual } = require('chipid');

const specimen = 'vn-citizen-2024';

/** A folder that goes with the test. */
function scratch(test) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'chipid-node-'));
  test.after(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The trust store under which virtual cards are authentic. */
async function testTrust(test) {
  const folder = path.join(scratch(test), 'trust');
  await virtual.writeTrust(folder);
  const trust = await Trust.load(folder);
  test.after(() => trust.close());
  return trust;
}

/** Opens a virtual card (`more`: ',fault=...') and its keys; both are closed after the test. */
async function openCard(test, more = '', name = specimen) {
  const card = await Card.openVirtual(name + more);
  const keys = Keys.can(virtual.specimen(name).can);
  test.after(() => [card, keys].forEach((held) => held.close()));
  return { card, keys };
}

/** The report of a virtual card, closed after the test. */
async function readCard(test, options = {}, more = '', name = specimen) {
  const { card, keys } = await openCard(test, more, name);
  const report = await card.read(keys, options);
  test.after(() => report.close());
  return report;
}

module.exports = { specimen, scratch, testTrust, openCard, readCard };
