/** A sentence in English and Vietnamese. */
export interface Text {
  en: string;
  vi: string;
}

/** Something of the library that is held until it is closed; the garbage collector is but a safety net. */
export class Resource {
  protected constructor();
  /** Whether it was closed. */
  readonly closed: boolean;
  /** Gives it back. Closing again does nothing. */
  close(): void;
}
