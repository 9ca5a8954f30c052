// A session with an agent that behaves.
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {afterEach, beforeEach, test} from 'node:test';

import {MockAgent} from '../mock/agent.mjs';
import {RECEIPT, readDone} from '../mock/person.mjs';
import {ChipID, ORIGIN, QUESTION, connectTo, optionsOf} from '../support/client.mjs';

let agent;
let behaviour;
beforeEach(async () => { behaviour = {}; agent = await MockAgent.start(behaviour); });
afterEach(() => agent.stop());

const fails = (promise, code) => assert.rejects(promise, (error) => error instanceof ChipID.ChipIdError && error.code === code);
const cleared = (session) => new Promise((resolve) => { session.on('cleared', resolve); });

test('a session tells who the agent is and what it has', async () => {
  const session = await connectTo(agent);
  assert.equal(session.sessionId, 'session-1');
  assert.equal(session.keys.keys[0].kid, 'mock');
  assert.deepEqual(session.readers, [{name: 'Reader 1', card: false}]);
  session.close();
});

test('one read gives the fields of its scopes and the receipt', async () => {
  const session = await connectTo(agent);
  const seen = [];
  const reading = await session.read({...QUESTION, reference: 'case 7', key: '123456', onProgress: ({type}) => seen.push(type)});
  assert.equal(reading.fields.name, 'Đặng Quốc Bảo');
  assert.equal(reading.fields.father, undefined);
  assert.equal(reading.receipt, RECEIPT);
  assert.deepEqual(seen, ['read.accepted', 'card.wanted', 'read.progress']);
  const asked = agent.received.at(-1);
  assert.deepEqual({...asked, id: ''}, {type: 'read.start', id: '', reference: 'case 7', key: '123456', ...QUESTION});
  session.close();
});

test('what the page does not say is not sent', async () => {
  const session = await connectTo(agent);
  await session.read(QUESTION);
  assert.equal('key' in agent.received.at(-1), false);
  session.close();
});

test('all that is personal goes when the agent clears', async () => {
  behaviour.read = (desk) => {
    desk.send(readDone(desk.id, desk.readId, ['id', 'portrait', 'raw']));
    setTimeout(() => desk.send({type: 'session.cleared', read_id: desk.readId, why: 'operator'}), 30);
  };
  const session = await connectTo(agent);
  const gone = cleared(session);
  const reading = await session.read(QUESTION);
  assert.ok(reading.portrait && reading.evidence);
  assert.equal((await gone).why, 'operator');
  assert.deepEqual([reading.cleared, reading.fields, reading.sources, reading.portrait, reading.evidence, reading.receipt],
                   ['operator', {}, {}, null, null, null]);
  session.close();
});

test('the page may clear, once, and the agent is told', async () => {
  const session = await connectTo(agent);
  const reading = await session.read(QUESTION);
  reading.clear();
  reading.clear();
  await session.read(QUESTION);
  assert.deepEqual(agent.received.filter(({type}) => type === 'clear'), [{type: 'clear', read_id: reading.readId}]);
  session.close();
});

test('the page forgets when its time is over even if nobody says so', (t) => {
  t.mock.timers.enable({apis: ['setTimeout']});
  let why;
  const reading = new ChipID.Reading(readDone('1', 'r', ['id']), (_, reason) => { why = reason; });
  t.mock.timers.tick(119999);
  assert.equal(reading.cleared, null);
  t.mock.timers.tick(1);
  assert.deepEqual([why, reading.fields], ['time', {}]);
});

test('the page forgets when the connection ends', async () => {
  const session = await connectTo(agent);
  const reading = await session.read(QUESTION);
  const closed = new Promise((resolve) => { session.on('closed', resolve); });
  agent.sockets.clients.forEach((socket) => socket.terminate());
  assert.equal((await closed).error.code, 'session_ended');
  assert.equal(reading.cleared, 'ended');
  await fails(session.read(QUESTION), 'session_ended');
});

test('a face is compared after a read', async () => {
  const session = await connectTo(agent);
  const reading = await session.read(QUESTION);
  const seen = [];
  const match = await session.matchFace(reading, {onProgress: ({type}) => seen.push(type)});
  assert.deepEqual([match.result, seen], [{same: true}, ['match.asked', 'match.progress']]);
  assert.equal(reading.receipt, match.receipt);
  session.close();
});

test('cancelling ends a read, and another may follow', async () => {
  let reads = 0;
  behaviour.read = (desk) => ((reads += 1) === 1 ? null : desk.send(readDone(desk.id, desk.readId, desk.scopes)));
  const session = await connectTo(agent);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 30);
  await fails(session.read({...QUESTION, signal: stop.signal}), 'cancelled');
  await fails(session.read({...QUESTION, signal: AbortSignal.abort()}), 'cancelled');
  assert.equal((await session.read(QUESTION)).accepted, true);
  session.close();
});

test('a second read at the same time is refused here', async () => {
  behaviour.read = () => {};
  const session = await connectTo(agent);
  const first = session.read(QUESTION);
  await fails(session.read(QUESTION), 'busy');
  session.close();
  await fails(first, 'session_ended');
});

test('why a read failed is told in both languages', async () => {
  behaviour.read = ({send, id}) => send({type: 'read.failed', id, code: 'access.wrong_key', retryable: true,
    message: {en: 'Wrong key', vi: 'Sai khóa'}, hint: {en: 'Type it again', vi: 'Nhập lại'}});
  const session = await connectTo(agent);
  await assert.rejects(session.read(QUESTION), {name: 'ChipIdError', gate: 'read', code: 'access.wrong_key', retryable: true,
    sentence: {en: 'Wrong key', vi: 'Sai khóa'}, hint: {en: 'Type it again', vi: 'Nhập lại'}});
  session.close();
});

test('readers and cards that come and go are told and kept', async () => {
  const session = await connectTo(agent);
  const heard = [];
  for (const name of ['reader.added', 'card.inserted', 'card.removed', 'reader.removed']) session.on(name, ({reader}) => heard.push([name, reader]));
  const [socket] = agent.sockets.clients;
  const tell = (message) => socket.send(JSON.stringify(message));
  tell({type: 'reader.added', name: 'B'});
  tell({type: 'card.inserted', reader: 'B'});
  await session.read(QUESTION);
  assert.deepEqual(session.readers, [{name: 'Reader 1', card: false}, {name: 'B', card: true}]);
  tell({type: 'card.removed', reader: 'B'});
  tell({type: 'reader.removed', name: 'B'});
  await session.read(QUESTION);
  assert.deepEqual(session.readers, [{name: 'Reader 1', card: false}]);
  assert.equal(heard.length, 4);
  session.close();
});

test('six digits pair a page, once, and what is kept opens a session', async () => {
  const [storage, port] = [ChipID.memoryStorage(), agent.port];
  await fails(ChipID.connect({port, storage}), 'not_paired');
  await fails(ChipID.pair({port, storage, name: 'Clinic', code: '000000'}), 'wrong_code');
  const paired = await ChipID.pair({port, storage, name: 'Clinic', code: ' 123456 ', scopes: ['id']});
  assert.deepEqual([paired.scopes, 'token' in paired], [['id'], false]);
  assert.equal(await ChipID.isPaired({port, storage}), true);
  const {createSocket} = optionsOf(agent, null, undefined);
  agent.sites.get(paired.client).origin = ORIGIN;
  (await ChipID.connect({port, storage, origin: ORIGIN, createSocket})).close();
  await ChipID.unpair({port, storage});
  await fails(ChipID.connect({port, storage}), 'not_paired');
});

test('health asks the agent how it is', async () => {
  assert.equal((await ChipID.health({port: agent.port})).state, 'ready');
});

test('an agent on IPv6 alone is found', async () => {
  const other = await MockAgent.start({}, {host: '::1'});
  const session = await connectTo(other);
  assert.equal((await ChipID.health({port: other.port})).name, 'chipid-agent');
  session.close();
  await other.stop();
});

test("Node's own WebSocket will do", {skip: !globalThis.WebSocket}, async () => {
  const session = await ChipID.connect({port: agent.port, identity: agent.enrol('')});
  assert.equal((await session.read(QUESTION)).accepted, true);
  const closed = once(agent.sockets.clients.values().next().value, 'close');
  session.close();
  await closed;
});
