'use strict';

const assert = require('node:assert/strict');
const path = require('node:path');
const { test } = require('node:test');
const { Enrolled, SiteKey, Verifier, checkReceipt, exportRecords, makeReceipt, virtual } = require('chipid');
const { readCard, scratch, specimen, testTrust } = require('./support.js');

async function site(t) {
  const file = path.join(scratch(t), 'site.pem');
  const key = await SiteKey.create(file);
  const enrolled = await Enrolled.load(file.replace(/pem$/, 'pub'));
  t.after(() => [key, enrolled].forEach((held) => held.close()));
  return { key, enrolled };
}

test('node: evidence is made, signed and verified', async (t) => {
  const trust = await testTrust(t);
  const report = await readCard(t, { trust });
  const { key, enrolled } = await site(t);
  assert.equal(enrolled.length, 1);
  const { file, digest } = await report.evidence(key);
  const verifier = await Verifier.create({ trust, enrolled });
  const again = await verifier.verify(file);
  assert.equal(again.info.signature, 'valid');
  assert.equal(again.info.evidenceDigest, digest);
  assert.ok(Math.abs(Date.now() - again.info.readAt) < 60000);
  assert.equal(again.field('number'), virtual.specimen(specimen).number);
  file[file.length >> 1] ^= 1;
  await assert.rejects(verifier.verify(file), /evidence|bằng chứng/i);
  [again, verifier].forEach((held) => held.close());
});

test('node: a receipt says which evidence it is of', async (t) => {
  const report = await readCard(t, { trust: await testTrust(t) });
  const { key, enrolled } = await site(t);
  const { file, digest } = await report.evidence(key);
  const text = makeReceipt(report, digest, key, { purpose: 'đăng ký khám bệnh', reference: 'A-17' });
  const receipt = checkReceipt(text, { enrolled, evidence: file });
  assert.equal(receipt.signature, 'valid');
  assert.equal(receipt.evidence_matches, 'yes');
  assert.equal(receipt.purpose, 'đăng ký khám bệnh');
  assert.equal(checkReceipt(text).signature, 'unknown_key');
  assert.throws(() => checkReceipt('no receipt'), { code: 'receipt.malformed' });
});

test('node: records are exported, but not of an invalid card', async (t) => {
  const trust = await testTrust(t);
  const report = await readCard(t, { trust });
  assert.ok(exportRecords([report], 'json').includes(virtual.specimen(specimen).number));
  assert.ok(exportRecords([report, report], 'csv').trim().split('\n').length >= 3);
  assert.throws(() => exportRecords([report], 'xml'), TypeError);
  const altered = await readCard(t, { trust }, ',fault=dg1-altered');
  assert.throws(() => exportRecords([report, altered], 'fhir'), { code: 'export.invalid_card' });
});
