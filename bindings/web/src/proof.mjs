// Who is at the other end: the agent shows that it knows this page's token before the page shows it (docs/agent.md).

import {fromBase64url, utf8} from './base64url.mjs';
import {hmacSha256 as ownHmac, sha256 as ownSha256} from './sha256.mjs';

const PROOF = 'chipid-agent-proof-v1';
const AUTH = 'chipid-agent-auth-v1';
const ES256 = {name: 'ECDSA', hash: 'SHA-256'};
const P256 = {name: 'ECDSA', namedCurve: 'P-256'};

/// The browser's own cryptography where the page is a secure context.
const subtle = () => globalThis.crypto?.subtle;

async function sha256(message) {
  return subtle() ? new Uint8Array(await subtle().digest('SHA-256', message)) : ownSha256(message);
}

async function hmacSha256(key, message) {
  if (!subtle()) return ownHmac(key, message);
  const imported = await subtle().importKey('raw', key, {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
  return new Uint8Array(await subtle().sign('HMAC', imported, message));
}

/// What is proved: `nonce` is ours, `challenge` the agent's, `address` where we connected to.
const textOf = (purpose, {client, origin, nonce, challenge, address}) =>
  utf8([purpose, client, origin, nonce, challenge, address].join('\n'));

export const proofText = (said) => textOf(PROOF, said);
export const authText = (said) => textOf(AUTH, said);

function sameBytes(left, right) {
  if (left === null || left.length !== right.length) return false;
  let difference = 0;
  for (let at = 0; at < left.length; at += 1) difference |= left[at] ^ right[at];
  return difference === 0;
}

/// A token is `client` "." secret; the agent keeps SHA-256 of the secret alone, so that is what both sides know.
const secretOf = (token) => token.slice(token.lastIndexOf('.') + 1);

export async function proofByToken(token, said) {
  return hmacSha256(await sha256(utf8(secretOf(token))), proofText(said));
}

async function provedByToken(token, said, proof) {
  return sameBytes(fromBase64url(proof), await proofByToken(token, said));
}

async function provedByKey(agentKeys, said, proof) {
  const signature = fromBase64url(proof);
  if (signature?.length !== 64) return false;
  for (const {kty, crv, x, y} of agentKeys) {
    const key = await subtle().importKey('jwk', {kty, crv, x, y}, P256, false, ['verify']);
    if (await subtle().verify(ES256, key, signature, proofText(said))) return true;
  }
  return false;
}

/// Whether the other end is the agent that `identity` was paired with.
export function isProved(identity, said, proof) {
  return identity.token ? provedByToken(identity.token, said, proof)
                        : provedByKey(identity.keys.keys, said, proof);
}

/// The client's ES256 (r || s), of programs that hold a key in place of a token.
export async function authSignature(privateKey, said) {
  return new Uint8Array(await subtle().sign(ES256, privateKey, authText(said)));
}
