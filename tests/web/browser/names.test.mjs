// Pages of other names and schemes, and what Chromium asks of them before they reach this computer (Local Network Access).
import assert from 'node:assert/strict';
import {afterEach, before, test} from 'node:test';

import {DemoServer} from '../../../bindings/web/demo/server.mjs';
import {MockAgent} from '../mock/agent.mjs';
import {asPublic, hasBrowser, launch, selfSigned} from '../support/browser.mjs';

const options = {skip: !hasBrowser && 'Chromium is not installed', timeout: 60000};
let agent;
let open = [];
let tls;
before(async () => { tls = hasBrowser && selfSigned('shop.example'); });
afterEach(async () => { for (const close of open.splice(0)) await close(); });

async function visit({scheme, isPublic = false, permissions = []}) {
  agent = await MockAgent.start();
  const site = await new DemoServer({tls: scheme === 'https' ? tls : undefined}).listen();
  site.origin = `${scheme}://shop.example:${site.port}`;
  const browser = await launch(...(isPublic ? [asPublic(site.port)] : []));
  const context = await browser.newContext({ignoreHTTPSErrors: true, locale: 'vi-VN'});
  await context.grantPermissions(permissions, {origin: site.origin});
  const page = await context.newPage();
  await page.goto(`${site.origin}/hospital.html?agent=${agent.port}`);
  open.push(() => browser.close(), () => agent.stop(), () => site.stop());
  return page;
}

async function pairAndRead(page) {
  await page.getByLabel('Sáu chữ số').fill('123456');
  await page.getByRole('button', {name: 'Ghép nối trang này'}).click();
  await page.getByRole('button', {name: 'Đọc thẻ'}).click();
  await page.getByText('Chip là thật.').waitFor();
}

test('a page on HTTPS under another name reads', options, async () => {
  const page = await visit({scheme: 'https'});
  assert.equal(await page.evaluate(() => isSecureContext), true);
  await pairAndRead(page);
});

test('a page that is no secure context proves the agent by its own hash', options, async () => {
  const page = await visit({scheme: 'http'});
  assert.deepEqual(await page.evaluate(() => [isSecureContext, typeof crypto.subtle]), [false, 'undefined']);
  await pairAndRead(page);
});

test('a page of the internet reads where Chromium was told that it may reach this computer', options, async () => {
  await pairAndRead(await visit({scheme: 'https', isPublic: true, permissions: ['local-network-access']}));
});

test('a page of the internet that may not is told so in words', options, async () => {
  const page = await visit({scheme: 'https', isPublic: true});
  await page.getByLabel('Sáu chữ số').fill('123456');
  await page.getByRole('button', {name: 'Ghép nối trang này'}).click();
  await page.getByText('Nếu trình duyệt hỏi có cho trang này kết nối với máy này không, hãy cho phép.').waitFor();
  assert.deepEqual(agent.asked, []);
});

test('nor does a page of the internet without HTTPS', options, async () => {
  const page = await visit({scheme: 'http', isPublic: true});
  await page.getByLabel('Sáu chữ số').fill('123456');
  await page.getByRole('button', {name: 'Ghép nối trang này'}).click();
  await page.getByText('ChipID trên máy này không trả lời').waitFor();
  assert.deepEqual(agent.asked, []);
});
