// The quick start of the README, as it stands there, in a page.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {DemoServer} from '../../../bindings/web/demo/server.mjs';
import {MockAgent} from '../mock/agent.mjs';
import {startServe} from '../mock/serve.mjs';
import {hasBrowser, launch} from '../support/browser.mjs';

const README = readFileSync(new URL('../../../bindings/web/README.md', import.meta.url), 'utf8');
const CODE = README.match(/```text\n(import \* as ChipID.*?)```/s)[1];

test('the quick start of the README', {skip: !hasBrowser && 'Chromium is not installed', timeout: 60000}, async () => {
  const [agent, serve, browser] = await Promise.all([MockAgent.start(), startServe(), launch()]);
  const site = await new DemoServer({serve: serve.url}).listen();
  const page = await (await browser.newContext({bypassCSP: true})).newPage();
  await page.goto(`${site.origin}/style.css`);
  await page.setContent('<form id="patient"><input name="name"></form>');
  const content = `${CODE.replace('17870', agent.port).replace('./chipid.mjs', `${site.origin}/chipid.mjs`)}\nwindow.checkIn = checkIn;`;
  await page.addScriptTag({type: 'module', content});
  await page.waitForFunction('window.checkIn');
  assert.equal((await page.evaluate("checkIn('123456')")).trusted, true);
  assert.equal(await page.locator('[name=name]').inputValue(), 'Đặng Quốc Bảo');
  await Promise.all([browser.close(), agent.stop(), serve.stop(), site.stop()]);
});
