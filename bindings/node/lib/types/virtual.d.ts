import type { Text } from './base';

/** What is printed on a virtual card; empty: the card does not have it. */
export interface Specimen {
  name: string;
  number: string;
  can: string;
  pin: string;
  puk: string;
  /** Lines separated by line feeds. */
  mrz: string;
  documentNumber: string;
  /** YYYY-MM-DD, as `expiryDate`. */
  birthDate: string;
  expiryDate: string;
  /** What the QR code says. */
  qr: string;
  purpose: Text;
}

/** The virtual cards there are: cards of fictional people, for tests and demonstrations. */
export function specimens(): Specimen[];
export function specimen(name: string): Specimen;
/** Writes the trust folder under which virtual cards are authentic. */
export function writeTrust(folder: string): Promise<void>;
/** Draws a card with its QR code as a PNG file. */
export function draw(name: string, file: string): Promise<void>;
/** Writes what a scanner makes of the card's own finger, or of another one, for ReadOptions.finger. */
export function writeFinger(name: string, file: string, options?: { own?: boolean }): Promise<void>;
