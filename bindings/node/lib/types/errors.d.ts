import type { ErrorId, ErrorKind } from '../codes';
import type { Text } from './base';
import type { Report } from './report';

/** A call that failed. `message` holds what happened and what to do, in English and Vietnamese. */
export class ChipIdError extends Error {
  protected constructor();
  /** Stable name, such as 'access.wrong_key'. */
  readonly code: ErrorId;
  /** The number of `code` in the C interface. */
  readonly errno: number;
  /** Whose trouble it is. */
  readonly kind: ErrorKind;
  /** What happened. */
  readonly text: Text;
  /** What to do next. */
  readonly hint: Text;
  /** Where: the step, file, option or handle. */
  readonly step: string;
  /** A technical remark in English for logs; no personal data. */
  readonly detail: string;
  /** The card's last status word (ISO/IEC 7816-4, 5.6), or 0. */
  readonly statusWord: number;
  /** Byte of the input at which parsing stopped. */
  readonly offset: number;
  /** Of a read that ended early: what was read until then, without a verdict. Close it. */
  readonly report?: Report;
}

/** The caller's or the operator's trouble: a value, a file, a key. */
export class UsageError extends ChipIdError {}
/** A trouble of reader, card or network. */
export class DeviceError extends ChipIdError {}
/** Our own mistake. */
export class InternalError extends ChipIdError {}
/** The caller gave up, through an AbortSignal: its name is 'AbortError', its cause the signal's reason. */
export class CancelledError extends ChipIdError {}
