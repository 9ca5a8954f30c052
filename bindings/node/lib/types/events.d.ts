/// <reference types="node" />
import { EventEmitter } from 'node:events';
import type { ErrorId, EventKind } from '../codes';

/** One reader at this moment. */
export interface ReaderInfo {
  name: string;
  cardPresent: boolean;
  /** Another program holds the card for itself alone. */
  inUse: boolean;
  /** Another program has a connection but lets others in. */
  shared: boolean;
  /** There is a card but it does not answer: turn it over. */
  mute: boolean;
  /** Answer to reset; empty without a card. */
  atr: Buffer;
  /** Whether the card announces extended length; undefined where it does not say. */
  extendedLength: boolean | undefined;
  /** Vendor and version, where the reader tells them. */
  driver: string;
}

/** The readers of this computer at this moment. */
export function listReaders(): Promise<ReaderInfo[]>;

/** Something that happened at the readers or during a read. */
export class ChipIdEvent {
  protected constructor();
  readonly kind: EventKind;
  /** service_lost: why. */
  readonly error: ErrorId | undefined;
  /** The reader's name; of a read, that of its card. */
  readonly reader: string;
  /** The reader's number in this watch, from 1; tells two of one name apart. */
  readonly readerId: number;
  /** card_inserted: the answer to reset; empty where the card does not answer (turn it over). */
  readonly atr: Buffer;
  /** Of a read: 'read DG2'. */
  readonly step: string;
  /** Of a read: bytes of the file that came. */
  readonly done: number;
  /** Of a read: bytes of the file. */
  readonly total: number;
  /** A field that is known by now, in a text_ready event; to be asked while the listener runs. Not verified yet. */
  field(id: string): string | undefined;
}

/**
 * Tells when readers and cards come and go, from those that are there already until it is closed: each as an event of its
 * kind ('card_inserted', 'card_removed' ...) and as 'event'. It keeps the program running unless unref() is called.
 */
export class Watch extends EventEmitter {
  constructor();
  on(event: EventKind | 'event', listener: (event: ChipIdEvent) => void): this;
  once(event: EventKind | 'event', listener: (event: ChipIdEvent) => void): this;
  off(event: EventKind | 'event', listener: (event: ChipIdEvent) => void): this;
  /** Ends the watch; closing again does nothing. */
  close(): void;
  ref(): this;
  unref(): this;
}
