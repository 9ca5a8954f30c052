// hello, proof, auth, ready: the token leaves this page only to an agent that has proved that it knows it already.

import {fromBase64url, randomNonce, toBase64url} from './base64url.mjs';
import {toldBy, trouble} from './errors.mjs';
import {authSignature, isProved} from './proof.mjs';

/// Whatever comes of `promise`, or `code` when the time is over.
export function within(milliseconds, code, promise) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(trouble(code)), milliseconds); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export function expected(message, type) {
  if (message.type === 'refused') throw toldBy(message.error, 'agent');
  if (message.type !== type) throw trouble('bad_answer');
  return message;
}

function saidOf(identity, wire, nonce, proof) {
  const challenge = typeof proof.challenge === 'string' ? fromBase64url(proof.challenge) : null;
  if (typeof proof.proof !== 'string' || challenge?.length !== 32) throw trouble('bad_answer');
  // The address is the one we went to, whatever the other end calls itself: a relay sits at another.
  return {client: identity.client, origin: wire.origin, nonce, challenge: proof.challenge, address: wire.address};
}

async function credential(identity, said) {
  if (identity.token) return {token: identity.token};
  return {signature: toBase64url(await authSignature(identity.privateKey, said))};
}

function readiness(message) {
  const {session_id: sessionId, scopes, keys, agent, readers} = message;
  if (typeof sessionId !== 'string' || !Array.isArray(scopes) || !Array.isArray(keys?.keys)) throw trouble('bad_answer');
  return {sessionId, scopes, keys, version: agent?.version ?? '', readers: Array.isArray(readers) ? readers : []};
}

export async function handshake(wire, identity) {
  const nonce = randomNonce();
  wire.send({type: 'hello', protocol: 1, client: identity.client, nonce});
  const proof = expected(await wire.next(), 'proof');
  const said = saidOf(identity, wire, nonce, proof);
  if (!await isProved(identity, said, proof.proof)) throw trouble('agent_not_proved');
  wire.send({type: 'auth', ...await credential(identity, said)});
  return readiness(expected(await wire.next(), 'ready'));
}
