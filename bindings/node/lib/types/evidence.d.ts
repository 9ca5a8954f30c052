/// <reference types="node" />
import { Resource } from './base';
import type { Report } from './report';
import type { Policy, Trust } from './trust';

/** A site's private key, ECDSA on P-256, which signs evidence and receipts; wiped when it is closed. */
export class SiteKey extends Resource {
  /** From a PEM file without password. */
  static load(path: string): Promise<SiteKey>;
  static parse(pem: string): SiteKey;
  /** Makes a key and writes it to `path`, for its owner alone, its public key beside it (.pub); never over a file. */
  static create(path: string): Promise<SiteKey>;
  /** Its thumbprint (RFC 7638). */
  readonly id: string;
}

/** The public keys of sites whose signatures this verifier takes for good. */
export class Enrolled extends Resource {
  /** Those in these files and folders; without any, those this user has enrolled. */
  static load(from?: string | string[]): Promise<Enrolled>;
  /** Public keys or certificates from PEM text, under a name. */
  static parse(name: string, pem: string): Enrolled;
  readonly length: number;
}

export interface VerifyOptions {
  /** By default the user's own store. */
  trust?: Trust;
  policy?: Policy;
  /** The moment to judge for; by default now. */
  at?: Date;
  /** Without: no signature counts. */
  enrolled?: Enrolled;
}

/** Judges evidence without a card; keeps what it learns about signers, so use one for many files. */
export class Verifier extends Resource {
  static create(options?: VerifyOptions): Promise<Verifier>;
  /** An evidence file. `challenge`: the 8 bytes that the caller had the chip sign, which then prove the chip. */
  verify(file: Uint8Array, challenge?: Uint8Array): Promise<Report>;
  /** The raw files of a chip in a folder, named by what they are ('EF_SOD.bin', 'DG1'). */
  verifyFolder(folder: string): Promise<Report>;
}

/** A receipt, one line of text (a JWS, RFC 7515): that this site checked a card. It names no person. */
export function makeReceipt(
  report: Report, digest: string, siteKey: SiteKey, words?: { purpose?: string; reference?: string }): string;

/** What a receipt says. Rely on it only where `signature` is 'valid'. */
export interface Receipt {
  issuer?: string;
  /** Seconds since 1970, as `read`. */
  issued?: string;
  read?: string;
  /** Digest of the evidence. */
  evidence?: string;
  verdict?: string;
  policy?: string;
  purpose?: string;
  reference?: string;
  signature: 'valid' | 'unknown_key' | 'invalid' | 'none';
  signer?: string;
  /** Where evidence was given. */
  evidence_matches?: 'yes' | 'no';
}

export function checkReceipt(text: string, options?: { enrolled?: Enrolled; evidence?: Uint8Array }): Receipt;
