'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { Card, DeviceError, Keys, virtual } = require('chipid');
const { openCard, specimen, testTrust } = require('./support.js');

/** A channel of the caller that goes to a virtual card, and counts. */
function channelTo(card) {
  const calls = { transmit: 0, close: 0 };
  return {
    calls,
    readerName: 'Over the sea',
    atr: card.atr,
    async transmit(command) {
      calls.transmit += 1;
      return card.transmit(command);
    },
    reset: () => card.reset(),
    close() { calls.close += 1; },
  };
}

test('node: reads a card over the channel of the caller', async (t) => {
  const there = await openCard(t);
  const channel = channelTo(there.card);
  const card = await Card.openTransport(channel);
  assert.equal(card.reader, 'Over the sea');
  const report = await card.read(there.keys, { trust: await testTrust(t) });
  assert.equal(report.verdict, 'authentic');
  assert.ok(channel.calls.transmit > 10);
  [report, card].forEach((held) => held.close());
  await new Promise(setImmediate);
  assert.equal(channel.calls.close, 1);
});

test('node: what the channel throws is the error of the read', async () => {
  const broken = { transmit() { throw new Error('cable pulled'); }, reset() {} };
  const card = await Card.openTransport(broken);
  const error = await card.read(Keys.can('123456')).catch((thrown) => thrown);
  assert.ok(error instanceof DeviceError);
  assert.equal(error.code, 'pcsc.failure');
  [error.report, card].forEach((held) => held?.close());
});

test('node: an error of this package goes through the channel as it is', async (t) => {
  const there = await openCard(t, ',fault=card-removed');
  const card = await Card.openTransport(channelTo(there.card));
  const error = await card.read(Keys.can(virtual.specimen(specimen).can)).catch((thrown) => thrown);
  assert.equal(error.code, 'pcsc.card_removed');
  [error.report, card].forEach((held) => held?.close());
});
