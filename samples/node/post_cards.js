'use strict';

// Waits for cards, reads each and posts its report to an HTTP end point. What opens a card is typed, or scanned, as a
// line on standard input once the card is there.

const { on } = require('node:events');
const readline = require('node:readline');
const { Card, Keys, Trust, Watch } = require('chipid');
const { commandLine, qrOf, run } = require('./sample.js');

const line = commandLine('post_cards [--trust FOLDER] [--count N] URL', 'trust', 'count');

async function post(report) {
  const body = JSON.stringify(report);
  const answer = await fetch(line.word, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  if (!answer.ok) throw new Error(`chưa gửi được / not posted: ${answer.status}`);
  return `đã gửi / posted: ${report.verdict}`;
}

async function readAndPost(reader, text, trust) {
  const held = [];
  const keep = (one) => { held.unshift(one); return one; };
  try {
    const keys = keep(Keys.guess(text));
    const card = keep(await Card.open(reader));
    return await post(keep(await card.read(keys, { trust, qr: qrOf(text) })));
  } finally {
    held.forEach((one) => one.close());
  }
}

/** One line on the card, whatever comes of it: the next one has to be served too. */
async function serve(reader, text, trust) {
  const outcome = await readAndPost(reader, text, trust).catch((error) => error.message);
  console.log(`${reader}: ${outcome}`);
}

run(async () => {
  const trust = await Trust.load(line.trust);
  const input = readline.createInterface({ input: process.stdin });
  const texts = input[Symbol.asyncIterator]();
  const watch = new Watch();
  let left = Number(line.count ?? Infinity);
  for await (const [event] of on(watch, 'card_inserted')) {
    const { value: text, done } = await texts.next();
    if (done) break;
    await serve(event.reader, text, trust);
    left -= 1;
    if (left === 0) break;
  }
  watch.close();
  input.close();
  return 0;
});
