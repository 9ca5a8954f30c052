// The extension's key: P-256, made once, not extractable, kept in IndexedDB.

const store = () => new Promise((done, fail) => {
  const opening = indexedDB.open("chipid", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("kept");
  opening.onsuccess = () => done(opening.result);
  opening.onerror = () => fail(opening.error);
});

const asked = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});

export async function kept(name) {
  return asked((await store()).transaction("kept").objectStore("kept").get(name));
}

export async function keep(name, value) {
  return asked((await store()).transaction("kept", "readwrite").objectStore("kept").put(value, name));
}

const algorithm = {name: "ECDSA", namedCurve: "P-256"};
const es256 = {name: "ECDSA", hash: "SHA-256"};

export async function newKey() {
  const pair = await crypto.subtle.generateKey(algorithm, false, ["sign"]);
  const {kty, crv, x, y} = await crypto.subtle.exportKey("jwk", pair.publicKey);
  return {privateKey: pair.privateKey, jwk: {kty, crv, x, y}};
}

export function b64(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}

function fromB64(text) {
  return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
}

export async function signed(privateKey, text) {
  return b64(await crypto.subtle.sign(es256, privateKey, new TextEncoder().encode(text)));
}

export async function isSigned(jwk, text, signature) {
  const {kty, crv, x, y} = jwk;
  const key = await crypto.subtle.importKey("jwk", {kty, crv, x, y}, algorithm, false, ["verify"]);
  return crypto.subtle.verify(es256, key, fromB64(signature), new TextEncoder().encode(text));
}
