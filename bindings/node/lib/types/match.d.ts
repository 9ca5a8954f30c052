/// <reference types="node" />
import type { ErrorId, MatchDecision, MatchMethod, MatchModality, PadLevel } from '../codes';
import { Resource, Text } from './base';
import type { Report } from './report';

/** What came of a comparison, whoever made it: this machine, a service, the card. */
export class Match extends Resource {
  readonly modality: MatchModality;
  /** 'unavailable' is never a no. */
  readonly decision: MatchDecision;
  readonly method: MatchMethod;
  readonly padLevel: PadLevel;
  /** In the matcher's own scale. */
  readonly score?: number;
  /** From which score on it is a match. */
  readonly threshold?: number;
  readonly model: string;
  /** Empty: not calibrated for this site's people. */
  readonly calibration: string;
  /** Of a service. */
  readonly transactionId: string;
  /** Of the card's own comparison, where it said so. */
  readonly triesLeft?: number;
  /** Why it is unavailable. */
  readonly trouble: ErrorId | undefined;
  /** The outcome and what to do next. */
  readonly text: Text;
  readonly milliseconds: number;
  /** The object that `chipid match --json` prints. */
  toJSON(): object;
}

export interface FaceOptions {
  /** Folder of the models; by default the usual place. */
  models?: string;
  /** A file of `chipid match calibrate`. */
  calibration?: string;
}

/** Compares faces on this machine, one pair at a time: a clerk's aid, that does not see whether a living person is there. */
export class FaceMatcher extends Resource {
  static open(options?: FaceOptions): Promise<FaceMatcher>;
  /** Two picture files (JPEG, PNG, JPEG 2000). */
  match(reference: Uint8Array, probe: Uint8Array): Promise<Match>;
  /** The portrait of a report against a picture of the person at the counter. */
  matchReport(report: Report, probe: Uint8Array): Promise<Match>;
}

export interface MatchRequest {
  /** Whose portrait, files and personal number are used. */
  report?: Report;
  /** By default 'face'. */
  modality?: Exclude<MatchModality, 'none'>;
  /** As OSIA names it: 'PORTRAIT', 'RIGHT_INDEX'. */
  subtype?: string;
  /** Picture from the document; by default that of the report. */
  reference?: Uint8Array;
  /** Picture just taken. */
  probe?: Uint8Array;
  /** The same for retries of one capture. */
  transactionId?: string;
  /** What was done against pictures held before the camera. */
  padLevel?: PadLevel;
  signal?: AbortSignal;
}

/** A match service, described by a provider profile (docs/match-providers.md). */
export class MatchProvider extends Resource {
  static load(path: string): Promise<MatchProvider>;
  readonly name: string;
  /** The holder has to be told and to agree before. Whatever goes wrong is the decision 'unavailable' with its trouble. */
  ask(request: MatchRequest): Promise<Match>;
}
