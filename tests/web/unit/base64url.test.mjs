import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {test} from 'node:test';

import {fromBase64url, randomNonce, toBase64url} from '../../../bindings/web/src/base64url.mjs';

test('base64url is written and read as Node does', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = randomBytes(length);
    assert.equal(toBase64url(bytes), bytes.toString('base64url'));
    assert.deepEqual(Buffer.from(fromBase64url(bytes.toString('base64url'))), bytes);
  }
});

test('what is not base64url is refused', () => {
  for (const wrong of ['A', 'AA==', 'A+==', 'AB', 'AAB', 'A A', 'AAAAA', '\u00e9A']) assert.equal(fromBase64url(wrong), null, wrong);
});

test('a nonce is 32 bytes, and another each time', () => {
  assert.equal(fromBase64url(randomNonce()).length, 32);
  assert.notEqual(randomNonce(), randomNonce());
});
