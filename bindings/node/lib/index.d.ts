/**
 * Reads chip-embedded ID cards, verifies them, and says what may be relied on, in English and Vietnamese.
 *
 * What takes long gives a Promise and runs on Node's thread pool. What is held (cards, reports, trust stores ...) is
 * given back by close(); using it afterwards throws a UsageError with the code 'usage.bad_handle'. A verdict is data: a
 * card that fails its electronic check is read, and its report has the verdict 'invalid'.
 */

export * from './types/errors';
export * from './types/card';
export * from './types/events';
export * from './types/report';
export * from './types/trust';
export * from './types/evidence';
export * from './types/recognition';
export * from './types/match';
export * as virtual from './types/virtual';
export * from './codes';

/** The version of the library, such as "0.1.0". */
export const version: string;

/** How many objects, strings and bytes of the library this program holds at this moment. */
export function ownedCount(): number;

/** `document`: what `chipid doctor --json` prints; `problem`: whether something has to be repaired. */
export interface Diagnosis {
  problem: boolean;
  document: object;
}

/** What keeps cards from being read on this computer. `trust`: folders to look at; by default the user's own. */
export function diagnose(trust?: string | string[]): Promise<Diagnosis>;

/** The same to hand to those who help, without any personal data. */
export function diagnosisBundle(trust?: string | string[]): Promise<object>;
