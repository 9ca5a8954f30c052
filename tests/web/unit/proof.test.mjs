import assert from 'node:assert/strict';
import {createHash, createHmac, generateKeyPairSync, sign, verify} from 'node:crypto';
import {test} from 'node:test';

import {authSignature, isProved, proofByToken} from '../../../bindings/web/src/proof.mjs';

const TOKEN = `site-1.${'Zm9v'.repeat(10)}abc`;
const SAID = {client: 'site-1', origin: 'https://his.example', nonce: 'bm9uY2U', challenge: 'Y2hhbGxlbmdl', address: '127.0.0.1:17870'};
const text = (purpose) => [purpose, 'site-1', 'https://his.example', 'bm9uY2U', 'Y2hhbGxlbmdl', '127.0.0.1:17870'].join('\n');
const mac = () => createHmac('sha256', createHash('sha256').update(TOKEN.slice(7)).digest())
  .update(text('chipid-agent-proof-v1')).digest('base64url');

test('the proof is the HMAC of docs/agent.md', async () => {
  assert.equal(Buffer.from(await proofByToken(TOKEN, SAID)).toString('base64url'), mac());
  assert.equal(await isProved({token: TOKEN}, SAID, mac()), true);
});

test('a page that is no secure context comes to the same proof', async () => {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  Object.defineProperty(globalThis, 'crypto', {value: {}, configurable: true, writable: true});
  try {
    assert.equal(Buffer.from(await proofByToken(TOKEN, SAID)).toString('base64url'), mac());
  } finally {
    Object.defineProperty(globalThis, 'crypto', before);
  }
});

test('a proof of anything else is none', async () => {
  for (const [name, value] of Object.entries({client: 'site-2', origin: 'https://his.example.', nonce: 'bm9uY2V',
                                              challenge: 'Y2hhbGxlbmdm', address: '127.0.0.1:17871'})) {
    assert.equal(await isProved({token: TOKEN}, {...SAID, [name]: value}, mac()), false, name);
  }
  for (const wrong of ['', '=', mac().slice(1), `${mac()}A`]) assert.equal(await isProved({token: TOKEN}, SAID, wrong), false);
});

test('a program that holds a key verifies the signature of the agent', async () => {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const proof = sign('sha256', Buffer.from(text('chipid-agent-proof-v1')), {key: privateKey, dsaEncoding: 'ieee-p1363'});
  const identity = {keys: {keys: [publicKey.export({format: 'jwk'})]}};
  assert.equal(await isProved(identity, SAID, proof.toString('base64url')), true);
  assert.equal(await isProved(identity, {...SAID, address: 'unix'}, proof.toString('base64url')), false);
});

test('and signs for itself', async () => {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const own = await crypto.subtle.importKey('jwk', privateKey.export({format: 'jwk'}), {name: 'ECDSA', namedCurve: 'P-256'}, false, ['sign']);
  const signature = await authSignature(own, SAID);
  assert.ok(verify('sha256', Buffer.from(text('chipid-agent-auth-v1')), {key: publicKey, dsaEncoding: 'ieee-p1363'}, signature));
});
