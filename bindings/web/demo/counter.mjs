// What both demo pages do at the counter: pair, read, show the verdict, forget.

import {both, clearedWords, element, progressWords, show} from './words.mjs';

const HOPE = {
  authentic: ['good', '✔'], authentic_unproven_chip: ['care', '✔'], review: ['care', '▲'], unverified: ['care', '○'],
  inconclusive: ['care', '◆'], invalid: ['bad', '✖'],
};
const NOT_ACCEPTED = {vi: 'Quầy chưa chấp nhận thẻ này.', en: 'The counter does not accept this card.'};
const CHECK_SIGNS = {passed: '✔', failed: '✖'};

export const agentPort = Number(new URLSearchParams(location.search).get('agent') ?? 17870);

export function note(kind, sign, sentence, hint) {
  const made = element('div', null, {className: `note ${kind}`});
  const strong = element('strong', null);
  strong.append(element('span', null, {className: 'sign', ariaHidden: 'true', textContent: sign}), ...both(sentence));
  made.append(strong, ...(hint ? both(hint) : []));
  return made;
}

export const troubleNote = (error) => (error.sentence ? note('bad', '✖', error.sentence, error.hint)
  : note('bad', '✖', {vi: 'Trang này gặp lỗi.', en: 'Something is wrong with this page.'},
         {vi: 'Hãy tải lại trang.', en: 'Load the page again.'}));

function verdictNotes({verdict, accepted, checks}) {
  const [kind, sign] = HOPE[verdict.verdict] ?? HOPE.inconclusive;
  const notes = [note(kind, sign, verdict.sentence)];
  if (!accepted) notes.push(note('care', '▲', NOT_ACCEPTED));
  if (checks.length > 0) notes.push(checkList(checks));
  return notes;
}

function checkList(checks) {
  const list = element('ul', null, {className: 'checks'});
  list.append(...checks.map(({status, reason}) => {
    const item = element('li', null);
    item.append(element('span', null, {textContent: `${CHECK_SIGNS[status] ?? '○'} `, ariaHidden: 'true'}), ...both(reason));
    return item;
  }));
  const details = element('details', null);
  details.append(element('summary', {vi: `${checks.length} điểm đã kiểm tra`, en: `${checks.length} checks`}), list);
  return details;
}

/// What our own server says; it names the nonce and checks the receipt.
export async function ask(path, body = {}) {
  const response = await fetch(path, {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)});
  const said = await response.json();
  if (!response.ok) throw Object.assign(new Error(path), {sentence: said.error.message, hint: said.error.hint});
  return said;
}

/// The page: {ChipID, name, scopes, purpose, began(), got(reading, agent, question), gone(why)}.
export class Counter {
  #page;
  #agent = null;
  #parts = {};
  #stop = null;

  constructor(page) {
    this.#page = page;
    this.#drawPairing(document.querySelector('#pairing'));
    this.#drawReader(document.querySelector('#reader'));
  }

  async start() {
    const paired = await this.#page.ChipID.isPaired({port: agentPort});
    document.querySelector('#pairing').hidden = paired;
    document.querySelector('#reader').hidden = !paired;
  }

  /// For what the page does itself with the agent.
  progress(message) {
    show(this.#parts.status, progressWords(message));
    this.#parts.bar.hidden = message.type !== 'read.progress';
    if (message.percent !== undefined) this.#parts.bar.value = message.percent;
  }

  tell(...notes) {
    show(this.#parts.status, null);
    this.#parts.bar.hidden = true;
    this.#parts.verdict.replaceChildren(...notes);
  }

  judged(report) {
    this.tell(...verdictNotes(report));
  }

  #drawPairing(where) {
    const code = element('input', null, {id: 'code', className: 'code', inputMode: 'numeric', pattern: '[0-9]{6}', maxLength: 6,
                                         required: true, autocomplete: 'off'});
    const form = element('form', null);
    const trouble = element('div', null, {role: 'alert'});
    form.append(element('label', {vi: 'Sáu chữ số', en: 'The six digits'}, {htmlFor: 'code'}), code,
                element('button', {vi: 'Ghép nối trang này', en: 'Pair this page'}, {className: 'first wide', id: 'pair'}), trouble);
    where.append(element('h2', {vi: 'Ghép nối trang này', en: 'Pair this page'}, {id: 'pairing-title'}),
      element('p', {vi: 'Trong ứng dụng ChipID, mở Menu (F2), "Các trang và phần mềm được phép hỏi thẻ", bật lên, bấm "Hiện mã" rồi nhập sáu chữ số hiện ra. Sau đó bấm "Cho phép" ở đó.',
                    en: 'In the ChipID app open Menu (F2), "Pages and programs that may ask", switch it on, press "Show a code", and type the six digits that it shows. Then press "Let it in" there.'}), form);
    form.addEventListener('submit', (event) => { event.preventDefault(); this.#pair(code.value, trouble); });
  }

  async #pair(code, trouble) {
    const {ChipID, name, scopes} = this.#page;
    trouble.replaceChildren();
    try {
      await ChipID.pair({port: agentPort, name, code, scopes});
      await this.start();
      this.#parts.read.focus();
    } catch (error) {
      trouble.replaceChildren(troubleNote(error));
    }
  }

  #drawReader(where) {
    const parts = this.#parts;
    parts.read = element('button', {vi: 'Đọc thẻ', en: 'Read a card'}, {className: 'first wide', id: 'read', type: 'button'});
    parts.cancel = element('button', {vi: 'Hủy', en: 'Cancel'}, {className: 'wide', id: 'cancel', type: 'button', hidden: true});
    parts.status = element('p', null, {className: 'status', role: 'status', id: 'status'});
    parts.bar = element('progress', null, {max: 100, value: 0, hidden: true});
    parts.bar.setAttribute('aria-labelledby', 'status');
    parts.verdict = element('div', null, {id: 'verdict', role: 'status'});
    parts.key = element('input', null, {id: 'key', autocomplete: 'off', spellcheck: false});
    const key = element('div', null, {className: 'field'});
    key.append(element('label', {vi: 'Mã QR hoặc 6 số cuối của số thẻ', en: 'QR code, or last 6 digits of the number'}, {htmlFor: 'key'}), parts.key,
      element('span', {vi: 'Bỏ trống nếu nhập trong ChipID', en: 'Leave empty to type it in ChipID'}, {className: 'soft'}));
    where.append(element('h2', {vi: 'Thẻ căn cước', en: 'ID card'}, {id: 'reader-title'}), key, parts.read, parts.cancel, parts.status, parts.bar, parts.verdict);
    parts.read.addEventListener('click', () => this.#read());
    parts.cancel.addEventListener('click', () => this.#stop?.abort());
  }

  #busy(stop) {
    this.#stop = stop;
    this.#parts.read.disabled = stop !== null;
    this.#parts.cancel.hidden = stop === null;
  }

  async #read() {
    this.#busy(new AbortController());
    this.tell();
    this.#page.began?.();
    try {
      await this.#readOnce(this.#stop.signal);
    } catch (error) {
      this.tell(troubleNote(error));
      if (error.code === 'not_paired' || error.gate === 'token') document.querySelector('#pairing').hidden = false;
    } finally {
      this.#busy(null);
    }
  }

  async #readOnce(signal) {
    const {scopes, purpose} = this.#page;
    this.progress({type: 'connecting'});
    const question = await ask('api/nonce');
    const agent = await this.#connected(signal);
    const key = this.#parts.key.value.trim() || undefined;
    const reading = await agent.read({...question, scopes, purpose, key, signal, onProgress: (message) => this.progress(message)});
    this.#parts.key.value = '';
    this.judged(reading);
    await this.#page.got(reading, agent, question);
  }

  async #connected(signal) {
    if (this.#agent && !this.#agent.closed) return this.#agent;
    this.#agent = await this.#page.ChipID.connect({port: agentPort, signal});
    this.#agent.on('cleared', ({why}) => {
      this.tell(note('', 'ⓘ', clearedWords(why)));
      this.#page.gone(why);
    });
    return this.#agent;
  }
}
