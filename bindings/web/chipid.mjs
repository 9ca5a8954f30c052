// ChipID, the client of the local agent. Apache-2.0. Written by build.mjs from src/; change that.

const modules = {};
modules['errors'] = (() => {
  // What goes wrong, in words for whoever stands before the page. The agent sends its own; these are the client's.

  const TROUBLES = {
    agent_absent: ['agent', true,
      ['ChipID does not answer on this computer', 'ChipID trên máy này không trả lời'],
      ['Start the ChipID app and try again. If the browser asks whether this page may reach this computer, allow it.',
       'Hãy mở ứng dụng ChipID rồi thử lại. Nếu trình duyệt hỏi có cho trang này kết nối với máy này không, hãy cho phép.']],
    agent_not_proved: ['agent', false,
      ['Another program answers in the place of ChipID', 'Một chương trình khác trả lời thay cho ChipID'],
      ['Nothing was sent to it. Close the ChipID app and the other program, start ChipID, and pair this page again if it goes on.',
       'Chưa gửi gì cho chương trình đó. Hãy đóng ChipID và chương trình kia, mở lại ChipID, và ghép nối lại trang này nếu vẫn lỗi.']],
    not_paired: ['token', false,
      ['This page is not paired with ChipID yet', 'Trang này chưa được ghép nối với ChipID'],
      ['In the ChipID app open Menu (F2), "Pages and programs that may ask", press "Show a code", and type the six digits here.',
       'Trong ứng dụng ChipID, mở Menu (F2), "Các trang và phần mềm được phép hỏi thẻ", bấm "Hiện mã" và nhập sáu chữ số vào đây.']],
    not_let_in: ['origin', true,
      ['ChipID is there, but does not let this page in', 'ChipID có trả lời nhưng không cho trang này vào'],
      ['Pair this page. If it is paired already, close other pages that use the reader and try again in a minute.',
       'Hãy ghép nối trang này. Nếu đã ghép nối, hãy đóng các trang khác đang dùng đầu đọc và thử lại sau một phút.']],
    bad_answer: ['protocol', false,
      ['ChipID gave an answer that this page does not understand', 'Trang này không hiểu câu trả lời của ChipID'],
      ['Update ChipID and this page to versions that belong together.',
       'Hãy cập nhật ChipID và trang này lên các phiên bản tương ứng.']],
    no_answer: ['protocol', true,
      ['ChipID did not answer in time', 'ChipID không trả lời kịp thời'],
      ['Try again. If it goes on, start the ChipID app anew.', 'Hãy thử lại. Nếu vẫn lỗi, hãy mở lại ứng dụng ChipID.']],
    session_ended: ['session', true,
      ['The connection to ChipID ended', 'Kết nối với ChipID đã kết thúc'],
      ['Connect again. What was read before is gone from this page.',
       'Hãy kết nối lại. Dữ liệu đọc trước đó không còn trên trang này.']],
    busy: ['session', true,
      ['A card is being read already', 'Đang đọc một thẻ khác'],
      ['Wait until it is done, or cancel it.', 'Hãy chờ đọc xong hoặc hủy.']],
    cancelled: ['session', true,
      ['Reading was cancelled', 'Đã hủy đọc thẻ'],
      ['Start again when you are ready.', 'Hãy bắt đầu lại khi sẵn sàng.']],
  };

  const pair = ([en, vi]) => ({en, vi});
  const words = (value) => (typeof value?.en === 'string' && typeof value?.vi === 'string' ? {en: value.en, vi: value.vi} : null);

  /// `gate` refused it; `code` is for programs; `sentence` and `hint` are {en, vi} for people.
  class ChipIdError extends Error {
    constructor({gate, code, sentence, hint, retryable}) {
      super(`${sentence.en.replace(/\.$/, '')}. ${hint.en}`);
      Object.assign(this, {name: 'ChipIdError', gate, code, sentence, hint, retryable});
    }
  }

  function trouble(code) {
    const [gate, retryable, sentence, hint] = TROUBLES[code];
    return new ChipIdError({gate, code, sentence: pair(sentence), hint: pair(hint), retryable});
  }

  /// Of the body of a refusal, or of a message that says why something failed; ours where it says nothing of use.
  function toldBy(said, gate) {
    const [sentence, hint] = [words(said?.message), words(said?.hint)];
    if (typeof said?.code !== 'string' || !sentence || !hint) return trouble('bad_answer');
    return new ChipIdError({gate: typeof said.gate === 'string' ? said.gate : gate, code: said.code, sentence, hint,
                            retryable: said.retryable === true});
  }
  return {ChipIdError, trouble, toldBy};
})();

modules['base64url'] = (() => {
  // base64url without padding (RFC 4648, 5).

  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

  function toBase64url(bytes) {
    let text = '';
    for (let at = 0; at < bytes.length; at += 3) {
      const bits = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
      const characters = Math.min(4, bytes.length - at + 1);
      for (let index = 0; index < characters; index += 1) text += ALPHABET[(bits >>> (18 - 6 * index)) & 63];
    }
    return text;
  }

  /// null where it is not base64url, or not the only way to write these bytes.
  function fromBase64url(text) {
    const values = Array.from(text, (character) => ALPHABET.indexOf(character));
    if (text.length % 4 === 1 || values.includes(-1)) return null;
    const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
    for (let at = 0; at < bytes.length; at += 1) {
      const index = Math.floor((at * 4) / 3);
      const shift = 2 * (at % 3) + 2;
      bytes[at] = (values[index] << shift) | (values[index + 1] >>> (6 - shift));
    }
    return toBase64url(bytes) === text ? bytes : null;
  }

  const utf8 = (text) => new TextEncoder().encode(text);

  function randomNonce() {
    return toBase64url(crypto.getRandomValues(new Uint8Array(32)));
  }
  return {toBase64url, fromBase64url, utf8, randomNonce};
})();

modules['sha256'] = (() => {
  // SHA-256 (FIPS 180-4) and HMAC (RFC 2104) for pages that are no secure context, where the browser keeps its own from
  // them. The constants are worked out as the standard defines them: fractions of the roots of the first primes.

  function firstPrimes(count) {
    const primes = [];
    for (let candidate = 2; primes.length < count; candidate += 1) {
      if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
    }
    return primes;
  }

  const fraction = (root) => ((root - Math.floor(root)) * 2 ** 32) >>> 0;
  const ROUNDS = Uint32Array.from(firstPrimes(64), (prime) => fraction(Math.cbrt(prime)));
  const START = Uint32Array.from(firstPrimes(8), (prime) => fraction(Math.sqrt(prime)));
  const BLOCK = 64;

  const rotate = (word, by) => (word >>> by) | (word << (32 - by));

  function padded(message) {
    const whole = new Uint8Array(Math.ceil((message.length + 9) / BLOCK) * BLOCK);
    whole.set(message);
    whole[message.length] = 0x80;
    const view = new DataView(whole.buffer);
    view.setUint32(whole.length - 8, Math.floor(message.length / 2 ** 29));
    view.setUint32(whole.length - 4, message.length << 3);
    return view;
  }

  function schedule(view, offset) {
    const words = new Uint32Array(64);
    for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(offset + 4 * t);
    for (let t = 16; t < 64; t += 1) {
      const [two, fifteen] = [words[t - 2], words[t - 15]];
      const sigma1 = rotate(two, 17) ^ rotate(two, 19) ^ (two >>> 10);
      const sigma0 = rotate(fifteen, 7) ^ rotate(fifteen, 18) ^ (fifteen >>> 3);
      words[t] = sigma1 + words[t - 7] + sigma0 + words[t - 16];
    }
    return words;
  }

  function compress(state, words) {
    let [a, b, c, d, e, f, g, h] = state;
    for (let t = 0; t < 64; t += 1) {
      const choice = (e & f) ^ (~e & g);
      const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + ROUNDS[t] + words[t]) | 0;
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const second = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, index) => { state[index] += word; });
  }

  function sha256(message) {
    const view = padded(message);
    const state = START.slice();
    for (let offset = 0; offset < view.byteLength; offset += BLOCK) compress(state, schedule(view, offset));
    const digest = new DataView(new ArrayBuffer(32));
    state.forEach((word, index) => digest.setUint32(4 * index, word));
    return new Uint8Array(digest.buffer);
  }

  function joined(first, second) {
    const whole = new Uint8Array(first.length + second.length);
    whole.set(first);
    whole.set(second, first.length);
    return whole;
  }

  function hmacSha256(key, message) {
    const block = new Uint8Array(BLOCK);
    block.set(key.length > BLOCK ? sha256(key) : key);
    const inner = sha256(joined(block.map((byte) => byte ^ 0x36), message));
    return sha256(joined(block.map((byte) => byte ^ 0x5c), inner));
  }
  return {sha256, hmacSha256};
})();

modules['proof'] = (() => {
  // Who is at the other end: the agent shows that it knows this page's token before the page shows it (docs/agent.md).

  const {fromBase64url, utf8} = modules['base64url'];
  const {hmacSha256: ownHmac, sha256: ownSha256} = modules['sha256'];

  const PROOF = 'chipid-agent-proof-v1';
  const AUTH = 'chipid-agent-auth-v1';
  const ES256 = {name: 'ECDSA', hash: 'SHA-256'};
  const P256 = {name: 'ECDSA', namedCurve: 'P-256'};

  /// The browser's own cryptography where the page is a secure context.
  const subtle = () => globalThis.crypto?.subtle;

  async function sha256(message) {
    return subtle() ? new Uint8Array(await subtle().digest('SHA-256', message)) : ownSha256(message);
  }

  async function hmacSha256(key, message) {
    if (!subtle()) return ownHmac(key, message);
    const imported = await subtle().importKey('raw', key, {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
    return new Uint8Array(await subtle().sign('HMAC', imported, message));
  }

  /// What is proved: `nonce` is ours, `challenge` the agent's, `address` where we connected to.
  const textOf = (purpose, {client, origin, nonce, challenge, address}) =>
    utf8([purpose, client, origin, nonce, challenge, address].join('\n'));

  const proofText = (said) => textOf(PROOF, said);
  const authText = (said) => textOf(AUTH, said);

  function sameBytes(left, right) {
    if (left === null || left.length !== right.length) return false;
    let difference = 0;
    for (let at = 0; at < left.length; at += 1) difference |= left[at] ^ right[at];
    return difference === 0;
  }

  /// A token is `client` "." secret; the agent keeps SHA-256 of the secret alone, so that is what both sides know.
  const secretOf = (token) => token.slice(token.lastIndexOf('.') + 1);

  async function proofByToken(token, said) {
    return hmacSha256(await sha256(utf8(secretOf(token))), proofText(said));
  }

  async function provedByToken(token, said, proof) {
    return sameBytes(fromBase64url(proof), await proofByToken(token, said));
  }

  async function provedByKey(agentKeys, said, proof) {
    const signature = fromBase64url(proof);
    if (signature?.length !== 64) return false;
    for (const {kty, crv, x, y} of agentKeys) {
      const key = await subtle().importKey('jwk', {kty, crv, x, y}, P256, false, ['verify']);
      if (await subtle().verify(ES256, key, signature, proofText(said))) return true;
    }
    return false;
  }

  /// Whether the other end is the agent that `identity` was paired with.
  function isProved(identity, said, proof) {
    return identity.token ? provedByToken(identity.token, said, proof)
                          : provedByKey(identity.keys.keys, said, proof);
  }

  /// The client's ES256 (r || s), of programs that hold a key in place of a token.
  async function authSignature(privateKey, said) {
    return new Uint8Array(await subtle().sign(ES256, privateKey, authText(said)));
  }
  return {proofText, authText, proofByToken, isProved, authSignature};
})();

modules['handshake'] = (() => {
  // hello, proof, auth, ready: the token leaves this page only to an agent that has proved that it knows it already.

  const {fromBase64url, randomNonce, toBase64url} = modules['base64url'];
  const {toldBy, trouble} = modules['errors'];
  const {authSignature, isProved} = modules['proof'];

  /// Whatever comes of `promise`, or `code` when the time is over.
  function within(milliseconds, code, promise) {
    let timer;
    const late = new Promise((_, reject) => { timer = setTimeout(() => reject(trouble(code)), milliseconds); });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
  }

  function expected(message, type) {
    if (message.type === 'refused') throw toldBy(message.error, 'agent');
    if (message.type !== type) throw trouble('bad_answer');
    return message;
  }

  function saidOf(identity, wire, nonce, proof) {
    const challenge = typeof proof.challenge === 'string' ? fromBase64url(proof.challenge) : null;
    if (typeof proof.proof !== 'string' || challenge?.length !== 32) throw trouble('bad_answer');
    // The address is the one we went to, whatever the other end calls itself: a relay sits at another.
    return {client: identity.client, origin: wire.origin, nonce, challenge: proof.challenge, address: wire.address};
  }

  async function credential(identity, said) {
    if (identity.token) return {token: identity.token};
    return {signature: toBase64url(await authSignature(identity.privateKey, said))};
  }

  function readiness(message) {
    const {session_id: sessionId, scopes, keys, agent, readers} = message;
    if (typeof sessionId !== 'string' || !Array.isArray(scopes) || !Array.isArray(keys?.keys)) throw trouble('bad_answer');
    return {sessionId, scopes, keys, version: agent?.version ?? '', readers: Array.isArray(readers) ? readers : []};
  }

  async function handshake(wire, identity) {
    const nonce = randomNonce();
    wire.send({type: 'hello', protocol: 1, client: identity.client, nonce});
    const proof = expected(await wire.next(), 'proof');
    const said = saidOf(identity, wire, nonce, proof);
    if (!await isProved(identity, said, proof.proof)) throw trouble('agent_not_proved');
    wire.send({type: 'auth', ...await credential(identity, said)});
    return readiness(expected(await wire.next(), 'ready'));
  }
  return {within, expected, handshake};
})();

modules['listeners'] = (() => {
  // Who wants to hear of what.

  class Listeners {
    #byName = new Map();

    /// Returns how to stop listening.
    on(name, listener) {
      const all = this.#byName.get(name) ?? new Set();
      this.#byName.set(name, all.add(listener));
      return () => all.delete(listener);
    }

    tell(name, detail) {
      for (const listener of [...this.#byName.get(name) ?? []]) {
        try {
          listener(detail);
        } catch (error) {
          queueMicrotask(() => { throw error; });
        }
      }
    }
  }
  return {Listeners};
})();

modules['reading'] = (() => {
  // What was read. It lives as long as the agent's answer does; then everything personal is taken out of it.

  /// As docs/agent.md says; the page forgets even where the agent can no longer tell it to.
  const LIFE_MS = 120000;

  const EMPTY = {fields: {}, sources: {}, portrait: null, evidence: null};

  class Reading {
    #forget;
    #timer;

    constructor(done, forget, life = LIFE_MS) {
      const {read_id: readId, verdict, accepted, checks = [], receipt, challenge} = done;
      Object.assign(this, {readId, verdict, accepted: accepted === true, checks, receipt, challenge, cleared: null});
      for (const [name, empty] of Object.entries(EMPTY)) this[name] = done[name] ?? empty;
      this.#forget = forget;
      this.#timer = setTimeout(() => this.clear('time'), life);
      this.#timer.unref?.();
    }

    /// Asks the agent to forget too. `why`: "asked", "time", "next", "operator", "ended".
    clear(why = 'asked') {
      if (this.cleared) return;
      clearTimeout(this.#timer);
      Object.assign(this, {...EMPTY, fields: {}, sources: {}, checks: [], receipt: null, cleared: why});
      this.#forget(this, why);
    }
  }
  return {Reading};
})();

modules['task'] = (() => {
  // One read or comparison under way: its messages become a promise.

  const {toldBy, trouble} = modules['errors'];

  const NAMES = {read: {done: 'read.done', failed: 'read.failed'}, match: {done: 'match.done', failed: 'match.failed'}};

  class Task {
    /// `make` turns the last message into the result, at once: the next one may clear it.
    constructor(kind, id, {onProgress, make}) {
      Object.assign(this, {id, onProgress, make, names: NAMES[kind]});
      this.promise = new Promise((resolve, reject) => Object.assign(this, {resolve, reject}));
    }

    /// Whether this was its last message.
    hear(message) {
      if (message.type === this.names.done) this.#succeed(message);
      else if (message.type === this.names.failed || message.type === 'read.failed') this.#fail(message);
      else return this.#tell(message);
      return true;
    }

    #succeed(message) {
      if (typeof message.read_id === 'string' && message.verdict && message.receipt) this.resolve(this.make(message));
      else this.reject(trouble('bad_answer'));
    }

    #fail(message) {
      this.reject(message.code === 'cancelled' ? trouble('cancelled') : toldBy(message, 'read'));
    }

    /// What the page does with it is its own trouble, not the session's.
    #tell(message) {
      try {
        this.onProgress?.(message);
      } catch (error) {
        queueMicrotask(() => { throw error; });
      }
      return false;
    }
  }
  return {Task};
})();

modules['agent'] = (() => {
  // A session with the agent: one read at a time, and what happens at the reader.

  const {trouble} = modules['errors'];
  const {within} = modules['handshake'];
  const {Listeners} = modules['listeners'];
  const {Reading} = modules['reading'];
  const {Task} = modules['task'];

  const CANCEL_MS = 5000;
  const AT_THE_READER = new Set(['reader.added', 'reader.removed', 'card.inserted', 'card.removed']);

  /// The report of the reading has the comparison in it from now on.
  function compared(reading, {result, verdict, accepted, checks = [], receipt}) {
    const news = {verdict, accepted: accepted === true, checks, receipt};
    if (!reading.cleared) Object.assign(reading, news);
    return {result, ...news};
  }

  class Agent {
    #wire;
    #listeners = new Listeners();
    #task = null;
    #readings = new Map();
    #count = 0;

    constructor(wire, ready) {
      this.#wire = wire;
      Object.assign(this, ready, {readers: ready.readers.map((reader) => ({...reader})), closed: false});
      wire.listen({message: (message) => this.#hear(message), ended: (error) => this.#end(error)});
    }

    /// Events: "reader.added", "reader.removed", "card.inserted", "card.removed", "cleared", "closed".
    on(name, listener) {
      return this.#listeners.on(name, listener);
    }

    async read({nonce, scopes, purpose, audience, key, reference, signal, onProgress}) {
      const message = {type: 'read.start', nonce, scopes, purpose, audience, key, reference};
      return this.#run('read', message, {signal, onProgress}, (done) => this.#keep(done));
    }

    /// Compares the holder, live at the counter, with the picture of the chip.
    async matchFace(reading, {signal, onProgress} = {}) {
      const message = {type: 'match.face.start', read_id: reading.readId};
      return this.#run('match', message, {signal, onProgress}, (done) => compared(reading, done));
    }

    close() {
      this.#wire.end(trouble('session_ended'));
    }

    async #run(kind, message, {signal, onProgress}, make) {
      if (signal?.aborted) throw trouble('cancelled');
      if (this.#task) throw trouble('busy');
      const task = new Task(kind, `${kind}-${this.#count += 1}`, {onProgress, make});
      this.#wire.send({...message, id: task.id});
      this.#task = task;
      const cancel = () => this.#cancel(task);
      signal?.addEventListener('abort', cancel, {once: true});
      return task.promise.finally(() => signal?.removeEventListener('abort', cancel));
    }

    /// The agent says when it is over; one that does not is left.
    #cancel(task) {
      if (this.#task !== task) return;
      this.#wire.send({type: 'cancel', id: task.id});
      within(CANCEL_MS, 'no_answer', task.promise).catch((error) => {
        if (error.code === 'no_answer') this.#wire.end(error);
      });
    }

    #hear(message) {
      if (AT_THE_READER.has(message.type)) this.#atTheReader(message);
      else if (message.type === 'session.cleared') this.#readings.get(message.read_id)?.clear(message.why);
      // What is late, or of a kind that we do not know, is nobody's.
      else if (this.#task?.id === message.id && this.#task.hear(message)) this.#task = null;
    }

    #atTheReader({type, name, reader}) {
      const which = name ?? reader;
      const others = this.readers.filter((one) => one.name !== which);
      this.readers = type === 'reader.removed' ? others : [...others, {name: which, card: type === 'card.inserted'}];
      this.#listeners.tell(type, {reader: which});
    }

    #keep(done) {
      const reading = new Reading(done, (cleared, why) => this.#forget(cleared, why));
      this.#readings.set(reading.readId, reading);
      return reading;
    }

    #forget(reading, why) {
      this.#readings.delete(reading.readId);
      if (why === 'asked' && !this.closed) this.#wire.send({type: 'clear', read_id: reading.readId});
      this.#listeners.tell('cleared', {reading, why});
    }

    #end(error) {
      this.closed = true;
      this.#task?.reject(error);
      this.#task = null;
      [...this.#readings.values()].forEach((reading) => reading.clear('ended'));
      this.#listeners.tell('closed', {error});
    }
  }
  return {Agent};
})();

modules['addresses'] = (() => {
  // Where the agent listens: this computer alone. It may have only one of the two families.

  const DEFAULT_PORT = 17870;

  function addresses(port = DEFAULT_PORT) {
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new TypeError(`No such port: ${port}`);
    return [`127.0.0.1:${port}`, `[::1]:${port}`];
  }

  /// The page's own, as the browser sends it; programs have none.
  function ownOrigin() {
    const origin = globalThis.location?.origin;
    return origin && origin !== 'null' ? origin : '';
  }
  return {DEFAULT_PORT, addresses, ownOrigin};
})();

modules['http'] = (() => {
  // What is asked over HTTP: nothing that takes a token, for HTTP shows it to whoever sits on the port.

  const {DEFAULT_PORT, addresses} = modules['addresses'];
  const {toldBy, trouble} = modules['errors'];

  const OPTIONS = {cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer'};

  async function bodyOf(response) {
    try {
      return await response.json();
    } catch {
      throw trouble('bad_answer');
    }
  }

  async function fetched(address, path, request) {
    try {
      return await fetch(`http://${address}${path}`, {...OPTIONS, ...request});
    } catch {
      throw trouble(request.signal?.aborted ? 'cancelled' : 'agent_absent');
    }
  }

  async function answer(address, path, request) {
    const response = await fetched(address, path, request);
    const body = await bodyOf(response);
    if (!response.ok) throw toldBy(body?.error, 'agent');
    return body;
  }

  /// The first address where anything answers at all.
  async function ask(port, path, request) {
    const [first, second] = addresses(port);
    try {
      return await answer(first, path, request);
    } catch (error) {
      if (error.code !== 'agent_absent') throw error;
      return answer(second, path, request);
    }
  }

  async function health({port = DEFAULT_PORT, signal} = {}) {
    const said = await ask(port, '/v1/health', {signal});
    if (said?.name !== 'chipid-agent') throw trouble('agent_not_proved');
    return said;
  }

  function postPair(port, body, signal) {
    return ask(port, '/v1/pair', {method: 'POST', headers: {'Content-Type': 'application/json'},
                                  body: JSON.stringify(body), signal});
  }
  return {health, postPair};
})();

modules['storage'] = (() => {
  // Where the token of this page is kept: anything with get(name), set(name, value), remove(name); promises are awaited.

  function memoryStorage() {
    const kept = new Map();
    return {
      get: (name) => kept.get(name) ?? null,
      set: (name, value) => { kept.set(name, value); },
      remove: (name) => { kept.delete(name); },
    };
  }

  function browserStorage(area = globalThis.localStorage) {
    return {
      get: (name) => parsed(area.getItem(name)),
      set: (name, value) => area.setItem(name, JSON.stringify(value)),
      remove: (name) => area.removeItem(name),
    };
  }

  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  }

  const unpersisted = memoryStorage();

  /// Some browsers throw at the mere mention of localStorage where the user has forbidden it.
  function defaultStorage() {
    try {
      return globalThis.location && globalThis.localStorage ? browserStorage() : unpersisted;
    } catch {
      return unpersisted;
    }
  }

  const nameOf = (port) => `chipid-agent:${port}`;
  return {memoryStorage, browserStorage, defaultStorage, nameOf};
})();

modules['transports'] = (() => {
  // Ways to the agent, each {address, origin, open(ears), send(message), close()}: `ears` are message(object),
  // malformed(), closed(code). open() settles once messages may be sent.

  const {ownOrigin} = modules['addresses'];
  const {trouble} = modules['errors'];

  const PROTOCOL = 'chipid.v1';
  /// Of characters: a portrait and an evidence file in base64 are far below.
  const LARGEST_MESSAGE = 16 * 1024 * 1024;

  function parsed(text) {
    try {
      return typeof text === 'string' && text.length <= LARGEST_MESSAGE ? JSON.parse(text) : null;
    } catch {
      return null;
    }
  }

  function hear(ears, message) {
    if (message === null || typeof message !== 'object' || typeof message.type !== 'string') ears.malformed();
    else ears.message(message);
  }

  function listen(socket, ears) {
    socket.onmessage = ({data}) => hear(ears, parsed(data));
    return new Promise((resolve, reject) => {
      socket.onopen = () => resolve();
      // A browser does not say why: nobody there, refused by the agent, or by the browser itself.
      socket.onerror = () => reject(trouble('agent_absent'));
      socket.onclose = ({code}) => {
        reject(trouble('agent_absent'));
        ears.closed(code);
      };
    });
  }

  /// `origin` is what the browser will say of this page; elsewhere `createSocket` has to say the same.
  function webSocketTransport(address, {origin = ownOrigin(), createSocket} = {}) {
    const create = createSocket ?? ((url, protocol) => new WebSocket(url, protocol));
    let socket;
    return {
      address,
      origin,
      open(ears) {
        socket = create(`ws://${address}/v1/session`, PROTOCOL);
        return listen(socket, ears);
      },
      send: (message) => socket.send(JSON.stringify(message)),
      close: () => socket?.close(1000),
    };
  }

  /// `port` is that of chrome.runtime.connectNative("com.chipid.agent"), in a browser's extension. What both sides prove names
  /// the door, for any program may claim to be an extension.
  function nativeTransport(port) {
    return {
      address: 'native',
      origin: 'native',
      async open(ears) {
        port.onMessage.addListener((message) => hear(ears, message));
        port.onDisconnect.addListener(() => ears.closed(1006));
      },
      send: (message) => port.postMessage(message),
      close: () => port.disconnect(),
    };
  }
  return {webSocketTransport, nativeTransport};
})();

modules['wire'] = (() => {
  // A transport whose messages are awaited one by one until somebody listens.

  const {toldBy, trouble} = modules['errors'];

  /// How the agent closes a session whose token it does not know.
  const TOKEN_REFUSED = 4401;

  class Wire {
    #transport;
    #waiting = [];
    #arrived = [];
    #listener = null;
    #ended = null;

    constructor(transport) {
      this.#transport = transport;
    }

    get address() { return this.#transport.address; }
    get origin() { return this.#transport.origin; }

    async open() {
      await this.#transport.open({
        message: (message) => this.#hear(message),
        malformed: () => this.end(trouble('bad_answer')),
        closed: (code) => this.end(trouble(code === TOKEN_REFUSED ? 'not_paired' : 'session_ended')),
      });
    }

    send(message) {
      if (this.#ended) throw this.#ended;
      this.#transport.send(message);
    }

    next() {
      if (this.#arrived.length > 0) return Promise.resolve(this.#arrived.shift());
      if (this.#ended) return Promise.reject(this.#ended);
      return new Promise((resolve, reject) => { this.#waiting.push({resolve, reject}); });
    }

    /// From now on messages go to `listener.message`, the end of all to `listener.ended`.
    listen(listener) {
      this.#listener = listener;
      this.#arrived.splice(0).forEach((message) => listener.message(message));
      if (this.#ended) listener.ended(this.#ended);
    }

    end(error) {
      if (this.#ended) return;
      this.#ended = error;
      this.#transport.close();
      this.#waiting.splice(0).forEach(({reject}) => reject(error));
      this.#listener?.ended(error);
    }

    #hear(message) {
      if (this.#ended) return;
      if (this.#waiting.length > 0) this.#waiting.shift().resolve(message);
      else if (!this.#listener) this.#arrived.push(message);
      else if (message.type === 'refused') this.end(toldBy(message.error, 'agent'));
      else this.#listener.message(message);
    }
  }
  return {Wire};
})();

modules['connect'] = (() => {
  // From nothing to a session.

  const {DEFAULT_PORT, addresses} = modules['addresses'];
  const {Agent} = modules['agent'];
  const {trouble} = modules['errors'];
  const {handshake, within} = modules['handshake'];
  const {health} = modules['http'];
  const {defaultStorage, nameOf} = modules['storage'];
  const {webSocketTransport} = modules['transports'];
  const {Wire} = modules['wire'];

  const PATIENCE_MS = 5000;
  /// Long enough for somebody to read what the browser asks.
  const PROMPT_MS = 60000;

  async function sessionOver(transport, identity, signal, patience) {
    const wire = new Wire(transport);
    const abort = () => wire.end(trouble('cancelled'));
    signal?.addEventListener('abort', abort, {once: true});
    try {
      await within(PROMPT_MS, 'agent_absent', wire.open());
      return new Agent(wire, await within(patience, 'no_answer', handshake(wire, identity)));
    } catch (error) {
      wire.end(error);
      throw signal?.aborted ? trouble('cancelled') : error;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /// Somebody who is no agent may sit at the first address, with the agent at the second.
  async function firstSession(transports, identity, signal, patience) {
    let first;
    for (const transport of transports) {
      try {
        return await sessionOver(transport, identity, signal, patience);
      } catch (error) {
        if (error.code === 'cancelled') throw error;
        first = !first || first.code === 'agent_absent' ? error : first;
      }
    }
    throw first;
  }

  /// A browser keeps from the page why a WebSocket was refused; to health, the agent answers anybody.
  async function reasonOf(error, port) {
    const isThere = error.code === 'agent_absent' && await health({port}).then(() => true, () => false);
    return isThere ? trouble('not_let_in') : error;
  }

  async function connect({port = DEFAULT_PORT, storage = defaultStorage(), transport, identity, signal,
                                 patience = PATIENCE_MS, createSocket, origin} = {}) {
    if (signal?.aborted) throw trouble('cancelled');
    const known = identity ?? await storage.get(nameOf(port));
    if (!known) throw trouble('not_paired');
    if (transport) return firstSession([transport], known, signal, patience);
    const ways = addresses(port).map((address) => webSocketTransport(address, {origin, createSocket}));
    return firstSession(ways, known, signal, patience).catch(async (error) => { throw await reasonOf(error, port); });
  }
  return {connect};
})();

modules['pairing'] = (() => {
  // The operator reads six digits to the page; the agent gives it a token, once.

  const {DEFAULT_PORT} = modules['addresses'];
  const {trouble} = modules['errors'];
  const {expected, within} = modules['handshake'];
  const {postPair} = modules['http'];
  const {defaultStorage, nameOf} = modules['storage'];
  const {Wire} = modules['wire'];

  /// How long the operator may think.
  const OPERATOR_MS = 120000;

  const isToken = (client, token) => typeof token === 'string' && token.startsWith(`${client}.`) &&
    /^[A-Za-z0-9_-]{43}$/.test(token.slice(client.length + 1));

  function identityOf(said) {
    if (typeof said?.client !== 'string' || !said.client || !isToken(said.client, said.token)) throw trouble('bad_answer');
    const {client, token, origin, scopes, keys} = said;
    return {client, token, origin, scopes, keys};
  }

  async function pair({name, code, scopes, port = DEFAULT_PORT, storage = defaultStorage(), signal}) {
    const identity = identityOf(await postPair(port, {name, code: String(code).trim(), scopes}, signal));
    await storage.set(nameOf(port), identity);
    return {client: identity.client, origin: identity.origin, scopes: identity.scopes, keys: identity.keys};
  }

  /// Of an extension or a program, with the public half of a P-256 key of its own (JWK) in place of a token.
  async function pairKey({transport, name, code, key, scopes, patience = OPERATOR_MS}) {
    const wire = new Wire(transport);
    try {
      await wire.open();
      wire.send({type: 'pair', name, code: String(code).trim(), key, scopes});
      const said = expected(await within(patience, 'no_answer', wire.next()), 'paired');
      if (typeof said.client !== 'string' || !Array.isArray(said.keys?.keys)) throw trouble('bad_answer');
      return {client: said.client, origin: said.origin, scopes: said.scopes, keys: said.keys};
    } finally {
      wire.end(trouble('session_ended'));
    }
  }

  async function isPaired({port = DEFAULT_PORT, storage = defaultStorage()} = {}) {
    return Boolean(await storage.get(nameOf(port)));
  }

  /// Forgets the token here; the operator revokes it in the app.
  async function unpair({port = DEFAULT_PORT, storage = defaultStorage()} = {}) {
    await storage.remove(nameOf(port));
  }
  return {pair, pairKey, isPaired, unpair};
})();

const {Agent} = modules['agent'];
const {connect} = modules['connect'];
const {ChipIdError} = modules['errors'];
const {health} = modules['http'];
const {isPaired, pair, pairKey, unpair} = modules['pairing'];
const {Reading} = modules['reading'];
const {browserStorage, memoryStorage} = modules['storage'];
const {nativeTransport, webSocketTransport} = modules['transports'];
export {Agent, connect, ChipIdError, health, isPaired, pair, pairKey, unpair, Reading, browserStorage, memoryStorage, nativeTransport, webSocketTransport};
