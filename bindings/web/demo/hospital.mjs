import * as ChipID from './chipid.mjs';
import {Counter, ask, note, troubleNote} from './counter.mjs';
import {dateWord, expiryWord, masked, sexWord, startLanguages} from './words.mjs';

const form = document.querySelector('#admission');
const reveal = document.querySelector('#reveal');
const saved = document.querySelector('#saved');
const FILLED = ['name', 'birth_date', 'sex', 'nationality', 'number', 'expiry_date', 'residence'];
let reading = null;
let nonce = null;

function fill(name, value) {
  const input = form.elements[name];
  input.value = value ?? '';
  input.classList.toggle('from-chip', Boolean(value));
}

function showNumber(whole) {
  fill('number', whole ? reading?.fields.number : masked(reading?.fields.number));
  reveal.setAttribute('aria-pressed', String(whole));
}

function fillForm() {
  const {fields} = reading;
  ['name', 'nationality', 'residence'].forEach((name) => fill(name, fields[name]));
  fill('birth_date', dateWord(fields.birth_date));
  fill('sex', sexWord(fields.sex));
  fill('expiry_date', expiryWord(fields));
  showNumber(false);
}

function empty() {
  reading = null;
  FILLED.forEach((name) => fill(name, ''));
  reveal.setAttribute('aria-pressed', 'false');
}

const counter = new Counter({
  ChipID,
  name: 'Hoa Sen · check-in',
  scopes: ['id', 'demographics', 'verification'],
  purpose: 'Tiếp đón · Check-in',
  began: () => { empty(); saved.replaceChildren(); },
  got: (read, agent, question) => { reading = read; nonce = question.nonce; fillForm(); },
  gone: empty,
});

reveal.addEventListener('click', () => showNumber(reveal.getAttribute('aria-pressed') !== 'true'));

document.querySelector('#clear').addEventListener('click', () => {
  reading?.clear();
  empty();
  form.reset();
});

const CHECKED = {vi: 'Biên nhận của thẻ đã được xác minh.', en: 'The receipt of the card is verified.'};
const UNCHECKED = {vi: 'Không có biên nhận được xác minh: hãy tự kiểm tra giấy tờ.', en: 'No receipt is verified: check the papers yourself.'};

/// With the receipt, which the hospital's server verifies before it relies on what the page says.
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const {number, checked} = await ask('api/admissions', {complaint: form.elements.complaint.value, receipt: reading?.receipt ?? null, nonce});
    const judged = checked ? CHECKED : UNCHECKED;
    saved.replaceChildren(note(checked ? 'good' : 'care', checked ? '✔' : '!', {vi: `Đã lưu phiếu số ${number}. ${judged.vi}`, en: `Saved as form ${number}. ${judged.en}`}));
  } catch (error) {
    saved.replaceChildren(troubleNote(error));
  }
});

startLanguages(document.querySelector('#language'));
counter.start();
