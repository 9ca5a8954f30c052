/// <reference types="node" />
import type { PixelFormat } from '../codes';
import { Resource, Text } from './base';

/** The caller's pixels, top row first. */
export interface Pixels {
  bytes: Uint8Array;
  width: number;
  height: number;
  /** Bytes from one row to the next; by default there are no gaps. */
  stride?: number;
  format: Exclude<PixelFormat, 'none'>;
}

/** One QR code. */
export interface PictureCode {
  text: string;
  /** The symbol held no plain UTF-8, and one way to read it made sense. */
  repaired: boolean;
  /** Its own top left, top right, bottom right, bottom left; all 0 in a picture file. */
  corners: Array<{ x: number; y: number }>;
}

/** The QR codes of one picture; none is an empty list. */
export class PictureCodes extends Resource {
  /** Those in a PNG, JPEG or JPEG 2000 file. */
  static inPicture(file: Uint8Array): Promise<PictureCodes>;
  /** Those in the caller's pixels, looked at thoroughly. */
  static inPixels(pixels: Pixels): Promise<PictureCodes>;
  readonly codes: PictureCode[];
  /** The text of the citizen card's code among all these; `number`: of the card that is wanted among several. */
  pickCard(number?: string): string;
}

/** Reads frame after frame of one camera, one at a time. */
export class FrameReader extends Resource {
  constructor();
  /** The codes of this frame that were read without doubt; none is an empty list: show it the next. */
  read(pixels: Pixels): Promise<PictureCodes>;
}

/** The text of a citizen card's QR code. The code is unsigned: nothing is verified by it. */
export interface Qr {
  number: string;
  old_number?: string;
  name: string;
  birth_date?: string;
  birth_year?: string;
  sex?: string;
  residence?: string;
  issue_date?: string;
  generation: 'card_2021' | 'card_2024';
  /** What damage of a scanner was made good, and that in words. */
  repair: string;
  repair_en?: string;
  repair_vi?: string;
  [further: string]: string | undefined;
}

/** `scanned`: what a scanner typed, whose usual damage is made good. */
export function parseQr(text: string, options?: { scanned?: boolean }): Qr;

/** What a text that is of no citizen card seems to be, and what to do. */
export function explainOtherQr(text: string): Text;

/** The machine-readable lines; dates YYMMDD as printed. */
export interface Mrz {
  format: 'td1' | 'td2' | 'td3';
  document_code: string;
  issuing_state: string;
  document_number: string;
  birth_date: string;
  sex: 'M' | 'F' | '<';
  expiry_date: string;
  nationality: string;
  primary_identifier: string;
  secondary_identifier: string;
  optional_data?: string;
  optional_data_2?: string;
  /** 'yes': all hold. */
  check_digits: 'yes' | 'no';
}

export function parseMrz(lines: string): Mrz;

/** A Vietnamese personal number, and what it says in words. */
export interface PersonalNumber extends Text {
  number: string;
  province: string;
  province_name?: string;
  sex: string;
  birth_year: string;
}

export function parsePersonalNumber(number: string): PersonalNumber;
