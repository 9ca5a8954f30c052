// Both languages are in the page at once; the language of <html> says which is seen.

const span = (language, text) => Object.assign(document.createElement('span'), {lang: language, textContent: text});

export const both = ({vi, en}) => [span('vi', vi), span('en', en)];

export function element(tag, words, properties = {}) {
  const made = Object.assign(document.createElement(tag), properties);
  if (words) made.append(...both(words));
  return made;
}

export const show = (where, words) => where.replaceChildren(...(words ? both(words) : []));

export function startLanguages(button) {
  const set = (language) => { document.documentElement.lang = language; };
  set(localStorage.getItem('language') ?? 'vi');
  button.addEventListener('click', () => {
    set(document.documentElement.lang === 'vi' ? 'en' : 'vi');
    localStorage.setItem('language', document.documentElement.lang);
  });
}

const PROGRESS = {
  connecting: {vi: 'Đang kết nối với ChipID…', en: 'Connecting to ChipID…'},
  'read.accepted': {vi: 'ChipID đã nhận yêu cầu.', en: 'ChipID took the request.'},
  'card.wanted': {vi: 'Hãy đặt thẻ lên đầu đọc.', en: 'Put the card on the reader.'},
  'key.wanted': {vi: 'Hãy quét mã QR hoặc nhập số trên thẻ trong ChipID.', en: 'Scan the QR code or type the number of the card in ChipID.'},
  'operator.asked': {vi: 'Người vận hành cần đồng ý trong ChipID.', en: 'The operator has to agree in ChipID.'},
  'match.asked': {vi: 'Người vận hành cần đồng ý tại máy ảnh.', en: 'The operator has to agree at the camera.'},
  'match.progress': {vi: 'Hãy nhìn vào máy ảnh.', en: 'Look into the camera.'},
  'read.progress': {vi: 'Đang đọc, giữ thẻ nằm yên…', en: 'Reading, leave the card where it is…'},
};
const LIES_THERE = {vi: 'Thẻ đã nằm sẵn trên đầu đọc: bấm Gửi trong ChipID hoặc đặt lại thẻ.',
                    en: 'The card lay there before: press Send in ChipID, or put it on again.'};

export function progressWords({type, why}) {
  return why === 'card_lies_there' ? LIES_THERE : PROGRESS[type] ?? PROGRESS.connecting;
}

const CLEARED = {
  time: {vi: 'Đã hết thời gian giữ dữ liệu: thông tin trên thẻ đã được xóa khỏi trang này.',
         en: 'The time is over: what the card said is gone from this page.'},
  ended: {vi: 'Mất kết nối với ChipID: thông tin trên thẻ đã được xóa khỏi trang này.',
          en: 'The connection to ChipID ended: what the card said is gone from this page.'},
  other: {vi: 'Thông tin trên thẻ đã được xóa khỏi trang này.', en: 'What the card said is gone from this page.'},
};
export const clearedWords = (why) => CLEARED[why] ?? CLEARED.other;

const SEX = {male: {vi: 'Nam', en: 'Male'}, female: {vi: 'Nữ', en: 'Female'}};
export const sexWord = (sex) => SEX[sex]?.[document.documentElement.lang] ?? '';

/// A date of a card may be a year alone.
export const dateWord = (date) => (date ?? '').split('-').reverse().join('/');

const NO_EXPIRY = {vi: 'Không thời hạn', en: 'Does not expire'};
export function expiryWord({expiry_date, no_expiry}) {
  return no_expiry ? NO_EXPIRY[document.documentElement.lang] : dateWord(expiry_date);
}

export const masked = (number) => (number ? '•'.repeat(Math.max(0, number.length - 4)) + number.slice(-4) : '');
