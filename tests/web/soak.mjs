// Many reads through the running agent: every one is answered once, with its own receipt, and memory stays flat.
//
//   CHIPID_COUNTER=... CHIPID_BIN=... CHIPID_SOAK_READS=20000 scripts/with-pcscd vn-citizen-2024 -- node tests/web/soak.mjs
//
// The card lies on the reader; the operator presses Send each time. Several pages take turns, for one alone may ask no
// more than 120 times a minute.
import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';

import {AgentProgram, hasAgent} from './support/agent_program.mjs';
import {KEY, folder, trustIn} from './support/card.mjs';
import {ChipID, socketOf} from './support/client.mjs';

const READS = Number(process.env.CHIPID_SOAK_READS ?? 200);
const PAGES = Number(process.env.CHIPID_SOAK_PAGES ?? 4);
/// What the allocator keeps settles in the first reads.
const WARM = Math.max(20, Math.floor(READS / 10));
const MORE_KB = 16 * 1024;

async function pairPage(agent, index) {
  const origin = `https://page-${index}.example`;
  const [, code] = await agent.waitFor(/\b(\d{6})\b/);
  const body = JSON.stringify({name: `Page ${index}`, code});
  const answer = fetch(`http://127.0.0.1:${agent.port}/v1/pair`, {method: 'POST', body, headers: {Origin: origin, 'Content-Type': 'application/json'}});
  await agent.waitFor(/y\/n/i);
  agent.type('y');
  return {origin, identity: await (await answer).json()};
}

async function readOnce(agent, session, receipts) {
  const nonce = randomBytes(32).toString('base64url');
  const reading = await session.read({nonce, scopes: ['id', 'demographics', 'verification'], audience: 'https://his.example', purpose: 'soak', key: KEY,
    onProgress: ({type}) => { if (type === 'operator.asked') agent.type('y'); }});
  assert.equal(reading.fields.number, '048202001234');
  assert.equal(receipts.has(reading.receipt), false);
  receipts.add(reading.receipt);
}

if (!hasAgent) {
  console.log('skipped: chipid-counter is not here');
  process.exit(77);
}
