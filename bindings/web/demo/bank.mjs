// The script of the other kind has made this global.
import {Counter, ask, note, troubleNote} from './counter.mjs';
import {dateWord, element, expiryWord, masked, sexWord, startLanguages} from './words.mjs';

const {ChipID} = window;
const at = (id) => document.querySelector(`#${id}`);
const STEPS = ['step-nonce', 'step-read', 'step-verify'];
const TRUSTED = {vi: 'Biên nhận hợp lệ và gắn với phiên này.', en: 'The receipt holds, and is bound to this session.'};
const DOUBTED = {vi: 'Biên nhận không được chấp nhận. Không dùng kết quả này.', en: 'The receipt does not hold. Do not use this result.'};
const REFUSED = {vi: 'Biên nhận là thật, nhưng thẻ này không được chấp nhận. Không phục vụ theo kết quả này.',
  en: 'The receipt is genuine, but it says that this card was not accepted. Do not serve by it.'};
let now = null;

const done = (count) => STEPS.forEach((step, index) => at(step).classList.toggle('done', index < count));

function row(words, value) {
  return [element('dt', words), element('dd', null, {textContent: value ?? '—'})];
}

function showPerson({fields}) {
  at('person').replaceChildren(
    ...row({vi: 'Họ và tên', en: 'Full name'}, fields.name), ...row({vi: 'Ngày sinh', en: 'Date of birth'}, dateWord(fields.birth_date)),
    ...row({vi: 'Giới tính', en: 'Sex'}, sexWord(fields.sex)), ...row({vi: 'Số định danh', en: 'Personal number'}, masked(fields.number)),
    ...row({vi: 'Có giá trị đến', en: 'Valid until'}, expiryWord(fields)));
}

/// For people to look at only: whoever relies on it verifies it at the server.
function claimsOf(receipt) {
  const text = atob(receipt.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(text, (character) => character.charCodeAt(0))));
}

async function verify(receipt, {nonce}) {
  at('receipt').textContent = receipt;
  at('claims').textContent = JSON.stringify(claimsOf(receipt), null, 2);
  try {
    const {trusted, accepted} = await ask('api/receipt', {receipt, nonce});
    at('judgement').replaceChildren(!trusted ? note('bad', '✖', DOUBTED) : accepted ? note('good', '✔', TRUSTED) : note('bad', '✖', REFUSED));
    done(trusted && accepted ? 3 : 2);
  } catch (error) {
    at('judgement').replaceChildren(troubleNote(error));
  }
}

function empty() {
  now = null;
  at('customer').hidden = true;
  ['person', 'receipt', 'claims'].forEach((id) => at(id).replaceChildren());
}

function began() {
  empty();
  at('judgement').replaceChildren();
  done(0);
}

async function got(reading, agent, question) {
  now = {reading, agent, question};
  showPerson(reading);
  at('customer').hidden = false;
  at('match').hidden = !agent.scopes.includes('match');
  done(2);
  await verify(reading.receipt, question);
}

async function compare({reading, agent, question}) {
  try {
    counter.judged(await agent.matchFace(reading, {onProgress: (message) => counter.progress(message)}));
    await verify(reading.receipt, question);
  } catch (error) {
    counter.tell(troubleNote(error));
  }
}

const counter = new Counter({
  ChipID, name: 'Sông Xanh · eKYC', scopes: ['id', 'demographics', 'verification'], purpose: 'Mở tài khoản · Opening an account',
  began, got, gone: empty,
});

at('match').addEventListener('click', () => compare(now));
at('clear').addEventListener('click', () => now?.reading.clear());
startLanguages(at('language'));
counter.start();
