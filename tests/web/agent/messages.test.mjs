// Every message and body of the running agent against openapi.json and asyncapi.json.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {AgentProgram, hasAgent} from '../support/agent_program.mjs';
import {KEY, folder, hasReader, tap, trustIn} from '../support/card.mjs';
import {ChipID, ORIGIN, QUESTION, socketOf} from '../support/client.mjs';
import {openapi, wrongInBody, wrongInMessage} from '../support/schemas.mjs';

const missing = [[hasAgent, 'chipid-counter'], [hasReader, 'a reader']].find(([is]) => !is);
const options = {skip: missing && `${missing[1]} is not here`, timeout: 120000};
const SCOPES = ['id', 'demographics', 'portrait', 'family', 'verification', 'raw', 'match'];
const SEND = /Send\? y\/n/;
const seen = new Map();
let [place, agent, identity, session] = [];

before(async () => {
  if (missing) return;
  place = folder();
  agent = await AgentProgram.start('--pair', '--trust', trustIn(place.path));
});

after(async () => {
  if (missing) return;
  session?.close();
  await agent.stop();
  place.remove();
});

const base = () => `http://127.0.0.1:${agent.port}`;

function noted(text) {
  const message = JSON.parse(text);
  seen.set(message.type, [...seen.get(message.type) ?? [], message]);
  return message;
}

/// Both ways, before the client sees it.
function overheard(url, protocol) {
  const socket = socketOf(ORIGIN)(url, protocol);
  socket.addEventListener('message', ({data}) => noted(data));
  const send = socket.send.bind(socket);
  socket.send = (text) => { noted(text); send(text); };
  return socket;
}

async function asked(path, schema, request = {}) {
  const response = await fetch(`${base()}${path}`, {...request, headers: {Origin: ORIGIN, ...request.headers}});
  const body = await response.json();
  assert.deepEqual(schema ? wrongInBody(schema, body) : [], [], JSON.stringify(body));
  return {status: response.status, body};
}

test('health and pairing answer as described', options, async () => {
  assert.equal((await asked('/v1/health', 'Health')).status, 200);
  const [, code] = await agent.waitFor(/\b(\d{6})\b/);
  const body = JSON.stringify({name: 'Messages', code, scopes: SCOPES});
  const pairing = asked('/v1/pair', 'Paired', {method: 'POST', headers: {'Content-Type': 'application/json'}, body});
  await agent.answer(/Let in .*y\/n/, 'y');
  identity = (await pairing).body;
  assert.ok(identity.token);
});

test('readers and keys answer as described, to the token alone', options, async () => {
  const headers = {Authorization: `Bearer ${identity.token}`};
  const {body} = await asked('/v1/readers', null, {headers});
  assert.deepEqual(body.readers.flatMap((reader) => wrongInBody('Reader', reader)), []);
  await asked('/v1/keys', 'Jwks', {headers});
  const {status} = await asked('/v1/readers', 'Refusal', {headers: {Authorization: 'Bearer a.b'}});
  assert.equal(status, 401);
  assert.ok(openapi.paths['/v1/readers'].get.responses[status]);
});

test('a read of every scope is as described', options, async () => {
  session = await ChipID.connect({port: agent.port, identity, origin: ORIGIN, createSocket: overheard});
  let takeAway = () => {};
  const reading = await session.read({...QUESTION, scopes: SCOPES.slice(0, 6), key: KEY, reference: 'case 7', onProgress: ({type}) => {
    if (type === 'card.wanted') takeAway = tap();
    if (type === 'operator.asked') agent.answer(SEND, 'y');
  }});
  await takeAway();
  assert.deepEqual([reading.fields.name, reading.fields.father], ['Đặng Quốc Bảo', 'Đặng Văn G']);
  assert.ok(reading.portrait && reading.evidence && reading.checks.length > 10);
  reading.clear();
});

test('a failure and a cancelled read are as described', options, async () => {
  const stop = new AbortController();
  await assert.rejects(session.read({...QUESTION, signal: stop.signal, onProgress: ({type}) => type === 'card.wanted' && stop.abort()}), {code: 'cancelled'});
  let takeAway = () => {};
  await assert.rejects(session.read({...QUESTION, key: '999999', signal: AbortSignal.timeout(15000), onProgress: ({type}) => {
    if (type === 'card.wanted') takeAway = tap();
    if (type === 'key.wanted') session.close();
  }}));
  await takeAway();
});

test('all that was said, both ways, is as described', options, () => {
  for (const [type, messages] of seen) {
    for (const message of messages) assert.deepEqual(wrongInMessage(message), [], `${type} ${JSON.stringify(message).slice(0, 400)}`);
  }
  for (const type of ['proof', 'ready', 'read.accepted', 'card.wanted', 'operator.asked', 'read.progress', 'read.done', 'session.cleared', 'card.inserted']) {
    assert.ok(seen.has(type), `${type} was not seen`);
  }
  console.log(`described: ${[...seen].map(([type, {length}]) => `${type} ${length}`).join(', ')}`);
});
