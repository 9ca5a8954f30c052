/// <reference types="node" />
import { Resource } from './base';
import type { ChipIdEvent } from './events';
import type { Report } from './report';
import type { Policy, Terminal, Trust } from './trust';

/** A list of keys in the order in which they are tried; each once, three at most. Wiped when it is closed. */
export class Keys extends Resource {
  constructor();
  /** The six-digit card access number. */
  static can(digits: string): Keys;
  /** The 2 or 3 machine-readable lines, separated by white space or not at all. */
  static mrz(lines: string): Keys;
  /** Document number and dates, "YYYY-MM-DD" or "YYMMDD". */
  static document(number: string, birthDate: string, expiryDate: string): Keys;
  /** A Vietnamese personal number; with both dates the MRZ key too. */
  static personalNumber(number: string, birthDate?: string, expiryDate?: string): Keys;
  /** All keys that the text of a citizen card's QR code gives. */
  static qr(text: string): Keys;
  /** What a clerk or a scanner typed: six digits, twelve digits, the text of a QR code, or else the MRZ. */
  static guess(typed: string): Keys;
  /** How many keys there are. */
  readonly length: number;
  addCan(digits: string): this;
  addMrz(lines: string): this;
  addDocument(number: string, birthDate: string, expiryDate: string): this;
  addPersonalNumber(number: string, birthDate?: string, expiryDate?: string): this;
  addQr(text: string): this;
  /** The holder's secret number, 4 to 16 digits; not tried where only one try is left. */
  addPin(digits: string): this;
  /** The number that frees a blocked PIN. */
  addPuk(digits: string): this;
}

export interface CardOptions {
  /** No other program may connect meanwhile. */
  exclusive?: boolean;
  /** Longest wait for one command; by default 20,000 in a reader, none over the caller's own channel. */
  deadlineMs?: number;
}

/** The caller's own channel to a card. Its functions are called one at a time and may give a Promise. */
export interface Transport {
  /** Sends one command APDU as it is; gives the raw answer, status word included. 61xx and 6Cxx are not followed. */
  transmit(command: Buffer): Uint8Array | Promise<Uint8Array>;
  /** Warm reset: the card forgets every state. */
  reset(): void | Promise<void>;
  /** Called once, at the end of the card. */
  close?(): void | Promise<void>;
  /** As people know it. */
  readerName?: string;
  /** Answer to reset. */
  atr?: Uint8Array;
  /** Longest command in bytes that the channel carries, where that is known. */
  maxCommandSize?: number;
}

export interface ReadOptions {
  /** Progress, and text that can be shown before anything is verified. */
  onEvent?: (event: ChipIdEvent) => void;
  /** Stops the read; the card then has to be opened anew. */
  signal?: AbortSignal;
  /** By default the user's own store, loaded anew for each read: load it once, in a counter. */
  trust?: Trust;
  policy?: Policy;
  /** The moment to judge for; by default now. */
  at?: Date;
  /** Just these files: ['COM', 'SOD', 'DG1', 'DG2']. */
  files?: string[];
  /** false: leave the portrait out; then the card can at best be inconclusive. */
  portrait?: boolean;
  /** Open by BAC where the chip offers PACE but it does not succeed. */
  allowBacFallback?: boolean;
  /** Text of the card's QR code, to be held against the chip. */
  qr?: string;
  /** What the chip signs in Active Authentication, 8 bytes; by default a random number. */
  challenge?: Uint8Array;
  /** Shown to the chip before fingerprints are read. */
  terminal?: Terminal;
  /** Finger minutiae record (ISO/IEC 19794-2:2005) for the card to compare. */
  finger?: Uint8Array;
  /** Ask the card even where one more refusal blocks its finger for good. */
  lastTry?: boolean;
  /** File for the conversation, for Card.openRecorded(): holds personal data and the card's key. */
  record?: string;
}

/** A powered card, used for one thing at a time. Closing it ends the connection. */
export class Card extends Resource {
  /** The card in a reader: its name or a part that fits one reader only; without, the first with a card in it. */
  static open(reader?: string, options?: CardOptions): Promise<Card>;
  /** A card of the software chip, such as 'vn-citizen-2021' or 'vn-citizen-2021,fault=csca-unknown'. */
  static openVirtual(specimen: string, options?: CardOptions): Promise<Card>;
  /** A conversation that was recorded (`chipid read --apdu-log`). */
  static openRecorded(path: string): Promise<Card>;
  /** A card behind the caller's own channel. */
  static openTransport(transport: Transport, options?: CardOptions): Promise<Card>;
  readonly reader: string;
  /** Answer to reset. */
  readonly atr: Buffer;
  /** One command APDU as it is; gives data and status word. */
  transmit(command: Uint8Array): Promise<Buffer>;
  /** Resets the card so that it forgets every state. */
  reset(): Promise<void>;
  /**
   * Opens the chip with the first key that fits, reads it and judges it. A read that ended early rejects with a
   * ChipIdError that has a `report`.
   */
  read(keys?: Keys, options?: ReadOptions): Promise<Report>;
  /** Goes on with a read that the card's leaving cut short, provided that it is the same card. */
  resume(keys: Keys | undefined, earlier: Report, options?: ReadOptions): Promise<Report>;
}
