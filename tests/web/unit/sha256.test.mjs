// The client's own hash against published vectors (FIPS 180-4's examples, RFC 4231) and Node's.
import assert from 'node:assert/strict';
import {createHash, createHmac, randomBytes} from 'node:crypto';
import {test} from 'node:test';

import {hmacSha256, sha256} from '../../../bindings/web/src/sha256.mjs';

const hex = (bytes) => Buffer.from(bytes).toString('hex');
const text = (value) => Buffer.from(value, 'utf8');
const bytes = (value) => Buffer.from(value, 'hex');

const DIGESTS = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
   '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ['a'.repeat(1000000), 'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0'],
];

test('SHA-256 of the examples of FIPS 180', () => {
  for (const [message, digest] of DIGESTS) assert.equal(hex(sha256(text(message))), digest);
});

const LONG = Buffer.alloc(131, 0xaa);
const MACS = [
  [Buffer.alloc(20, 0x0b), text('Hi There'), 'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7'],
  [text('Jefe'), text('what do ya want for nothing?'), '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843'],
  [Buffer.alloc(20, 0xaa), Buffer.alloc(50, 0xdd), '773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe'],
  [bytes('0102030405060708090a0b0c0d0e0f10111213141516171819'), Buffer.alloc(50, 0xcd),
   '82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b'],
  [LONG, text('Test Using Larger Than Block-Size Key - Hash Key First'),
   '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54'],
  [LONG, text('This is a test using a larger than block-size key and a larger than block-size data. The key needs to ' +
              'be hashed before being used by the HMAC algorithm.'),
   '9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2'],
];

test('HMAC-SHA-256 of the test cases of RFC 4231', () => {
  for (const [key, message, mac] of MACS) assert.equal(hex(hmacSha256(key, message)), mac);
});

test('every length across the ends of blocks is hashed as Node does', () => {
  for (let length = 0; length < 200; length += 1) {
    const message = randomBytes(length);
    const key = randomBytes(length);
    assert.equal(hex(sha256(message)), createHash('sha256').update(message).digest('hex'));
    assert.equal(hex(hmacSha256(key, message)), createHmac('sha256', key).update(message).digest('hex'));
  }
});
