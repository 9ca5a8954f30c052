'use strict';

// Runs inside scripts/with-pcscd vn-citizen-2024: that card is in the first reader, the next port is free.

const assert = require('node:assert/strict');
const { spawn } = require('node:child_process');
const { once } = require('node:events');
const { test } = require('node:test');
const { Card, DeviceError, Keys, Watch, listReaders, virtual } = require('chipid');
const { specimen, testTrust } = require('./support.js');

/** Puts a card into the free reader; its process is ended by taken(). */
function putCard(...options) {
  const port = process.env.CHIPID_VPCD_PORT;
  const card = spawn(process.env.CHIPID_BIN, ['card', 'run', specimen, '--vpcd', `127.0.0.1:${port}`, ...options],
    { stdio: 'ignore' });
  const ended = once(card, 'exit');
  return { takeAway: () => { card.kill('SIGKILL'); return ended; } };
}

/** The next event of a kind that a test accepts. */
async function eventOf(watch, kind, accepts = () => true) {
  for (;;) {
    const [event] = await once(watch, kind, { signal: AbortSignal.timeout(15000) });
    if (accepts(event)) return event;
  }
}

test('node: lists readers and reads the card in one', async (t) => {
  const readers = await listReaders();
  const taken = readers.find((reader) => reader.cardPresent);
  assert.match(taken.name, /^Virtual PCD/);
  assert.ok(taken.atr.length > 0);
  const card = await Card.open(taken.name);
  const report = await card.read(Keys.can(virtual.specimen(specimen).can), { trust: await testTrust(t) });
  assert.equal(report.verdict, 'authentic');
  assert.equal(report.info.reader, taken.name);
  [report, card].forEach((held) => held.close());
});

test('node: a reader that is not there is a typed error', async () => {
  await assert.rejects(Card.open('no such reader'), (error) =>
    error instanceof DeviceError && error.code === 'pcsc.reader_not_found');
});

test('node: a watch tells what is there, what comes and what goes', async (t) => {
  const watch = new Watch();
  t.after(() => watch.close());
  const first = await eventOf(watch, 'card_inserted');
  const here = putCard();
  const inserted = await eventOf(watch, 'card_inserted', (event) => event.readerId !== first.readerId);
  assert.ok(inserted.atr.length > 0);
  await here.takeAway();
  const removed = await eventOf(watch, 'card_removed');
  assert.equal(removed.readerId, inserted.readerId);
  watch.close();
  watch.close();
});

test('node: a card that is taken off its reader in a read is a DeviceError', async (t) => {
  const watch = new Watch();
  t.after(() => watch.close());
  await eventOf(watch, 'card_inserted');
  const here = putCard('--timing', 'contactless-106');
  const { reader } = await eventOf(watch, 'card_inserted');
  const card = await Card.open(reader);
  const onEvent = (event) => event.step === 'read DG2' && here.takeAway();
  const error = await card.read(Keys.can(virtual.specimen(specimen).can), { onEvent }).catch((thrown) => thrown);
  assert.ok(error instanceof DeviceError);
  assert.equal(error.code, 'pcsc.card_removed');
  assert.ok(error.report.file('DG1').bytes.length > 0);
  [error.report, card].forEach((held) => held.close());
});
