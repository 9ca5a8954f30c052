// The same client through a port of native messaging, with a key in place of a token.
import assert from 'node:assert/strict';
import {generateKeyPairSync, randomBytes, sign, verify} from 'node:crypto';
import {test} from 'node:test';

import {refusal} from '../mock/agent.mjs';
import {RECEIPT, readDone} from '../mock/person.mjs';
import {ChipID, QUESTION} from '../support/client.mjs';

const ORIGIN = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';
const pair = () => generateKeyPairSync('ec', {namedCurve: 'P-256'});
const textOf = (purpose, {client, nonce}, challenge) => Buffer.from([purpose, client, 'native', nonce, challenge, 'native'].join('\n'));
const signed = (text, key) => sign('sha256', text, {key, dsaEncoding: 'ieee-p1363'}).toString('base64url');

/// chrome.runtime.Port as far as the client looks, with an agent behind it.
function portTo(agentKey, clientKey) {
  const listeners = {message: [], disconnect: []};
  const tell = (message) => queueMicrotask(() => listeners.message.forEach((listener) => listener(structuredClone(message))));
  const challenge = randomBytes(32).toString('base64url');
  let hello;
  const answers = {
    hello: (message) => { hello = message; tell({type: 'proof', protocol: 1, challenge, proof: signed(textOf('chipid-agent-proof-v1', hello, challenge), agentKey)}); },
    auth: ({signature}) => {
      const holds = verify('sha256', textOf('chipid-agent-auth-v1', hello, challenge), {key: clientKey, dsaEncoding: 'ieee-p1363'}, Buffer.from(signature, 'base64url'));
      if (holds) tell({type: 'ready', session_id: 's', scopes: ['id'], keys: {keys: []}, readers: []});
    },
    pair: ({code}) => tell(code === '123456' ? {type: 'paired', client: 'extension-1', origin: ORIGIN, scopes: ['id'], keys: {keys: []}}
      : {type: 'refused', error: refusal('token', 'wrong_code')}),
    'read.start': ({id, scopes}) => tell(readDone(id, 'read-1', scopes)),
  };
  const port = {
    said: [], disconnected: false,
    onMessage: {addListener: (listener) => listeners.message.push(listener)},
    onDisconnect: {addListener: (listener) => listeners.disconnect.push(listener)},
    postMessage(message) { port.said.push(message.type); answers[message.type](message); },
    disconnect() { port.disconnected = true; },
    vanish() { listeners.disconnect.forEach((listener) => listener(port)); },
  };
  return port;
}

async function identityOf(own, agent) {
  const privateKey = await crypto.subtle.importKey('jwk', own.privateKey.export({format: 'jwk'}), {name: 'ECDSA', namedCurve: 'P-256'}, false, ['sign']);
  return {client: 'extension-1', privateKey, keys: {keys: [agent.publicKey.export({format: 'jwk'})]}};
}

test('an extension reads through native messaging', async () => {
  const [own, agent] = [pair(), pair()];
  const port = portTo(agent.privateKey, own.publicKey);
  const session = await ChipID.connect({transport: ChipID.nativeTransport(port), identity: await identityOf(own, agent)});
  const reading = await session.read(QUESTION);
  assert.equal(reading.receipt, RECEIPT);
  port.vanish();
  assert.deepEqual([session.closed, reading.cleared], [true, 'ended']);
});

test('a host that is not the paired agent gets no signature', async () => {
  const [own, agent, other] = [pair(), pair(), pair()];
  const port = portTo(other.privateKey, own.publicKey);
  await assert.rejects(ChipID.connect({transport: ChipID.nativeTransport(port), identity: await identityOf(own, agent)}), {code: 'agent_not_proved'});
  assert.deepEqual([port.said, port.disconnected], [['hello'], true]);
});

test('an extension pairs its key', async () => {
  const port = portTo(pair().privateKey, pair().publicKey);
  const key = pair().publicKey.export({format: 'jwk'});
  const asked = {transport: ChipID.nativeTransport(port), name: 'Ward 3', key};
  assert.equal((await ChipID.pairKey({...asked, code: '123456'})).client, 'extension-1');
  assert.equal(port.disconnected, true);
  await assert.rejects(ChipID.pairKey({...asked, code: '000000'}), {code: 'wrong_code', gate: 'token'});
});
