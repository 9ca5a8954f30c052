// A fictional person's card, as the agent would tell of it.

export const FIELDS = {
  id: {number: '048202001234', document_number: '202001234', old_number: null, expiry_date: '2027-09-05',
       no_expiry: false, issue_date: '2024-08-15'},
  demographics: {name: 'Đặng Quốc Bảo', birth_date: '2002-09-05', sex: 'male', nationality: 'VNM', ethnicity: 'Kinh',
                 religion: 'Không', place_of_origin: 'Xã L, Huyện M, Quảng Nam',
                 residence: 'Số 3, Đường N, Phường O, Quận P, Đà Nẵng', identifying_marks: 'Không'},
  family: {father: 'Đặng Văn G', mother: 'Huỳnh Thị H', spouse: null},
};

export const VERDICT = {verdict: 'authentic', sentence: {en: 'The chip is authentic.', vi: 'Chip là thật.'}};

const CHECKS = [{id: 'passive_authentication', status: 'passed', level: 'required',
                 reason: {en: 'The signature holds.', vi: 'Chữ ký đúng.'}}];
// A picture of one grey point.
const PORTRAIT = {media_type: 'image/png', checked: true,
                  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=='};

export const RECEIPT = 'eyJhbGciOiJFUzI1NiJ9.eyJ2ZXJkaWN0IjoiYXV0aGVudGljIn0.c2lnbmF0dXJl';

export function readDone(id, readId, scopes) {
  const fields = Object.assign({}, ...scopes.map((scope) => FIELDS[scope] ?? {}));
  const sources = Object.fromEntries(Object.keys(fields).map((name) => [name, 'DG13']));
  return {type: 'read.done', id, read_id: readId, verdict: VERDICT, accepted: true,
          checks: scopes.includes('verification') ? CHECKS : [], fields, sources, receipt: RECEIPT,
          challenge: 'AAECAwQFBgc', ...(scopes.includes('portrait') ? {portrait: PORTRAIT} : {}),
          ...(scopes.includes('raw') ? {evidence: 'Q2hpcElE'} : {})};
}
