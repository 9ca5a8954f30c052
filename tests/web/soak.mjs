// Many reads through the running agent: every one is answered once, with its own receipt, and memory stays flat.
//
//   CHIPID_COUNTER=... CHIPID_BIN=... CHIPID_SOAK_READS=20000 scripts/with-pcscd vn-citizen-2024 -- node tests/web/soak.mjs
//
// The card lies on the reader; the operator presses Send each time, and types the key: a page may try three. Several pages take turns, for one alone may ask no
// more than 120 times a minute.
import assert from 'node:assert/strict';
import {createHash, randomBytes} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

import {AgentProgram, hasAgent} from './support/agent_program.mjs';
import {KEY, folder, hasReader, trustIn} from './support/card.mjs';
import {ChipID, QUESTION, socketOf} from './support/client.mjs';

const READS = Number(process.env.CHIPID_SOAK_READS ?? 200);
const PAGES = Number(process.env.CHIPID_SOAK_PAGES ?? 16);
/// What the allocator keeps settles in the first reads.
const WARM = Math.max(20, Math.floor(READS / 10));
const MORE_KB = 16 * 1024;
/// A page gives the reader away when it clears; in this while the agent has heard of it.
const TURN = 40;
const HEARD_MS = 200;

/// A page that was paired already, and its row in agent/sites.json.
function pairedPage(_, index) {
  const client = randomBytes(16).toString('base64url');
  const secret = randomBytes(32).toString('base64url');
  const origin = `https://page-${index}.example`;
  const row = {client, name: `Page ${index}`, origin, scopes: QUESTION.scopes, without_asking: [],
               token_sha256: createHash('sha256').update(secret).digest('hex'), created: 1700000000, reads: 0};
  return {row, origin, identity: {client, token: `${client}.${secret}`}};
}

function writeSites(config, pages) {
  const place = join(config, 'chipid', 'agent');
  mkdirSync(place, {recursive: true, mode: 0o700});
  writeFileSync(join(place, 'sites.json'), JSON.stringify({version: 1, sites: pages.map(({row}) => row)}), {mode: 0o600});
}

const open = (agent, {origin, identity}) =>
  ChipID.connect({port: agent.port, identity, origin, createSocket: socketOf(origin)});

async function readOnce(agent, session, receipts) {
  const nonce = randomBytes(32).toString('base64url');
  const operate = ({type}) => {
    if (type === 'operator.asked') agent.answer(/Send\? y\/n/, 'y');
    if (type === 'key.wanted') agent.answer(/Number or code/, KEY);
  };
  const reading = await session.read({...QUESTION, nonce, onProgress: operate});
  assert.equal(reading.fields.number, '048202001234');
  assert.equal(receipts.has(reading.receipt), false);
  receipts.add(reading.receipt);
  return reading;
}

async function giveAway(reading) {
  reading.clear();
  await new Promise((resolve) => { setTimeout(resolve, HEARD_MS); });
}

async function readMany(agent, sessions) {
  const receipts = new Set();
  const memory = [];
  for (let count = 1; count <= READS; count += 1) {
    const reading = await readOnce(agent, sessions[Math.floor(count / TURN) % sessions.length], receipts);
    if (count % TURN === TURN - 1) await giveAway(reading);
    if (count % Math.max(1, Math.floor(READS / 20)) === 0 || count === WARM) {
      memory.push({count, kb: agent.residentKb()});
      console.log(`${count} reads, ${memory.at(-1).kb} kB`);
    }
  }
  assert.equal(receipts.size, READS);
  return memory;
}

async function main() {
  const place = folder();
  const pages = Array.from({length: PAGES}, pairedPage);
  writeSites(place.path, pages);
  const agent = await AgentProgram.start('--trust', trustIn(place.path), {config: place.path});
  try {
    const sessions = await Promise.all(pages.map((page) => open(agent, page)));
    const started = Date.now();
    const memory = await readMany(agent, sessions);
    const warm = memory.find(({count}) => count >= WARM).kb;
    const more = memory.at(-1).kb - warm;
    console.log(`${READS} reads in ${Math.round((Date.now() - started) / 1000)} s, ${more} kB more than after ${WARM}`);
    assert.ok(more < MORE_KB, `${more} kB more`);
    sessions.forEach((session) => session.close());
  } finally {
    await agent.stop();
    place.remove();
  }
}

if (hasAgent && hasReader) await main();
else console.log('skipped: chipid-counter or a reader is not here');
