'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { FaceMatcher, Keys, MatchProvider, virtual } = require('chipid');
const { openCard, readCard, scratch, testTrust } = require('./support.js');

const moc = 'icao-moc';

async function faceMatcher(t) {
  try {
    const matcher = await FaceMatcher.open();
    t.after(() => matcher.close());
    return matcher;
  } catch (error) {
    assert.equal(error.code, 'face.no_matcher');
    t.skip(error.message);
    return undefined;
  }
}

test('node: compares the portrait with a picture, and takes the outcome into the report', async (t) => {
  const matcher = await faceMatcher(t);
  if (!matcher) return;
  const report = await readCard(t, { trust: await testTrust(t) });
  const match = await matcher.matchReport(report, (await report.portrait()).encoded);
  assert.equal(match.method, 'local');
  assert.match(match.text.vi, /\S/);
  assert.equal(match.toJSON().decision, match.decision);
  const taken = report.withMatch(match, 'so khớp khuôn mặt');
  assert.deepEqual(taken.matches.map((one) => one.decision), [match.decision]);
  assert.equal(report.matches.length, 0);
  const none = await matcher.match(Buffer.from('no picture'), (await report.portrait()).encoded);
  assert.equal(none.decision, 'unavailable');
  assert.ok(none.trouble);
});

test('node: the card itself compares a finger', async (t) => {
  const { card } = await openCard(t, '', moc);
  const file = path.join(scratch(t), 'finger');
  await virtual.writeFinger(moc, file);
  const trust = await testTrust(t);
  const report = await card.read(Keys.can(virtual.specimen(moc).can), { trust, finger: fs.readFileSync(file) });
  const [match] = report.matches;
  assert.equal(match.modality, 'finger');
  assert.equal(match.method, 'on_card');
  assert.equal(match.decision, 'match');
  [match, report].forEach((held) => held.close());
});

test('node: a match service that is not reached is unavailable, a profile that is wrong an error', async (t) => {
  const folder = scratch(t);
  const file = path.join(folder, 'provider.json');
  fs.writeFileSync(file, '{}');
  await assert.rejects(MatchProvider.load(file), { code: 'match.provider', kind: 'usage' });
});
