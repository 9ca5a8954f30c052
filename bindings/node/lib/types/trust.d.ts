/// <reference types="node" />
import { Resource, Text } from './base';

/** Certificates of authorities, revocation lists, document signers: what cards are judged by. Load it once. */
export class Trust extends Resource {
  /** What these folders and files hold; without any, the store of this user. */
  static load(from?: string | string[]): Promise<Trust>;
  /** How many authorities it holds. */
  readonly anchors: number;
  /** Signing date of the newest master list; empty where there is none. */
  readonly newestList: string;
  /** What was skipped at loading. */
  readonly problems: Text[];
}

/** A site's policy. */
export class Policy extends Resource {
  /** From the text of a policy file, a JSON object. */
  static parse(json: string): Policy;
  static load(path: string): Promise<Policy>;
}

/** What a site shows to chips so that they give fingerprints (ICAO 9303-11, 7.1). */
export class Terminal extends Resource {
  /** Certificates (files or folders) and the private key of the last of them: a PEM file or a `pkcs11:` URI. */
  static load(certificates: string | string[], key: string): Promise<Terminal>;
}

export interface TrustImportOptions {
  /** Certificates of authorities that sign master lists, files. */
  roots?: string[];
  /** Authorities of citizen cards; by default of passports. */
  citizen?: boolean;
  /** Also authorities that nobody vouches for. */
  allowUnsigned?: boolean;
  /** Also a list older than the one of the same state that is there. */
  allowOlder?: boolean;
  /** Only say what would change. */
  preview?: boolean;
  /** Nothing unsigned, not even one certificate: for what came over a network. */
  signedOnly?: boolean;
  now?: Date;
}

/** A trust store on disk: filling it and looking after it, told as `chipid trust --json` tells it. */
export class TrustFolder {
  /** Without a path: the store of this user. */
  constructor(path?: string);
  readonly path: string | undefined;
  /** A file, or a folder of files: master lists, certificates, revocation lists, PEM, LDIF. */
  import(path: string, options?: TrustImportOptions): Promise<object>;
  /** The same from memory; `name` is what is said of it later. */
  importBytes(file: Uint8Array, name: string, options?: TrustImportOptions): Promise<object>;
  /** Removes the entry whose id begins with these hex digits, at least 8. */
  remove(id: string): Promise<object>;
  /** Goes back to the state before the last change; undoing twice is redoing. */
  undo(): Promise<object>;
  /** Everything the store holds. */
  contents(): Promise<object>;
  /** How far the store can be relied on, and what to do. */
  audit(): Promise<object>;
}
