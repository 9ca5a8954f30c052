// The operator reads six digits to the page; the agent gives it a token, once.

import {DEFAULT_PORT} from './addresses.mjs';
import {trouble} from './errors.mjs';
import {expected, within} from './handshake.mjs';
import {postPair} from './http.mjs';
import {defaultStorage, nameOf} from './storage.mjs';
import {Wire} from './wire.mjs';

/// How long the operator may think.
const OPERATOR_MS = 120000;

const isToken = (client, token) => typeof token === 'string' && token.startsWith(`${client}.`) &&
  /^[A-Za-z0-9_-]{43}$/.test(token.slice(client.length + 1));

function identityOf(said) {
  if (typeof said?.client !== 'string' || !said.client || !isToken(said.client, said.token)) throw trouble('bad_answer');
  const {client, token, origin, scopes, keys} = said;
  return {client, token, origin, scopes, keys};
}

export async function pair({name, code, scopes, port = DEFAULT_PORT, storage = defaultStorage(), signal}) {
  const identity = identityOf(await postPair(port, {name, code: String(code).trim(), scopes}, signal));
  await storage.set(nameOf(port), identity);
  return {client: identity.client, origin: identity.origin, scopes: identity.scopes, keys: identity.keys};
}

/// Of an extension or a program, with the public half of a P-256 key of its own (JWK) in place of a token.
export async function pairKey({transport, name, code, key, scopes, patience = OPERATOR_MS}) {
  const wire = new Wire(transport);
  try {
    await wire.open();
    wire.send({type: 'pair', name, code: String(code).trim(), key, scopes});
    const said = expected(await within(patience, 'no_answer', wire.next()), 'paired');
    if (typeof said.client !== 'string' || !Array.isArray(said.keys?.keys)) throw trouble('bad_answer');
    return {client: said.client, origin: said.origin, scopes: said.scopes, keys: said.keys};
  } finally {
    wire.end(trouble('session_ended'));
  }
}

export async function isPaired({port = DEFAULT_PORT, storage = defaultStorage()} = {}) {
  return Boolean(await storage.get(nameOf(port)));
}

/// Forgets the token here; the operator revokes it in the app.
export async function unpair({port = DEFAULT_PORT, storage = defaultStorage()} = {}) {
  await storage.remove(nameOf(port));
}
