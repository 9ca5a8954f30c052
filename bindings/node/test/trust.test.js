'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { Policy, Trust, TrustFolder, diagnose, virtual } = require('chipid');
const { readCard, scratch, testTrust } = require('./support.js');

test('node: without trust a card is inconclusive', async (t) => {
  const empty = await Trust.load(fs.mkdtempSync(path.join(scratch(t), 'empty-')));
  assert.equal(empty.anchors, 0);
  const report = await readCard(t, { trust: empty });
  assert.equal(report.verdict, 'inconclusive');
  empty.close();
});

test('node: a trust folder is filled, looked at and undone', async (t) => {
  const from = path.join(scratch(t), 'from');
  await virtual.writeTrust(from);
  const folder = new TrustFolder(path.join(scratch(t), 'store'));
  await folder.import(from, { allowUnsigned: true, citizen: true });
  const filled = await Trust.load(folder.path);
  assert.ok(filled.anchors > 0);
  filled.close();
  assert.equal(typeof (await folder.contents()), 'object');
  assert.equal(typeof (await folder.audit()), 'object');
  await folder.undo();
  assert.equal((await Trust.load(folder.path)).anchors, 0);
  await assert.rejects(folder.import('/no/such/file'), { code: 'usage.file' });
});

test('node: a policy is taken from text, and refused where it is wrong', async (t) => {
  assert.throws(() => Policy.parse('{"no such": "policy"}'), { code: 'usage.bad_value' });
  const policy = Policy.parse('{"name": "counter 3"}');
  const report = await readCard(t, { trust: await testTrust(t), policy });
  assert.equal(report.info.policy, 'counter 3');
  policy.close();
});

test('node: a diagnosis is told', async (t) => {
  const { problem, document } = await diagnose(scratch(t));
  assert.equal(typeof problem, 'boolean');
  assert.equal(typeof document, 'object');
});
