// base64url without padding (RFC 4648, 5).

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function toBase64url(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const bits = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const characters = Math.min(4, bytes.length - at + 1);
    for (let index = 0; index < characters; index += 1) text += ALPHABET[(bits >>> (18 - 6 * index)) & 63];
  }
  return text;
}

/// null where it is not base64url, or not the only way to write these bytes.
export function fromBase64url(text) {
  const values = Array.from(text, (character) => ALPHABET.indexOf(character));
  if (text.length % 4 === 1 || values.includes(-1)) return null;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let at = 0; at < bytes.length; at += 1) {
    const index = Math.floor((at * 4) / 3);
    const shift = 2 * (at % 3) + 2;
    bytes[at] = (values[index] << shift) | (values[index + 1] >>> (6 - shift));
  }
  return toBase64url(bytes) === text ? bytes : null;
}

export const utf8 = (text) => new TextEncoder().encode(text);

export function randomNonce() {
  return toBase64url(crypto.getRandomValues(new Uint8Array(32)));
}
