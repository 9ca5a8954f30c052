// A page on HTTPS under another name before the running agent; a practice card comes once the page waits for one.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';

import {DemoServer} from '../../../bindings/web/demo/server.mjs';
import {AgentProgram, hasAgent} from '../support/agent_program.mjs';
import {asPublic, hasBrowser, launch, selfSigned} from '../support/browser.mjs';

const missing = [[hasBrowser, 'Chromium'], [hasAgent, 'chipid-counter']].find(([is]) => !is);
const options = {skip: missing && `${missing[1]} is not here`, timeout: 120000};
let [agent, site, browser, context] = [];

before(async () => {
  if (missing) return;
  agent = await AgentProgram.start('--practice', '--pair');
  site = await new DemoServer({tls: selfSigned('shop.example')}).listen();
  site.origin = `https://shop.example:${site.port}`;
  browser = await launch(asPublic(site.port));
  context = await browser.newContext({ignoreHTTPSErrors: true, locale: 'vi-VN'});
  await context.grantPermissions(['local-network-access'], {origin: site.origin});
});

after(async () => {
  if (missing) return;
  await browser.close();
  await Promise.all([site.stop(), agent.stop()]);
});

test('a page of the internet on HTTPS is paired and reads', options, async () => {
  const page = await context.newPage();
  await page.goto(`${site.origin}/hospital.html?agent=${agent.port}`);
  assert.equal(await page.evaluate(() => isSecureContext), true);
  const [, code] = await agent.waitFor(/\b(\d{6})\b/);
  await page.getByLabel('Sáu chữ số').fill(code);
  await page.getByRole('button', {name: 'Ghép nối trang này'}).click();
  await agent.answer(/Let in https:\/\/shop\.example:\d+ .*y\/n/, 'y');
  await page.getByRole('button', {name: 'Đọc thẻ'}).click();
  await page.locator('#verdict .note.good').waitFor();
  assert.equal(await page.getByLabel('Họ và tên').inputValue(), 'Nguyễn Văn A');
});
