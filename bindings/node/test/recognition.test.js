'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { FrameReader, PictureCodes, explainOtherQr, parseMrz, parsePersonalNumber, parseQr, virtual } = require('chipid');
const { readCard, scratch, specimen } = require('./support.js');
const { pixelsOfPng } = require('./png.js');

/** The card drawn as a PNG file. */
async function drawn(t) {
  const file = path.join(scratch(t), 'card.png');
  await virtual.draw(specimen, file);
  return fs.readFileSync(file);
}

test('node: finds the QR code of a drawn card in a picture file', async (t) => {
  const codes = await PictureCodes.inPicture(await drawn(t));
  assert.equal(codes.pickCard(), virtual.specimen(specimen).qr);
  codes.close();
});

test('node: finds the QR code of a drawn card in pixels', async (t) => {
  const pixels = pixelsOfPng(await drawn(t));
  const codes = await PictureCodes.inPixels(pixels);
  assert.equal(codes.pickCard(virtual.specimen(specimen).number), virtual.specimen(specimen).qr);
  const [{ corners }] = codes.codes;
  assert.equal(corners.length, 4);
  assert.ok(corners[1].x > corners[0].x && corners[3].y > corners[0].y);
  await assert.rejects(PictureCodes.inPixels({ ...pixels, height: pixels.height + 1 }), { code: 'data.malformed' });
  codes.close();
});

test('node: reads the QR code from frames of a camera', async (t) => {
  const frame = pixelsOfPng(await drawn(t));
  const reader = new FrameReader();
  let found = [];
  for (let i = 0; i < 40 && found.length === 0; i += 1) found = (await reader.read(frame)).codes;
  assert.equal(found[0].text, virtual.specimen(specimen).qr);
  reader.close();
});

test('node: a picture without code says so', async () => {
  const blank = { bytes: new Uint8Array(64 * 64).fill(255), width: 64, height: 64, format: 'gray8' };
  const codes = await PictureCodes.inPixels(blank);
  assert.deepEqual(codes.codes, []);
  assert.throws(() => codes.pickCard(), { code: 'qr.no_code' });
  await assert.rejects(PictureCodes.inPixels({ ...blank, format: 'cmyk' }), TypeError);
});

test('node: texts of QR codes, machine-readable lines and numbers are taken apart', () => {
  const card = virtual.specimen(specimen);
  assert.equal(parseQr(card.qr).number, card.number);
  assert.throws(() => parseQr('https://example.org'), { code: 'qr.not_citizen_card' });
  assert.match(explainOtherQr('https://example.org').vi, /\S/);
  assert.equal(parseMrz(card.mrz).format, 'td1');
  assert.equal(parseMrz(card.mrz).check_digits, 'yes');
  assert.throws(() => parseMrz('ABC'), { code: 'usage.bad_mrz' });
  assert.equal(parsePersonalNumber(card.number).number, card.number);
});

test('node: decodes the portrait', async (t) => {
  const portrait = await (await readCard(t)).portrait();
  assert.equal(portrait.pixels.length, portrait.width * portrait.height * 3);
  const png = await portrait.png();
  assert.equal(pixelsOfPng(png).bytes.compare(portrait.pixels), 0);
  assert.ok(portrait.encoded.length > 0 && portrait.hashChecked);
  portrait.close();
  await assert.rejects(portrait.png(), { code: 'usage.bad_handle' });
});
