// The server of both demo pages, on Node alone: gives nonces, once each, and lets `chipid serve` verify receipts.
//
//   node server.mjs [--port N] [--serve http://127.0.0.1:17880] [--origin https://bank.example] [--cert PEM --key PEM]
//
// It prints its address. Port 8180 unless --port says otherwise: pairing is bound to it. It keeps nothing about anybody.

import {randomBytes} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer as createHttp} from 'node:http';
import {createServer as createHttps} from 'node:https';
import {pathToFileURL} from 'node:url';
import {parseArgs} from 'node:util';

const NONCE_LIFE_MS = 5 * 60 * 1000;
const MOST_NONCES = 10000;
const LONGEST_BODY = 64 * 1024;
const FILES = {'': 'hospital.html', 'hospital.html': 'hospital.html', 'bank.html': 'bank.html', 'style.css': 'style.css',
  'hospital.mjs': 'hospital.mjs', 'bank.mjs': 'bank.mjs', 'counter.mjs': 'counter.mjs', 'words.mjs': 'words.mjs',
  'chipid.mjs': '../chipid.mjs', 'chipid.js': '../chipid.js'};
const TYPES = {html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', mjs: 'text/javascript; charset=utf-8', js: 'text/javascript; charset=utf-8'};
const HEADERS = {
  // The agent is at 127.0.0.1; a policy cannot name [::1].
  'Content-Security-Policy': "default-src 'self'; connect-src 'self' http://127.0.0.1:* ws://127.0.0.1:*; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store',
};

const refusal = (code, [en, vi], [hintEn, hintVi]) => ({error: {code, message: {en, vi}, hint: {en: hintEn, vi: hintVi}}});
const NO_NONCE = refusal('nonce', ['This check is too old or was made before', 'Lượt kiểm tra này đã quá hạn hoặc đã dùng'], ['Read the card again.', 'Hãy đọc lại thẻ.']);
const NO_SERVICE = refusal('service', ['The verification service does not answer', 'Dịch vụ xác minh không trả lời'],
  ['Start `chipid serve` and name it with --serve.', 'Hãy chạy `chipid serve` và khai báo bằng --serve.']);
const NOT_UNDERSTOOD = refusal('request', ['The server did not understand the page', 'Máy chủ không hiểu yêu cầu của trang'], ['Load the page again.', 'Hãy tải lại trang.']);

/// Numbers for one check each; a receipt counts once.
class Nonces {
  #given = new Map();

  give() {
    const nonce = randomBytes(32).toString('base64url');
    this.#given.set(nonce, {until: Date.now() + NONCE_LIFE_MS, receipts: new Set()});
    if (this.#given.size > MOST_NONCES) this.#given.delete(this.#given.keys().next().value);
    return nonce;
  }

  /// Whether this is the first time that `receipt` is shown for a number of ours.
  take(nonce, receipt) {
    const given = this.#given.get(nonce);
    if (!given || given.until < Date.now() || given.receipts.has(receipt)) return false;
    given.receipts.add(receipt);
    return true;
  }
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request.setEncoding('utf8')) {
    text += part;
    if (text.length > LONGEST_BODY) throw new RangeError('too long');
  }
  return JSON.parse(text);
}

export class DemoServer {
  #nonces = new Nonces();
  #admissions = 0;

  constructor({serve, origin, tls} = {}) {
    Object.assign(this, {serve, origin});
    const answer = (request, response) => this.#answer(request, response).catch(() => this.#say(response, 400, NOT_UNDERSTOOD));
    this.server = tls ? createHttps(tls, answer) : createHttp(answer);
    this.scheme = tls ? 'https' : 'http';
  }

  async listen(port = 0, host = '127.0.0.1') {
    await new Promise((resolve) => { this.server.listen(port, host, resolve); });
    this.port = this.server.address().port;
    this.origin ??= `${this.scheme}://${host}:${this.port}`;
    return this;
  }

  async stop() {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  #say(response, status, body) {
    response.writeHead(status, {...HEADERS, 'Content-Type': 'application/json'}).end(JSON.stringify(body));
  }

  async #answer(request, response) {
    const path = new URL(request.url, 'http://page').pathname.slice(1);
    if (request.method === 'GET') return this.#file(path, response);
    const said = await bodyOf(request);
    if (path === 'api/nonce') return this.#say(response, 200, {nonce: this.#nonces.give(), audience: this.origin});
    if (path === 'api/receipt') return this.#receipt(said, response);
    if (path === 'api/admissions') return this.#admission(said, response);
    return this.#say(response, 404, NOT_UNDERSTOOD);
  }

  async #file(path, response) {
    if (!Object.hasOwn(FILES, path)) return response.writeHead(404, HEADERS).end();
    const file = new URL(FILES[path], import.meta.url);
    const type = TYPES[FILES[path].split('.').at(-1)];
    return response.writeHead(200, {...HEADERS, 'Content-Type': type}).end(await readFile(file));
  }

  /// The nonce is ours or nobody's; what the page says of itself does not count.
  async #receipt({receipt, nonce}, response) {
    if (!this.#nonces.take(nonce, receipt)) return this.#say(response, 409, NO_NONCE);
    const judged = await this.#verify(receipt, nonce);
    if (!judged) return this.#say(response, 503, NO_SERVICE);
    return this.#say(response, 200, judged);
  }

  /// A form with a receipt is saved once that is verified; one that was filled by hand says so.
  async #admission({receipt, nonce}, response) {
    if (receipt && !this.#nonces.take(nonce, receipt)) return this.#say(response, 409, NO_NONCE);
    const judged = receipt ? await this.#verify(receipt, nonce) : null;
    const checked = Boolean(judged?.trusted && judged.accepted);
    return this.#say(response, 200, {number: (this.#admissions += 1), checked});
  }

  async #verify(receipt, nonce) {
    const question = {receipt, nonce, audience: this.origin, origin: this.origin, max_age_s: NONCE_LIFE_MS / 1000};
    try {
      const response = await fetch(`${this.serve}/v1/receipt`, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(question)});
      return response.ok ? await response.json() : {trusted: false};
    } catch {
      return null;
    }
  }
}

const USAGE = `node server.mjs [--port N] [--serve http://127.0.0.1:17880] [--origin https://bank.example] [--cert PEM --key PEM]

Serves the two demo pages. --serve names a running "chipid serve", which verifies receipts:
  chipid-counter --agent-keys > counter.jwks        (with --practice for practice cards)
  chipid serve --trust FOLDER --enrolled counter.jwks`;

async function main() {
  const text = {type: 'string'};
  if (process.argv.includes('--help')) return console.log(USAGE);
  const {values} = parseArgs({options: {port: text, serve: text, origin: text, cert: text, key: text}});
  const tls = values.cert && {cert: await readFile(values.cert), key: await readFile(values.key)};
  const demo = await new DemoServer({serve: values.serve, origin: values.origin, tls}).listen(Number(values.port ?? 8180));
  console.log(`${demo.origin}/hospital.html\n${demo.origin}/bank.html`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
