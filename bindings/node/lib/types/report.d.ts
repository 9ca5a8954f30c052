/// <reference types="node" />
import type { CheckStatus, ErrorId, ExportForm, SignatureStatus, Verdict, VerdictSymbol } from '../codes';
import { Resource, Text } from './base';
import type { SiteKey } from './evidence';
import type { Match } from './match';

/** The outcome in short. */
export interface ReportInfo {
  /** 'none' where the read ended early. */
  verdict: Verdict;
  /** The shape to show the verdict by, not by colour alone. */
  symbol: VerdictSymbol;
  /** What the verdict means at a counter, and what to do. */
  sentence: Text;
  /** The policy in force admits this verdict. */
  accepted: boolean;
  /** Why the read ended early. */
  failure: ErrorId | undefined;
  policy: string;
  reader: string;
  /** As far as the answer to reset tells. */
  cardType: string;
  atr: Buffer;
  /** 'PACE-ECDH-GM-AES-CBC-CMAC-128', 'BAC', 'none'; empty where it was not opened. */
  accessProtocol: string;
  /** 'mrz', 'can', 'pin', 'puk'. */
  accessKey: string;
  /** How many the trust store holds that was used. */
  trustAnchors: number;
  /** Signing date of its newest master list; empty: none. */
  trustNewest: string;
  totalMs: number;
  fieldCount: number;
  checkCount: number;
  attentionCount: number;
  noteCount: number;
  fileCount: number;
  matchCount: number;
  /** Evidence judged again: SHA-256 that names it. */
  evidenceDigest: string;
  /** Evidence judged again: when the card was read. */
  readAt: Date | undefined;
  /** Evidence judged again: what its signature is worth. */
  signature: SignatureStatus;
  /** Evidence judged again: the enrolled name of the signing key, else its id. */
  signatureKey: string;
}

/** A field of the document as people are shown it. */
export interface Field {
  /** Stable, as in the JSON: 'birth_date'. */
  id: string;
  label: Text;
  /** As it is: dates 'YYYY-MM-DD'. */
  value: string;
  /** As a person of that language reads it. */
  shown: Text;
  /** The file it was taken from: 'DG13'; may be empty. */
  source: string;
}

/** One check. */
export interface Check {
  /** Stable, such as 'ds.chain'. */
  id: string;
  status: CheckStatus;
  /** What it asks. */
  question: Text;
  /** Stable, such as 'ds.chain.no_anchor'. */
  reasonId: string;
  /** What was found and, where something is amiss, what to do. */
  reason: Text;
  /** It failed or is inconclusive; show it beside any verdict. */
  attention: boolean;
  /** Technical particulars. */
  details: Array<{ name: string; value: string }>;
}

/** Something worth saying that changes no check. */
export interface Note {
  id: string;
  text: Text;
}

/** One file of the card: its bytes, or why there are none; one that parses wrongly has both. */
export interface CardFile {
  /** 'COM', 'SOD', 'DG1', ... */
  name: string;
  bytes: Buffer | undefined;
  /** Lower-case hex; empty without bytes. */
  sha256: string;
  error: ErrorId | undefined;
  /** The answer came over secure messaging. */
  authenticated: boolean;
}

/** What a card said, what was checked, and what follows. Never changes. */
export class Report extends Resource {
  readonly info: ReportInfo;
  readonly verdict: Verdict;
  /** What the verdict means at a counter, and what to do. */
  readonly sentence: Text;
  /** The policy in force admits this verdict. */
  readonly accepted: boolean;
  /** In the order in which they are shown. Nothing is verified by being here: see the verdict. */
  readonly fields: Field[];
  /** The value of a field; undefined where the document does not have it. */
  field(id: string): string | undefined;
  readonly checks: Check[];
  /** The checks that failed or are inconclusive: to be shown beside any verdict. */
  readonly attention: Check[];
  /** The check of an id; undefined where the report has none. */
  check(id: string): Check | undefined;
  readonly notes: Note[];
  readonly files: CardFile[];
  /** The file of a name ('DG1'); undefined where the report has none. */
  file(name: string): CardFile | undefined;
  /** Its comparisons, in the order in which they were made. Close each. */
  readonly matches: Match[];
  /** A new report with a comparison taken in. `purpose`: what the holder agreed to, recorded with the time. */
  withMatch(match: Match, purpose?: string): Report;
  /** Decodes the holder's picture, in a process of its own: the picture cannot harm this one. */
  portrait(): Promise<Portrait>;
  /** The evidence of this read as a file, signed where a key is given, and its digest. Holds personal data. */
  evidence(siteKey?: SiteKey): Promise<{ file: Buffer; digest: string }>;
  /** The document that `chipid read --json` prints. */
  toJSON(): object;
}

/** The holder's picture. */
export class Portrait extends Resource {
  /** rgb, three bytes a pixel, top row first, no gaps. */
  readonly pixels: Buffer;
  readonly width: number;
  readonly height: number;
  /** Of the picture in the chip: 'jpeg', 'jpeg2000'. */
  readonly format: string;
  /** That picture as it stands in the chip. */
  readonly encoded: Buffer;
  /** The signed list has just this content; otherwise never show it without saying so. */
  readonly hashChecked: boolean;
  /** The pixels as a PNG file. */
  png(): Promise<Buffer>;
}

/** Records for other systems. Throws 'export.invalid_card' where one of the reports has the verdict 'invalid'. */
export function exportRecords(reports: Report[], form: Exclude<ExportForm, 'none'>): string;
