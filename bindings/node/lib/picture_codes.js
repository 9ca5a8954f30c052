'use strict';

const native = require('./native.js');
const { PixelFormat } = require('./codes.js');
const { Resource, list, numberOf } = require('./resource.js');

/** The QR codes of one picture. */
class PictureCodes extends Resource {
  /** Those in a PNG, JPEG or JPEG 2000 file. */
  static async inPicture(file) {
    return new PictureCodes(await native.codesInPicture(file));
  }

  /** Those in the caller's pixels, looked at thoroughly. */
  static async inPixels(pixels) {
    return new PictureCodes(await native.codesInPixels(nativePixels(pixels)));
  }

  get codes() {
    return list(native.codesCount(this.handle), (index) => native.codesAt(this.handle, index));
  }

  /** The text of the citizen card's code among all these; `number`: of the card that is wanted among several. */
  pickCard(number) {
    return native.codesPickCard(this.handle, number);
  }
}

/** Reads frame after frame of one camera, one at a time. */
class FrameReader extends Resource {
  constructor() {
    super(native.frameReaderNew());
  }

  async read(pixels) {
    return new PictureCodes(await native.frameReaderRead(this.handle, nativePixels(pixels)));
  }
}

function nativePixels(pixels) {
  return { ...pixels, format: numberOf(PixelFormat, pixels.format) };
}

module.exports = { PictureCodes, FrameReader };
