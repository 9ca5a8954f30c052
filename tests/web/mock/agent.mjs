// An agent for tests of its clients, written against docs/agent.md alone and on Node's own cryptography; it behaves
// unless told otherwise.
//
//   behaviour.proof(said, site)   what to send for `proof`
//   behaviour.read(desk)          what a read does
//   behaviour.hello(socket)       the answer to hello, in place of all that

import {createHash, createHmac, randomBytes} from 'node:crypto';
import {createServer} from 'node:http';

import {packages} from '../support/packages.mjs';
import {RECEIPT, VERDICT, readDone} from './person.mjs';

const {WebSocketServer} = packages('ws');
export const JWKS = {keys: [{kty: 'EC', crv: 'P-256', use: 'sig', alg: 'ES256', kid: 'mock',
  x: 'f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU', y: 'x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0'}]};
const ALL = ['id', 'demographics', 'portrait', 'family', 'verification', 'raw', 'match'];

export const refusal = (gate, code) => ({gate, code, message: {en: `Refused: ${code}`, vi: `Từ chối: ${code}`},
  hint: {en: 'Ask the operator.', vi: 'Hãy hỏi người vận hành.'}, retryable: false});

export function proofOf(token, said) {
  const key = createHash('sha256').update(token.split('.')[1]).digest();
  const text = ['chipid-agent-proof-v1', said.client, said.origin, said.nonce, said.challenge, said.address].join('\n');
  return createHmac('sha256', key).update(text).digest('base64url');
}

export class MockAgent {
  sites = new Map();
  received = [];
  asked = [];
  code = '123456';

  static async start(behaviour = {}, {port = 0, host = '127.0.0.1'} = {}) {
    const agent = new MockAgent();
    agent.behaviour = behaviour;
    agent.http = createServer((request, response) => agent.#answer(request, response));
    agent.sockets = new WebSocketServer({server: agent.http, handleProtocols: () => 'chipid.v1'});
    agent.sockets.on('connection', (socket, request) => agent.#session(socket, request));
    await new Promise((resolve) => { agent.http.listen(port, host, resolve); });
    agent.port = agent.http.address().port;
    agent.address = host === '::1' ? `[::1]:${agent.port}` : `${host}:${agent.port}`;
    return agent;
  }

  enrol(origin, scopes = ALL) {
    const client = `site-${this.sites.size + 1}`;
    const token = `${client}.${randomBytes(32).toString('base64url')}`;
    this.sites.set(client, {origin, token, scopes});
    return {client, token, origin, scopes, keys: JWKS};
  }

  tokensSeen() {
    return this.received.filter(({type}) => type === 'auth').length;
  }

  async stop() {
    this.sockets.clients.forEach((socket) => socket.terminate());
    this.http.closeAllConnections();
    await new Promise((resolve) => { this.http.close(resolve); });
  }

  async #answer(request, response) {
    const origin = request.headers.origin;
    this.asked.push({method: request.method, path: request.url, origin});
    const cors = origin ? {'Access-Control-Allow-Origin': origin, Vary: 'Origin',
      'Access-Control-Allow-Headers': 'content-type', 'Access-Control-Allow-Private-Network': 'true'} : {};
    const say = (status, body) => response.writeHead(status, {'Content-Type': 'application/json', ...cors}).end(JSON.stringify(body));
    if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
    if (request.url === '/v1/health') return say(200, {name: 'chipid-agent', version: '0', protocol: 1, state: 'ready', pairing: true});
    if (request.url === '/v1/pair') return this.#pair(request, origin ?? '', say);
    return say(404, {error: refusal('limits', 'not_found')});
  }

  async #pair(request, origin, say) {
    let body = '';
    for await (const part of request) body += part;
    const {name, code, scopes = ['id', 'demographics', 'verification']} = JSON.parse(body);
    if (code !== this.code || !name) return say(403, {error: refusal('token', 'wrong_code')});
    this.code = null;
    return say(200, this.enrol(origin, scopes));
  }

  #session(socket, request) {
    const origin = request.headers.origin ?? '';
    const desk = {agent: this, socket, origin, send: (message) => socket.send(JSON.stringify(message))};
    socket.on('message', (data) => {
      const message = JSON.parse(data);
      this.received.push(message);
      this.#hear(desk, message);
    });
  }

  #hear(desk, message) {
    const handlers = {hello: () => this.#hello(desk, message), auth: () => this.#auth(desk, message),
      'read.start': () => this.#read(desk, message), 'match.face.start': () => this.#match(desk, message),
      cancel: () => desk.send({type: 'read.failed', id: message.id, code: 'cancelled', retryable: true,
        message: {en: 'Cancelled', vi: 'Đã hủy'}, hint: {en: 'Again', vi: 'Lại'}}),
      clear: () => desk.send({type: 'session.cleared', read_id: message.read_id, why: 'asked'})};
    handlers[message.type]?.();
  }

  #hello(desk, {client, nonce}) {
    if (this.behaviour.hello) return this.behaviour.hello(desk);
    desk.site = this.sites.get(client);
    if (desk.site?.origin !== desk.origin) return this.#refuse(desk, 'token', 'unknown_client');
    const challenge = randomBytes(32).toString('base64url');
    const said = {client, origin: desk.origin, nonce, challenge, address: this.address};
    const usual = {type: 'proof', protocol: 1, proof: proofOf(desk.site.token, said), challenge, address: this.address};
    return desk.send(this.behaviour.proof?.(said, desk.site, usual) ?? usual);
  }

  #auth(desk, {token}) {
    if (token !== desk.site?.token) return this.#refuse(desk, 'token', 'wrong_token');
    return desk.send({type: 'ready', session_id: 'session-1', scopes: desk.site.scopes, keys: JWKS,
                      agent: {version: '0'}, readers: [{name: 'Reader 1', card: false}]});
  }

  #refuse(desk, gate, code) {
    desk.send({type: 'refused', error: refusal(gate, code)});
    desk.socket.close(gate === 'token' ? 4401 : 1008);
  }

  #read(desk, {id, scopes}) {
    const readId = `read-${this.received.length}`;
    desk.send({type: 'read.accepted', id, read_id: readId, reader: 'Reader 1'});
    if (this.behaviour.read) return this.behaviour.read({...desk, id, readId, scopes});
    desk.send({type: 'card.wanted', id});
    desk.send({type: 'read.progress', id, step: 'files', percent: 50});
    return desk.send(readDone(id, readId, scopes));
  }

  #match(desk, {id, read_id}) {
    desk.send({type: 'match.asked', id});
    desk.send({type: 'match.progress', id, state: 'closer'});
    desk.send({type: 'match.done', id, read_id, result: {same: true}, verdict: VERDICT, accepted: true, checks: [],
               receipt: `${RECEIPT}2`});
  }
}
