'use strict';

const assert = require('node:assert/strict');
const { test } = require('node:test');
const { CancelledError } = require('chipid');
const { openCard, readCard } = require('./support.js');

const slow = ',timing=contactless-106';

test('node: progress and first text come before the report', async (t) => {
  const steps = [];
  let name;
  await readCard(t, {
    onEvent(event) {
      steps.push(event.step);
      if (event.kind === 'progress') assert.ok(event.done <= event.total);
      if (event.kind === 'text_ready') name ??= event.field('name');
    },
  });
  assert.ok(steps.includes('read DG2'));
  assert.equal(steps.at(-1), 'judge');
  assert.equal(name, 'DANG QUOC BAO');
});

test('node: an event is asked only while its listener runs', async (t) => {
  let kept;
  await readCard(t, { onEvent: (event) => { kept = event; } });
  assert.throws(() => kept.field('name'), { code: 'usage.bad_handle' });
});

test('node: an AbortSignal stops a read', async (t) => {
  const { card, keys } = await openCard(t, slow);
  const abort = new AbortController();
  const reason = new Error('the clerk gave up');
  const onEvent = (event) => event.step === 'read DG2' && abort.abort(reason);
  const error = await card.read(keys, { signal: abort.signal, onEvent }).catch((thrown) => thrown);
  assert.ok(error instanceof CancelledError);
  assert.equal(error.name, 'AbortError');
  assert.equal(error.code, 'session.cancelled');
  assert.equal(error.cause, reason);
  assert.equal(error.report.verdict, 'none');
  error.report.close();
});

test('node: a signal that is aborted already stops a read at once', async (t) => {
  const { card, keys } = await openCard(t, slow);
  const error = await card.read(keys, { signal: AbortSignal.abort() }).catch((thrown) => thrown);
  assert.equal(error.code, 'session.cancelled');
  error.report?.close();
});

test('node: the event loop goes on during a read', async (t) => {
  const { card, keys } = await openCard(t, slow);
  let turns = 0;
  const timer = setInterval(() => { turns += 1; }, 5);
  (await card.read(keys)).close();
  clearInterval(timer);
  assert.ok(turns > 20, `${turns} turns`);
});
