// Somebody else on the port, or an agent gone wrong: the token stays here, and the page gets an error it can show.
import assert from 'node:assert/strict';
import {createServer} from 'node:net';
import {afterEach, test} from 'node:test';

import {MockAgent, proofOf, refusal} from '../mock/agent.mjs';
import {readDone} from '../mock/person.mjs';
import {ChipID, ORIGIN, QUESTION, connectTo} from '../support/client.mjs';

const started = [];
async function start(behaviour, place) {
  const agent = await MockAgent.start(behaviour, place);
  started.push(agent);
  return agent;
}
afterEach(() => Promise.all(started.splice(0).map((agent) => agent.stop())));

async function keepsToken(behaviour, code) {
  const agent = await start(behaviour);
  await assert.rejects(connectTo(agent), (error) => {
    assert.equal(error.code, code);
    assert.ok(error.sentence.vi && error.hint.vi && error.hint.en);
    return true;
  });
  assert.equal(agent.tokensSeen(), 0);
  assert.equal(JSON.stringify(agent.received).includes(agent.sites.get('site-1').token.split('.')[1]), false);
}

const proof = (change) => ({proof: (said, site, usual) => ({...usual, ...change(said, site)})});

test('a wrong proof: the token is not sent', () =>
  keepsToken(proof((said) => ({proof: proofOf(`site-1.${'A'.repeat(43)}`, said)})), 'agent_not_proved'));

test('a proof for another page: the token is not sent', () =>
  keepsToken(proof((said, {token}) => ({proof: proofOf(token, {...said, origin: 'https://evil.example'})})), 'agent_not_proved'));

test('a proof of an earlier session: the token is not sent', () =>
  keepsToken(proof((said, {token}) => ({proof: proofOf(token, {...said, nonce: 'A'.repeat(43)})})), 'agent_not_proved'));

test('a proof relayed from another address, even if it says so: the token is not sent', () =>
  keepsToken(proof((said, {token}) => ({proof: proofOf(token, {...said, address: '127.0.0.1:9'}), address: '127.0.0.1:9'})),
             'agent_not_proved'));

test('a challenge that is too short: the token is not sent', () =>
  keepsToken(proof((said, {token}) => ({challenge: 'AAAA', proof: proofOf(token, {...said, challenge: 'AAAA'})})), 'bad_answer'));

test('a proof that is no text: the token is not sent', () => keepsToken(proof(() => ({proof: 7})), 'bad_answer'));

test('ready in place of a proof: the token is not sent', () =>
  keepsToken({hello: ({send}) => send({type: 'ready', session_id: 's', scopes: [], keys: {keys: []}})}, 'bad_answer'));

test('an agent that says nothing: the token is not sent', () => keepsToken({hello: () => {}}, 'no_answer'));

test('an agent that hangs up: the token is not sent', () =>
  keepsToken({hello: ({socket}) => socket.close()}, 'session_ended'));

test('a refusal is told as the agent tells it', () =>
  keepsToken({hello: ({send}) => send({type: 'refused', error: refusal('origin', 'not_listed')})}, 'not_listed'));

test('a close by the token gate without words asks for pairing', () =>
  keepsToken({hello: ({socket}) => socket.close(4401)}, 'not_paired'));

for (const [what, text] of Object.entries({'no JSON': '{"type":', 'an array': '[]', null: 'null', 'no type': '{}',
                                           'a type that is no text': '{"type":1}', binary: Buffer.from([1, 2])})) {
  test(`malformed: ${what}: the token is not sent`, () => keepsToken({hello: ({socket}) => socket.send(text)}, 'bad_answer'));
}

test('a squatter on 127.0.0.1 does not hide the agent on ::1', async () => {
  const squatter = await start(proof(() => ({proof: 'A'.repeat(43)})));
  const agent = await start({}, {host: '::1', port: squatter.port});
  const identity = agent.enrol(ORIGIN);
  squatter.sites.set(identity.client, agent.sites.get(identity.client));
  (await connectTo(agent, {identity})).close();
  assert.equal(squatter.tokensSeen(), 0);
});

test('a port that speaks no HTTP at all', async () => {
  const server = createServer((socket) => socket.on('error', () => {}).end('hello\r\n'));
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const identity = {client: 'site-1', token: `site-1.${'A'.repeat(43)}`};
  await assert.rejects(connectTo(server.address(), {identity}), {code: 'agent_absent'});
  await assert.rejects(ChipID.health({port: server.address().port}), {code: 'agent_absent'});
  server.close();
});

test('an agent that refuses the WebSocket itself is told from none', async () => {
  const agent = await start({});
  agent.http.removeAllListeners('upgrade');
  agent.http.on('upgrade', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'));
  await assert.rejects(connectTo(agent), {code: 'not_let_in', gate: 'origin'});
});

test('malformed in the midst of a read ends the session', async () => {
  const agent = await start({read: ({socket}) => socket.send('{"type":"read.done"')});
  const session = await connectTo(agent);
  await assert.rejects(session.read(QUESTION), {code: 'bad_answer'});
  assert.equal(session.closed, true);
});

test('a result that lacks its receipt is none', async () => {
  const agent = await start({read: ({send, id, readId}) => send({...readDone(id, readId, ['id']), receipt: undefined})});
  const session = await connectTo(agent);
  await assert.rejects(session.read(QUESTION), {code: 'bad_answer'});
  session.close();
});

test('a failure without words still has some', async () => {
  const agent = await start({read: ({send, id}) => send({type: 'read.failed', id, code: 'x', message: 'no'})});
  const session = await connectTo(agent);
  await assert.rejects(session.read(QUESTION), {code: 'bad_answer'});
  session.close();
});

test('late, foreign and unknown messages change nothing', async () => {
  const agent = await start({read: ({send, id, readId, scopes}) => {
    send(readDone('read-99', 'other', ['family']));
    send({type: 'session.cleared', read_id: 'elsewhere', why: 'time'});
    send({type: 'weather', id});
    send(readDone(id, readId, scopes));
    send(readDone(id, 'again', ['family']));
  }});
  const session = await connectTo(agent);
  const reading = await session.read(QUESTION);
  assert.deepEqual([reading.fields.father, reading.fields.sex], [undefined, 'male']);
  assert.equal((await session.read(QUESTION)).accepted, true);
  session.close();
});

test('a page whose own listener throws keeps its session', async (t) => {
  const agent = await start({});
  const session = await connectTo(agent);
  const rethrow = t.mock.method(globalThis, 'queueMicrotask', () => {});
  const reading = await session.read({...QUESTION, onProgress: () => { throw new Error('of the page'); }});
  session.on('cleared', () => { throw new Error('of the page'); });
  reading.clear();
  await session.read(QUESTION);
  session.close();
  const thrown = rethrow.mock.calls.map(({arguments: [run]}) => run);
  assert.ok(thrown.length >= 2);
  thrown.slice(0, 1).forEach((run) => assert.throws(run, /of the page/));
});

test('refused in the midst of a session is told with its gate', async () => {
  const agent = await start({read: ({send}) => send({type: 'refused', error: refusal('subscriber', 'reader_taken')})});
  const session = await connectTo(agent);
  await assert.rejects(session.read(QUESTION), {gate: 'subscriber', code: 'reader_taken'});
});
