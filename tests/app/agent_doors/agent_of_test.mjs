// An agent as far as an extension needs it, on a socket: written from docs/agent.md with node's own cryptography, so that
// the sample and the native host are not tested with themselves.
import crypto from "node:crypto";
import net from "node:net";

const b64 = (bytes) => Buffer.from(bytes).toString("base64url");

export function agentOfTest(path, code) {
  const own = crypto.generateKeyPairSync("ec", {namedCurve: "P-256"});
  const {kty, crv, x, y} = own.publicKey.export({format: "jwk"});
  const heard = {doors: [], reads: [], faults: []};
  const clients = new Map();
  const sign = (text) => b64(crypto.sign("sha256", Buffer.from(text), {key: own.privateKey, dsaEncoding: "ieee-p1363"}));

  const server = net.createServer((socket) => {
    const talk = {origin: "", said: ""};
    const say = (message) => socket.write(JSON.stringify(message) + "\n");
    const hear = {
      door: ({door, origin}) => { heard.doors.push({door, origin}); talk.origin = origin; },
      pair: (message) => {
        if (message.code !== code)
          return say({type: "refused", error: {gate: "pairing", code: "pairing_wrong_code", message: {en: "Wrong.", vi: "Sai."}, hint: {en: "", vi: ""}}});
        const client = b64(crypto.randomBytes(16));
        clients.set(client, crypto.createPublicKey({key: message.key, format: "jwk"}));
        say({type: "paired", client, origin: talk.origin, scopes: message.scopes, keys: {keys: [{kty, crv, x, y}]}});
      },
      hello: ({client, nonce}) => {
        const challenge = b64(crypto.randomBytes(32));
        talk.client = client;
        talk.said = [client, "native", nonce, challenge, "native"].join("\n");
        say({type: "proof", protocol: 1, proof: sign("chipid-agent-proof-v1\n" + talk.said), challenge, address: "native"});
      },
      auth: ({signature}) => {
        const key = {key: clients.get(talk.client), dsaEncoding: "ieee-p1363"};
        const fits = crypto.verify("sha256", Buffer.from("chipid-agent-auth-v1\n" + talk.said), key, Buffer.from(signature, "base64url"));
        if (!fits) heard.faults.push("signature");
        say(fits ? {type: "ready", session_id: "s", scopes: ["id"], keys: {keys: []}} : {type: "refused", error: {message: {en: "No.", vi: "Không."}}});
      },
      "read.start": (message) => {
        heard.reads.push(message);
        say({type: "card.wanted", id: message.id});
        say({type: "read.done", id: message.id, read_id: "r1", accepted: true, fields: {name: "Nguyễn Văn An"}, receipt: "x".repeat(600_000)});
      },
    };
    let kept = "";
    socket.setEncoding("utf8").on("data", (text) => {
      const lines = (kept + text).split("\n");
      kept = lines.pop();
      for (const line of lines) {
        const message = JSON.parse(line);
        hear[message.type] ? hear[message.type](message) : heard.faults.push(message.type);
      }
    }).on("error", () => {});
  });
  return new Promise((done) => server.listen(path, () => done({heard, server})));
}
