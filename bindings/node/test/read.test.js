'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { Card, DeviceError, Keys, Report, UsageError, ownedCount, version, virtual } = require('chipid');
const { openCard, readCard, specimen, testTrust } = require('./support.js');

test('node: says its version', () => {
  assert.match(version, /^\d+\.\d+\.\d+$/);
});

test('node: reads a card and finds it authentic', async (t) => {
  const report = await readCard(t, { trust: await testTrust(t) });
  assert.equal(report.verdict, 'authentic');
  assert.equal(report.info.symbol, 'filled_tick');
  assert.ok(report.accepted);
  assert.match(report.sentence.vi, /^Thẻ thật/);
  assert.deepEqual(report.attention, []);
});

test('node: tells fields, checks and files', async (t) => {
  const report = await readCard(t, { trust: await testTrust(t) });
  assert.equal(report.field('number'), virtual.specimen(specimen).number);
  assert.equal(report.field('no_such_field'), undefined);
  assert.equal(report.fields.find((field) => field.id === 'name').label.vi, 'Họ và tên');
  assert.equal(report.check('ds.chain').status, 'passed');
  assert.ok(report.checks.every((check) => check.question.en && check.reason.vi));
  assert.ok(report.checks.some((check) => check.details.length > 0));
  assert.equal(report.file('DG1').bytes[0], 0x61);
  assert.match(report.file('DG1').sha256, /^[0-9a-f]{64}$/);
});

test('node: a report is told as JSON', async (t) => {
  const report = await readCard(t, { trust: await testTrust(t) });
  assert.equal(JSON.parse(JSON.stringify(report)).verification.verdict, 'authentic');
});

test('node: an altered card is invalid, which is no error', async (t) => {
  const report = await readCard(t, { trust: await testTrust(t) }, ',fault=dg1-altered');
  assert.equal(report.verdict, 'invalid');
  assert.equal(report.accepted, false);
  assert.ok(report.attention.length > 0);
});

test('node: a wrong key is a typed error in both languages, with a report of what was read', async (t) => {
  const { card } = await openCard(t);
  const error = await card.read(Keys.can('999999')).catch((thrown) => thrown);
  assert.ok(error instanceof Error && error.code === 'access.wrong_key');
  assert.match(error.message, /did not accept the key.* \/ .*[ạảấế]/);
  assert.ok(error.hint.vi && error.step && error.errno > 0);
  assert.ok(error.report instanceof Report);
  assert.equal(error.report.verdict, 'none');
  assert.equal(error.report.info.failure, 'access.wrong_key');
  error.report.close();
});

test('node: a card that is taken away in a read is a DeviceError, and the read goes on with it', async (t) => {
  const { card, keys } = await openCard(t, ',fault=card-removed');
  const error = await card.read(keys).catch((thrown) => thrown);
  assert.ok(error instanceof DeviceError);
  assert.equal(error.code, 'pcsc.card_removed');
  const whole = await openCard(t);
  const report = await whole.card.resume(keys, error.report, { trust: await testTrust(t) });
  assert.equal(report.verdict, 'authentic');
  [report, error.report].forEach((held) => held.close());
});

test('node: a card does one thing at a time', async (t) => {
  const { card, keys } = await openCard(t);
  const outcomes = await Promise.allSettled([card.read(keys), card.read(keys)]);
  assert.deepEqual(outcomes.filter((one) => one.status === 'rejected').map((one) => one.reason.code), ['usage.in_use']);
  outcomes.forEach((one) => one.value?.close());
});

test('node: closing twice is fine, use afterwards a typed error', async (t) => {
  const report = await readCard(t);
  report.close();
  report.close();
  assert.ok(report.closed);
  assert.throws(() => report.fields, (error) => error instanceof UsageError && error.code === 'usage.bad_handle');
  const card = await Card.openVirtual(specimen);
  card.close();
  await assert.rejects(card.read(Keys.can('123456')), { code: 'usage.bad_handle' });
  await assert.rejects(card.transmit(Buffer.of(0, 0x84, 0, 0, 8)), { code: 'usage.bad_handle' });
});

test('node: values of a wrong type are refused in both languages', async () => {
  assert.throws(() => Keys.can(123456), (error) => error instanceof TypeError && /text.* \/ .*chuỗi/.test(error.message));
  assert.throws(() => Keys.can('12345'), { code: 'usage.bad_value' });
  assert.throws(() => virtual.specimen('nobody'), { code: 'usage.unknown_specimen', kind: 'usage' });
  await assert.rejects(Card.openVirtual('nobody'), { code: 'usage.unknown_specimen' });
});

test('node: sends commands of the caller', async (t) => {
  const { card } = await openCard(t);
  const challenge = await card.transmit(Buffer.from('00A4040C07A0000002471001', 'hex'));
  assert.equal(challenge.subarray(-2).toString('hex'), '9000');
  await card.reset();
  assert.ok(card.atr.length > 0);
});

test('node: what is closed is given back', async () => {
  const before = ownedCount();
  const card = await Card.openVirtual(specimen);
  const keys = Keys.guess(virtual.specimen(specimen).qr);
  const report = await card.read(keys);
  assert.ok(keys.length > 1 && ownedCount() > before);
  [card, keys, report].forEach((held) => held.close());
  assert.equal(ownedCount(), before);
});
