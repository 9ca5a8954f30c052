/** The client of the local ChipID agent; see README.md, and docs/agent.md for the protocol. */
export as namespace ChipID;

/** Everything that people read is in both languages. */
export interface Words { readonly en: string; readonly vi: string; }

export type Scope = 'id' | 'demographics' | 'portrait' | 'family' | 'verification' | 'raw' | 'match';

export interface Jwk { readonly kty: string; readonly crv?: string; readonly x?: string; readonly y?: string; readonly kid?: string; readonly [member: string]: unknown; }
export interface Jwks { readonly keys: readonly Jwk[]; }

export interface ChipIdErrorInit { gate: string; code: string; sentence: Words; hint: Words; retryable: boolean; }

/** Codes of the client itself; the agent's own are any other text. */
export type ClientCode = 'agent_absent' | 'agent_not_proved' | 'not_paired' | 'not_let_in' | 'bad_answer' | 'no_answer' | 'session_ended' | 'busy' | 'cancelled';

export class ChipIdError extends Error {
  constructor(init: ChipIdErrorInit);
  /** Which gate refused (docs/agent.md), or "agent", "protocol", "session", "read". */
  readonly gate: string;
  readonly code: ClientCode | (string & {});
  /** What happened. */
  readonly sentence: Words;
  /** What to do now. */
  readonly hint: Words;
  /** Whether the same may be tried again as it is. */
  readonly retryable: boolean;
}

/** Where the token is kept; methods may return promises. */
export interface Storage {
  get(name: string): unknown;
  set(name: string, value: unknown): unknown;
  remove(name: string): unknown;
}
export function memoryStorage(): Storage;
export interface TextArea { getItem(name: string): string | null; setItem(name: string, value: string): void; removeItem(name: string): void; }
export function browserStorage(area?: TextArea): Storage;

export interface Place { /** 17870 unless said otherwise. */ port?: number; /** localStorage in pages, else memory. */ storage?: Storage; }

export interface Health {
  readonly name: 'chipid-agent';
  readonly version: string;
  readonly protocol: number;
  readonly state: 'ready' | 'no_reader' | 'no_service' | 'busy';
  /** Whether six digits are shown right now. */
  readonly pairing: boolean;
}
export function health(options?: { port?: number; signal?: AbortSignal }): Promise<Health>;

export interface PairOptions extends Place { /** What the operator will see: 1 to 64 characters. */ name: string; /** The six digits. */ code: string; scopes?: readonly Scope[]; signal?: AbortSignal; }
export interface Paired { readonly client: string; readonly origin: string; readonly scopes: readonly Scope[]; readonly keys: Jwks; }
export function pair(options: PairOptions): Promise<Paired>;
export interface PairKeyOptions { transport: Transport; name: string; code: string; /** Public, P-256. */ key: Jwk; scopes?: readonly Scope[]; patience?: number; }
/** Of an extension or a program that holds a key. Keep what it gives: with the private key it is a KeyIdentity. */
export function pairKey(options: PairKeyOptions): Promise<Paired>;
export function isPaired(place?: Place): Promise<boolean>;
export function unpair(place?: Place): Promise<void>;

export interface Message { readonly type: string; readonly [member: string]: unknown; }
export interface Ears { message(message: Message): void; malformed(): void; closed(code: number): void; }
export interface Transport {
  readonly address: string;
  readonly origin: string;
  open(ears: Ears): Promise<void>;
  send(message: object): void;
  close(): void;
}
/** What is needed of a WebSocket. */
export interface SocketLike {
  send(text: string): void;
  close(code?: number): void;
  onopen: ((event: any) => void) | null;
  onerror: ((event: any) => void) | null;
  onmessage: ((event: any) => void) | null;
  onclose: ((event: any) => void) | null;
}
export type CreateSocket = (url: string, protocol: string) => SocketLike;
export function webSocketTransport(address: string, options?: { origin?: string; createSocket?: CreateSocket }): Transport;
/** What is needed of chrome.runtime.Port. */
export interface NativePort {
  readonly onMessage: { addListener(listener: (message: any) => void): void };
  readonly onDisconnect: { addListener(listener: (port: any) => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}
export function nativeTransport(port: NativePort): Transport;

/** Of programs that hold a key (a CryptoKey): `keys` are the agent's, as pairing gave them. */
export interface KeyIdentity { client: string; privateKey: unknown; keys: Jwks; }
export interface TokenIdentity { client: string; token: string; }

export interface ConnectOptions extends Place {
  identity?: TokenIdentity | KeyIdentity;
  transport?: Transport;
  /** Outside browsers: the origin that `createSocket` sends. */
  origin?: string;
  createSocket?: CreateSocket;
  /** Milliseconds that the agent may take to prove itself. */
  patience?: number;
  signal?: AbortSignal;
}
export function connect(options?: ConnectOptions): Promise<Agent>;

export interface Verdict { readonly verdict: string; readonly sentence: Words; }
export interface Check { readonly id: string; readonly status: string; readonly reason: Words; readonly level: string; }
export interface Portrait { readonly media_type: 'image/jpeg' | 'image/png'; /** base64 */ readonly data: string; readonly checked: boolean; }

export interface Fields {
  readonly number?: string | null;
  readonly document_number?: string | null;
  readonly old_number?: string | null;
  readonly expiry_date?: string | null;
  readonly no_expiry?: boolean | null;
  readonly issue_date?: string | null;
  readonly name?: string | null;
  readonly birth_date?: string | null;
  readonly sex?: string | null;
  readonly nationality?: string | null;
  readonly ethnicity?: string | null;
  readonly religion?: string | null;
  readonly place_of_origin?: string | null;
  readonly residence?: string | null;
  readonly identifying_marks?: string | null;
  readonly father?: string | null;
  readonly mother?: string | null;
  readonly spouse?: string | null;
}

export type WhyCleared = 'asked' | 'time' | 'next' | 'operator' | 'ended';

/** Emptied when the agent forgets the person; `cleared` says why. */
export class Reading {
  private constructor();
  readonly readId: string;
  readonly verdict: Verdict;
  /** The counter's policy and workflow let the person through. */
  readonly accepted: boolean;
  readonly checks: readonly Check[];
  readonly fields: Fields;
  /** Field -> file of the chip that it came from. */
  readonly sources: Readonly<Record<string, string>>;
  readonly portrait: Portrait | null;
  /** base64 of the evidence file. */
  readonly evidence: string | null;
  /** For your server: a compact JWS. null once cleared. */
  readonly receipt: string | null;
  readonly challenge: string;
  readonly cleared: WhyCleared | null;
  clear(): void;
}

export type Progress =
  | { readonly type: 'read.accepted'; readonly id: string; readonly read_id: string; readonly reader: string }
  | { readonly type: 'card.wanted' | 'key.wanted' | 'match.asked'; readonly id: string }
  | { readonly type: 'operator.asked'; readonly id: string; readonly scopes: readonly Scope[]; readonly why: 'card_lies_there' | 'scopes' }
  | { readonly type: 'read.progress'; readonly id: string; readonly step: string; readonly percent: number }
  | { readonly type: 'match.progress'; readonly id: string; readonly state: string };

export interface Watching { signal?: AbortSignal; onProgress?: (progress: Progress) => void; }

export interface ReadOptions extends Watching {
  /** Of your server: base64url of 16 to 64 random bytes, used once. */
  nonce: string;
  scopes: readonly Scope[];
  /** The server that will verify the receipt. */
  audience: string;
  /** Shown to the operator. */
  purpose: string;
  /** What opens the card, where the page has it; else the operator scans it. */
  key?: string;
  /** Your number of the case; it stands in the receipt. */
  reference?: string;
}

export interface Match { readonly result: unknown; readonly verdict: Verdict; readonly accepted: boolean; readonly checks: readonly Check[]; readonly receipt: string; }

export interface Reader { readonly name: string; readonly card: boolean; }

export interface Events {
  'reader.added': { readonly reader: string };
  'reader.removed': { readonly reader: string };
  'card.inserted': { readonly reader: string };
  'card.removed': { readonly reader: string };
  cleared: { readonly reading: Reading; readonly why: WhyCleared };
  closed: { readonly error: ChipIdError };
}

export class Agent {
  private constructor();
  readonly sessionId: string;
  readonly scopes: readonly Scope[];
  readonly keys: Jwks;
  readonly version: string;
  readonly readers: readonly Reader[];
  readonly closed: boolean;
  /** Returns how to stop listening. */
  on<Name extends keyof Events>(name: Name, listener: (detail: Events[Name]) => void): () => void;
  /** One at a time. */
  read(options: ReadOptions): Promise<Reading>;
  matchFace(reading: Reading, options?: Watching): Promise<Match>;
  close(): void;
}
