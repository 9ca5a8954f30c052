// One session with the agent over native messaging (docs/agent.md, "A session").

import {b64, isSigned, keep, kept, newKey, signed} from "./key.js";

const host = "com.chipid.agent";
const language = () => (chrome.i18n.getUILanguage().startsWith("vi") ? "vi" : "en");

function refusal({code, message, hint}) {
  return Object.assign(new Error(`${message[language()]} ${hint[language()]}`), {code});
}

export class Session {
  #port = chrome.runtime.connectNative(host);
  #heard = [];
  #waiting = null;
  #ended = null;

  constructor() {
    this.#port.onMessage.addListener((message) => this.#hear(message));
    this.#port.onDisconnect.addListener(() => this.#end(chrome.runtime.lastError?.message ?? "closed"));
  }

  say(message) {
    this.#port.postMessage(message);
  }

  // The next message of one of these types; others go to `meanwhile`.
  async hear(types, meanwhile = () => {}) {
    for (;;) {
      const message = await this.#next();
      if (types.includes(message.type)) return message;
      if (message.type === "refused") throw refusal(message.error);
      meanwhile(message);
    }
  }

  close() {
    this.#port.disconnect();
  }

  #next() {
    if (this.#heard.length > 0) return Promise.resolve(this.#heard.shift());
    if (this.#ended) return Promise.reject(new Error(this.#ended));
    return new Promise((done, fail) => { this.#waiting = {done, fail}; });
  }

  #hear(message) {
    if (!this.#waiting) return void this.#heard.push(message);
    this.#waiting.done(message);
    this.#waiting = null;
  }

  #end(why) {
    this.#ended = why;
    this.#waiting?.fail(new Error(why));
  }
}

// Once: `code` is what the counter shows.
export async function pair(name, code, scopes) {
  const session = new Session();
  try {
    const {privateKey, jwk} = await newKey();
    session.say({type: "pair", name, code, key: jwk, scopes});
    const paired = await session.hear(["paired"]);
    await keep("paired", {client: paired.client, keys: paired.keys.keys, privateKey});
    return paired;
  } finally {
    session.close();
  }
}

// A session that is ready to read.
export async function openSession() {
  const paired = await kept("paired");
  if (!paired) throw new Error("Pair this extension first, in its options. Hãy ghép tiện ích này trước, trong phần tùy chọn.");
  const session = new Session();
  const nonce = b64(crypto.getRandomValues(new Uint8Array(32)));
  session.say({type: "hello", protocol: 1, client: paired.client, nonce});
  const {proof, challenge} = await session.hear(["proof"]);
  const text = [paired.client, "native", nonce, challenge, "native"].join("\n");
  // Nothing is signed before the agent has shown that it is the one that was paired.
  const known = await Promise.all(paired.keys.map((key) => isSigned(key, "chipid-agent-proof-v1\n" + text, proof)));
  if (!known.includes(true)) throw new Error("This is not the counter that was paired. Đây không phải quầy đã ghép.");
  session.say({type: "auth", signature: await signed(paired.privateKey, "chipid-agent-auth-v1\n" + text)});
  await session.hear(["ready"]);
  return session;
}
