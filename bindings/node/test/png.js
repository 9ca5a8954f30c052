'use strict';

const zlib = require('node:zlib');

// Just what the PNG files of these tests hold: 8 bits, gray, rgb or rgba, not interlaced.
const formats = { 0: 'gray8', 2: 'rgb8', 6: 'rgba8' };
const bytesPerPixel = { gray8: 1, rgb8: 3, rgba8: 4 };

function chunks(png) {
  const found = { IDAT: [] };
  for (let at = 8; at < png.length;) {
    const size = png.readUInt32BE(at);
    const data = png.subarray(at + 8, at + 8 + size);
    const type = png.toString('latin1', at + 4, at + 8);
    if (type === 'IDAT') found.IDAT.push(data);
    if (type === 'IHDR') found.IHDR = data;
    at += size + 12;
  }
  return found;
}

function paeth(left, up, corner) {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

// ISO/IEC 15948, 9.2
const filters = [
  () => 0,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function unfilter(rows, width, height, step) {
  const stride = width * step;
  const bytes = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = filters[rows[y * (stride + 1)]];
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < step ? 0 : bytes[at - step];
      const up = y === 0 ? 0 : bytes[at - stride];
      const corner = x < step || y === 0 ? 0 : bytes[at - stride - step];
      bytes[at] = rows[y * (stride + 1) + 1 + x] + filter(left, up, corner);
    }
  }
  return bytes;
}

/** The pixels of a PNG file, as this package takes them. */
function pixelsOfPng(png) {
  const { IHDR, IDAT } = chunks(png);
  const [width, height, format] = [IHDR.readUInt32BE(0), IHDR.readUInt32BE(4), formats[IHDR[9]]];
  const rows = zlib.inflateSync(Buffer.concat(IDAT));
  return { width, height, format, bytes: unfilter(rows, width, height, bytesPerPixel[format]) };
}

module.exports = { pixelsOfPng };
