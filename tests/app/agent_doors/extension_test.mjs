// The sample extension in a real Chromium, which starts the real native host: pairs, reads, hands the answer to a page.
//   extension_test.mjs NATIVE_HOST EXTENSION PLAYWRIGHT_CORE CHROMIUM
import assert from "node:assert";
import crypto from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";

import {agentOfTest} from "./agent_of_test.mjs";

const [nativeHost, extension, playwright, chromium] = process.argv.slice(2);
const {chromium: browserType} = await import(path.join(playwright, "index.mjs"));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "chipid-extension-"));
const place = (...parts) => path.join(folder, ...parts);

// A key in the manifest fixes the id: the first 16 bytes of its SHA-256, as letters a to p.
const der = crypto.generateKeyPairSync("rsa", {modulusLength: 2048}).publicKey.export({type: "spki", format: "der"});
const hex = crypto.createHash("sha256").update(der).digest("hex").slice(0, 32);
const id = [...hex].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join("");

const site = http.createServer((request, response) => response.setHeader("Content-Type", "text/html").end("<title>page</title>"));
await new Promise((done) => site.listen(0, "127.0.0.1", done));
const page = `http://127.0.0.1:${site.address().port}/`;

fs.cpSync(extension, place("extension"), {recursive: true});
const manifest = JSON.parse(fs.readFileSync(place("extension", "manifest.json")));
manifest.key = der.toString("base64");
manifest.externally_connectable.matches = ["http://127.0.0.1/*"];
fs.writeFileSync(place("extension", "manifest.json"), JSON.stringify(manifest));

const installed = (allowed) => JSON.stringify({name: "com.chipid.agent", description: "test", path: nativeHost, type: "stdio", allowed_origins: allowed});
fs.mkdirSync(place("profile", "NativeMessagingHosts"), {recursive: true});
const hostManifest = place("profile", "NativeMessagingHosts", "com.chipid.agent.json");
fs.writeFileSync(hostManifest, installed([`chrome-extension://${id}/`]));
fs.mkdirSync(place("run", "chipid"), {recursive: true, mode: 0o700});

const browser = await browserType.launchPersistentContext(place("profile"), {
  executablePath: chromium, headless: false, env: {...process.env, XDG_RUNTIME_DIR: place("run")}, ignoreDefaultArgs: ["--disable-extensions"],
  args: ["--headless=new", "--no-sandbox", `--disable-extensions-except=${place("extension")}`, `--load-extension=${place("extension")}`],
});
try {
  const options = await browser.newPage();
  const pairing = async (code) => {
    await options.goto(`chrome-extension://${id}/options.html`);
    await options.fill("input", code);
    await options.click("button");
    await options.waitForFunction(() => document.querySelector("output").textContent);
    return options.textContent("output");
  };
  const web = await browser.newPage();
  await web.goto(page);
  const read = () => web.evaluate((extensionId) => new Promise((done) => {
    const port = chrome.runtime.connect(extensionId);
    const heard = [];
    port.onMessage.addListener((message) => {
      heard.push(message.type);
      if (message.type.startsWith("read.")) done({...message, heard});
    });
    port.postMessage({nonce: "A".repeat(43), scopes: ["id"], purpose: "Check-in", audience: "test"});
  }), id);

  assert.match(await pairing("123456"), /ChipID counter is not running|chưa chạy/);
  const agent = await agentOfTest(place("run", "chipid", "agent.sock"), "123456");
  assert.match(await pairing("000000"), /Wrong|Sai/);
  assert.match((await read()).message, /Pair this extension first/);
  assert.equal(await pairing("123456"), "✓ id, demographics, verification");
  const done = await read();
  assert.equal(done.type, "read.done");
  assert.equal(done.fields.name, "Nguyễn Văn An");
  assert.equal(done.receipt.length, 600_000);
  assert.deepEqual(done.heard, ["card.wanted", "read.done"]);
  assert.deepEqual(agent.heard.faults, []);
  assert.equal(agent.heard.reads[0].nonce, "A".repeat(43));
  // What the browser said of the extension, through its own arguments to the host.
  for (const door of agent.heard.doors) assert.deepEqual(door, {door: "native", origin: `chrome-extension://${id}`});

  // An extension that the administrator did not write down starts nothing.
  const before = agent.heard.doors.length;
  fs.writeFileSync(hostManifest, installed(["chrome-extension://abcdefghijklmnopabcdefghijklmnop/"]));
  assert.match(await pairing("123456"), /forbidden/);
  assert.equal(agent.heard.doors.length, before);
  agent.server.close();
  console.log("extension: paired, read, refused: as it should be");
} finally {
  await browser.close();
  site.close();
  fs.rmSync(folder, {recursive: true, force: true});
}
process.exit(0);
