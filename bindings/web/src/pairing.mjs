// The operator reads six digits to the page; the agent gives it a token, once.

import {DEFAULT_PORT} from './addresses.mjs';
import {trouble} from './errors.mjs';
import {postPair} from './http.mjs';
import {defaultStorage, nameOf} from './storage.mjs';

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

export async function isPaired({port = DEFAULT_PORT, storage = defaultStorage()} = {}) {
  return Boolean(await storage.get(nameOf(port)));
}

/// Forgets the token here; the operator revokes it in the app.
export async function unpair({port = DEFAULT_PORT, storage = defaultStorage()} = {}) {
  await storage.remove(nameOf(port));
}
