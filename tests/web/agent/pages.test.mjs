// The demo pages in Chromium before the running agent and a card behind pcscd; the receipt goes to `chipid serve`.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {DemoServer} from '../../../bindings/web/demo/server.mjs';
import {AgentProgram, hasAgent} from '../support/agent_program.mjs';
import {hasBrowser, launch, picture} from '../support/browser.mjs';
import {KEY, folder, hasReader, serveWith, tap, trustIn} from '../support/card.mjs';

const missing = [[hasBrowser, 'Chromium'], [hasAgent, 'chipid-counter'], [hasReader, 'a reader']].find(([is]) => !is);
const options = {skip: missing && `${missing[1]} is not here`, timeout: 120000};
let [place, trust, agent, site, serve, browser, context, foreign] = [];

before(async () => {
  if (missing) return;
  place = folder();
  trust = trustIn(place.path);
  agent = await AgentProgram.start('--pair', '--trust', trust);
  site = await new DemoServer().listen();
  browser = await launch();
  context = await browser.newContext({viewport: {width: 1180, height: 940}, locale: 'vi-VN'});
  foreign = await browser.newContext({bypassCSP: true});
});

after(async () => {
  if (missing) return;
  await browser.close();
  await Promise.all([site.stop(), agent.stop(), serve?.stop()]);
  place.remove();
});

/// Strangers bring no Content-Security-Policy that would keep them from anything.
async function visit(file, origin = site.origin) {
  const page = await (origin === site.origin ? context : foreign).newPage();
  await page.goto(`${origin}/${file}?agent=${agent.port}`);
  return page;
}

/// The card comes once the page says so, and goes when the work is done.
async function readBy(page, work) {
  await page.getByLabel('Mã QR hoặc 6 số cuối của số thẻ').fill(KEY);
  await page.getByRole('button', {name: 'Đọc thẻ'}).click();
  await page.getByText('Hãy đặt thẻ lên đầu đọc.').waitFor();
  const takeAway = tap();
  try {
    await work();
  } finally {
    await takeAway();
  }
}

test('a page is paired by six digits and the operator', options, async () => {
  const page = await visit('hospital.html');
  const [, code] = await agent.waitFor(/\b(\d{6})\b/);
  await page.getByLabel('Sáu chữ số').fill(code);
  await page.getByRole('button', {name: 'Ghép nối trang này'}).click();
  await agent.answer(/Let in .*y\/n/, 'y');
  await page.getByRole('button', {name: 'Đọc thẻ'}).waitFor();
  const {keys} = await page.evaluate((port) => JSON.parse(localStorage.getItem(`chipid-agent:${port}`)), agent.port);
  serve = await serveWith(keys, trust, place.path);
  site.serve = serve.url;
  await page.close();
});

test('one tap of a card fills the admission form', options, async () => {
  const page = await visit('hospital.html');
  await readBy(page, () => page.locator('#verdict .note.good').waitFor());
  assert.equal(await page.getByLabel('Họ và tên').inputValue(), 'Đặng Quốc Bảo');
  assert.equal(await page.getByLabel('Số định danh cá nhân').inputValue(), '••••••••1234');
  await picture(page, 'hospital.png');
  await page.close();
});

test('the bank reads with its own nonce, and chipid serve says that the receipt holds', options, async () => {
  const page = await visit('bank.html');
  await readBy(page, () => page.getByText('Biên nhận hợp lệ và gắn với phiên này.').waitFor());
  const claims = JSON.parse(await page.locator('#claims').textContent());
  assert.deepEqual([claims.aud, claims.origin], [site.origin, site.origin]);
  await picture(page, 'bank.png');
  await page.close();
});

const refusedBy = (since) => agent.lines.slice(since).filter((line) => line.includes('refused gate='));

/// All that a page can try.
async function attack(port) {
  const base = `http://127.0.0.1:${port}`;
  const tried = {};
  tried.readers = await fetch(`${base}/v1/readers`).then(() => 'answered', () => 'nothing');
  tried.token = await fetch(`${base}/v1/readers`, {headers: {Authorization: 'Bearer site.guess'}}).then(() => 'answered', () => 'nothing');
  tried.opaque = await fetch(`${base}/v1/readers`, {mode: 'no-cors'}).then((response) => response.type, () => 'nothing');
  tried.simple = await fetch(`${base}/v1/pair`, {method: 'POST', mode: 'no-cors', headers: {'Content-Type': 'text/plain'}, body: '{"name":"x","code":"000000"}'}).then((response) => response.type, () => 'nothing');
  tried.socket = await new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/v1/session`, 'chipid.v1');
    socket.onopen = () => socket.send(JSON.stringify({type: 'hello', protocol: 1, client: 'x', nonce: 'A'.repeat(43)}));
    socket.onmessage = ({data}) => resolve(JSON.parse(data).type);
    socket.onclose = () => resolve('closed');
  });
  tried.image = await new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve('loaded');
    image.onerror = () => resolve('nothing');
    image.src = `${base}/v1/readers`;
  });
  return tried;
}

test('a page of an origin that is not listed gets nothing', options, async () => {
  const page = await visit('style.css', `http://evil.example:${site.port}`);
  const since = agent.lines.length;
  const tried = await page.evaluate(attack, agent.port);
  assert.deepEqual([tried.readers, tried.token, tried.image], ['nothing', 'nothing', 'nothing']);
  assert.ok(['refused', 'closed'].includes(tried.socket), tried.socket);
  assert.ok(['opaque', 'nothing'].includes(tried.opaque));
  await agent.waitFor(/refused gate=origin .*origin="http:\/\/evil\.example/, since);
  await agent.waitFor(/refused gate=content_type/, since);
  assert.equal(refusedBy(since).some((line) => line.includes('guess')), false, 'no token in the log');
  await page.close();
});

test('nor by a form or a frame', options, async () => {
  const page = await visit('style.css', `http://evil.example:${site.port}`);
  const since = agent.lines.length;
  await page.setContent(`<iframe name="inner" src="http://127.0.0.1:${agent.port}/v1/readers"></iframe>
    <form target="inner" method="post" enctype="text/plain" action="http://127.0.0.1:${agent.port}/v1/pair"><input name='{"name":"' value='x"}'></form>`);
  await page.frames()[1].waitForLoadState();
  assert.equal((await page.frames()[1].content()).includes('"readers"'), false);
  await page.evaluate(() => document.forms[0].submit());
  await agent.waitFor(/refused gate=content_type .*path=\/v1\/pair/, since);
  await page.close();
});

test('nor does the page with the token of another', options, async () => {
  const [own, evil] = [await visit('hospital.html'), await visit('hospital.html', `http://evil.example:${site.port}`)];
  const name = `chipid-agent:${agent.port}`;
  const stolen = await own.evaluate((key) => localStorage.getItem(key), name);
  await evil.evaluate(([key, value]) => localStorage.setItem(key, value), [name, stolen]);
  await evil.reload();
  const since = agent.lines.length;
  await evil.getByRole('button', {name: 'Đọc thẻ'}).click();
  const trouble = evil.locator('#verdict .note.bad');
  await trouble.waitFor();
  assert.match(await trouble.textContent(), /không cho trang này vào|không trả lời/);
  await agent.waitFor(/refused gate=origin .*origin="http:\/\/evil\.example/, since);
  await Promise.all([own.close(), evil.close()]);
});
