// The demo pages in a real browser, before an agent that behaves as docs/agent.md says, and others.
import assert from 'node:assert/strict';
import {after, afterEach, before, test} from 'node:test';

import {DemoServer} from '../../../bindings/web/demo/server.mjs';
import {MockAgent} from '../mock/agent.mjs';
import {readDone} from '../mock/person.mjs';
import {startServe} from '../mock/serve.mjs';
import {hasBrowser, launch, picture} from '../support/browser.mjs';

let browser;
let open = [];
before(async () => { browser = hasBrowser && await launch(); });
after(() => browser && browser.close());
afterEach(async () => { await Promise.all(open.splice(0).map((close) => close())); });

const options = {skip: !hasBrowser && 'Chromium is not installed', timeout: 60000};

async function visit(file, behaviour = {}, {trusted = true} = {}) {
  const agent = await MockAgent.start(behaviour);
  const serve = await startServe(trusted);
  const site = await new DemoServer({serve: serve.url}).listen();
  const context = await browser.newContext({viewport: {width: 1180, height: 860}, locale: 'vi-VN'});
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.origin}/${file}?agent=${agent.port}`);
  open.push(() => context.close(), () => agent.stop(), () => site.stop(), () => serve.stop());
  return {agent, serve, site, page, errors};
}

async function paired(file, behaviour, more) {
  const visited = await visit(file, behaviour, more);
  await visited.page.getByLabel('Sáu chữ số').fill('123456');
  await visited.page.getByRole('button', {name: 'Ghép nối trang này'}).click();
  await visited.page.getByRole('button', {name: 'Đọc thẻ'}).waitFor();
  return visited;
}

const read = (page) => page.getByRole('button', {name: 'Đọc thẻ'}).click();

test('one tap fills the admission form', options, async () => {
  const {page, agent, site, errors} = await paired('hospital.html');
  await read(page);
  await page.getByText('Chip là thật.').waitFor();
  assert.equal(await page.getByLabel('Họ và tên').inputValue(), 'Đặng Quốc Bảo');
  assert.equal(await page.getByLabel('Ngày sinh').inputValue(), '05/09/2002');
  assert.equal(await page.getByLabel('Giới tính').inputValue(), 'Nam');
  const number = page.getByLabel('Số định danh cá nhân');
  assert.equal(await number.inputValue(), '••••••••1234');
  assert.equal((await page.content()).includes('Kinh'), false, 'what is not needed is not in the page');
  await picture(page, 'hospital.mock.png');
  await page.getByRole('button', {name: 'Hiện', exact: true}).click();
  assert.equal(await number.inputValue(), '048202001234');
  const asked = agent.received.find(({type}) => type === 'read.start');
  assert.deepEqual([asked.audience, asked.nonce.length, asked.scopes], [site.origin, 43, ['id', 'demographics', 'verification']]);
  assert.deepEqual(errors, []);
});

test('the page is in English too', options, async () => {
  const {page} = await paired('hospital.html');
  await page.getByRole('button', {name: 'English'}).click();
  await page.getByRole('button', {name: 'Read a card'}).click();
  await page.getByText('The chip is authentic.').waitFor();
  assert.equal(await page.getByLabel('Full name').inputValue(), 'Đặng Quốc Bảo');
  assert.equal(await page.getByText('Chip là thật.').isVisible(), false);
});

test('the form is emptied when the agent forgets', options, async () => {
  let forget;
  const {page} = await paired('hospital.html', {read: ({send, id, readId, scopes}) => {
    send(readDone(id, readId, scopes));
    forget = () => send({type: 'session.cleared', read_id: readId, why: 'time'});
  }});
  await read(page);
  await page.getByText('Chip là thật.').waitFor();
  forget();
  await page.getByText('Đã hết thời gian giữ dữ liệu').waitFor();
  assert.equal(await page.getByLabel('Họ và tên').inputValue(), '');
  assert.equal((await page.content()).includes('Đặng Quốc Bảo'), false);
});

test('a form is saved without the card as well', options, async () => {
  const {page} = await paired('hospital.html');
  await page.getByLabel('Họ và tên').fill('Lê Văn A');
  await page.getByLabel('Ngày sinh').fill('02/01/1990');
  await page.getByRole('button', {name: 'Lưu phiếu'}).click();
  await page.getByText('Đã lưu phiếu số 1.').waitFor();
});

test('a wrong code is told in words and another may be typed', options, async () => {
  const {page} = await visit('hospital.html');
  await page.getByLabel('Sáu chữ số').fill('000000');
  await page.getByRole('button', {name: 'Ghép nối trang này'}).click();
  await page.getByText('Từ chối: wrong_code').waitFor();
  await page.getByLabel('Sáu chữ số').fill('123456');
  await page.getByRole('button', {name: 'Ghép nối trang này'}).click();
  await page.getByRole('button', {name: 'Đọc thẻ'}).waitFor();
});

test('somebody else on the port gets no token, and the operator is told', options, async () => {
  const {page, agent} = await paired('hospital.html', {proof: () => ({type: 'proof', protocol: 1, proof: 'A'.repeat(43), challenge: 'A'.repeat(43)})});
  await read(page);
  await page.getByText('Một chương trình khác trả lời thay cho ChipID').waitFor();
  assert.equal(agent.tokensSeen(), 0);
});

test('cancel ends a read', options, async () => {
  const {page} = await paired('hospital.html', {read: ({send, id}) => send({type: 'card.wanted', id})});
  await read(page);
  await page.getByText('Hãy đặt thẻ lên đầu đọc.').waitFor();
  await page.getByRole('button', {name: 'Hủy'}).click();
  await page.getByText('Đã hủy đọc thẻ').waitFor();
});

test("the bank's server verifies the receipt with its own nonce", options, async () => {
  const {page, agent, serve, site, errors} = await paired('bank.html');
  await read(page);
  await page.getByText('Biên nhận hợp lệ và gắn với phiên này.').waitFor();
  await picture(page, 'bank.mock.png');
  const asked = agent.received.find(({type}) => type === 'read.start');
  const {receipt, ...question} = serve.asked[0];
  assert.deepEqual(question, {path: '/v1/receipt', nonce: asked.nonce, audience: site.origin, origin: site.origin, max_age_s: 300});
  assert.ok(receipt);
  await page.getByRole('button', {name: 'Xong, xóa'}).click();
  await page.getByText('Thông tin trên thẻ đã được xóa khỏi trang này.').waitFor();
  assert.equal((await page.content()).includes('Đặng Quốc Bảo'), false);
  assert.deepEqual(errors, []);
});

test('a receipt that does not hold is said to be none', options, async () => {
  const {page} = await paired('bank.html', {}, {trusted: false});
  await read(page);
  await page.getByText('Biên nhận không được chấp nhận.').waitFor();
});

test('a receipt is not verified twice, nor with a nonce of somebody else', options, async () => {
  const {page, site, serve} = await paired('bank.html');
  await read(page);
  await page.getByText('Biên nhận hợp lệ').waitFor();
  const {receipt, nonce} = serve.asked[0];
  for (const body of [{receipt, nonce}, {receipt, nonce: 'A'.repeat(43)}]) {
    const response = await fetch(`${site.origin}/api/receipt`, {method: 'POST', body: JSON.stringify(body)});
    assert.equal(response.status, 409);
  }
  assert.equal(serve.asked.length, 1);
});

for (const file of ['hospital.html', 'bank.html']) {
  test(`${file}: every control has a name, the keyboard alone will do, nothing is cut on a narrow screen`, options, async () => {
    const {page} = await visit(file);
    await page.setViewportSize({width: 360, height: 740});
    const nameless = await page.locator('input, textarea, button').evaluateAll((all) =>
      all.filter((control) => !control.labels?.length && !control.innerText?.trim() && control.checkVisibility()).map(({outerHTML}) => outerHTML));
    assert.deepEqual(nameless, []);
    const [width, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(width <= screen, `${width} of ${screen}`);
    await page.getByLabel('Sáu chữ số').focus();
    await page.keyboard.type('123456');
    await page.keyboard.press('Enter');
    await page.locator('#read:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Chip là thật.').waitFor();
  });
}

/// WCAG 2, 1.4.3: of the colours that a text and what is behind it come to.
function contrasts() {
  const channel = (value) => (value / 255 <= 0.03928 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  const parts = (colour) => colour.match(/[\d.]+/g).map(Number);
  const light = ([red, green, blue]) => 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
  const behind = (node) => {
    for (let at = node; at; at = at.parentElement) {
      const colour = parts(getComputedStyle(at).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  return [...document.querySelectorAll('span, p, label, button, h1, h2, strong, input, summary, dt, dd')]
    .filter((node) => node.checkVisibility() && (node.innerText || node.value) && !node.closest(':disabled'))
    .map((node) => [node.innerText || node.value, ratio(light(parts(getComputedStyle(node).color)), light(behind(node)))]);
}

for (const colorScheme of ['light', 'dark']) {
  test(`all that is written can be read, ${colorScheme}`, options, async () => {
    const {page} = await paired('hospital.html');
    await page.emulateMedia({colorScheme});
    await read(page);
    await page.getByText('Chip là thật.').waitFor();
    for (const [text, contrast] of await page.evaluate(contrasts)) assert.ok(contrast >= 4.5, `${text}: ${contrast.toFixed(2)}`);
    if (colorScheme === 'dark') await picture(page, 'hospital.dark.mock.png');
  });
}
