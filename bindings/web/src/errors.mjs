// What goes wrong, in words for whoever stands before the page. The agent sends its own; these are the client's.

const TROUBLES = {
  agent_absent: ['agent', true,
    ['ChipID does not answer on this computer', 'ChipID trên máy này không trả lời'],
    ['Start the ChipID app and try again. If the browser asks whether this page may reach this computer, allow it.',
     'Hãy mở ứng dụng ChipID rồi thử lại. Nếu trình duyệt hỏi có cho trang này kết nối với máy này không, hãy cho phép.']],
  agent_not_proved: ['agent', false,
    ['Another program answers in the place of ChipID', 'Một chương trình khác trả lời thay cho ChipID'],
    ['Nothing was sent to it. Close the ChipID app and the other program, start ChipID, and pair this page again if it goes on.',
     'Chưa gửi gì cho chương trình đó. Hãy đóng ChipID và chương trình kia, mở lại ChipID, và ghép nối lại trang này nếu vẫn lỗi.']],
  not_paired: ['token', false,
    ['This page is not paired with ChipID yet', 'Trang này chưa được ghép nối với ChipID'],
    ['In the ChipID app open Menu (F2), "Pages and programs that may ask", press "Show a code", and type the six digits here.',
     'Trong ứng dụng ChipID, mở Menu (F2), "Các trang và phần mềm được phép hỏi thẻ", bấm "Hiện mã" và nhập sáu chữ số vào đây.']],
  not_let_in: ['origin', true,
    ['ChipID is there, but does not let this page in', 'ChipID có trả lời nhưng không cho trang này vào'],
    ['Pair this page. If it is paired already, close other pages that use the reader and try again in a minute.',
     'Hãy ghép nối trang này. Nếu đã ghép nối, hãy đóng các trang khác đang dùng đầu đọc và thử lại sau một phút.']],
  bad_answer: ['protocol', false,
    ['ChipID gave an answer that this page does not understand', 'Trang này không hiểu câu trả lời của ChipID'],
    ['Update ChipID and this page to versions that belong together.',
     'Hãy cập nhật ChipID và trang này lên các phiên bản tương ứng.']],
  no_answer: ['protocol', true,
    ['ChipID did not answer in time', 'ChipID không trả lời kịp thời'],
    ['Try again. If it goes on, start the ChipID app anew.', 'Hãy thử lại. Nếu vẫn lỗi, hãy mở lại ứng dụng ChipID.']],
  session_ended: ['session', true,
    ['The connection to ChipID ended', 'Kết nối với ChipID đã kết thúc'],
    ['Connect again. What was read before is gone from this page.',
     'Hãy kết nối lại. Dữ liệu đọc trước đó không còn trên trang này.']],
  busy: ['session', true,
    ['A card is being read already', 'Đang đọc một thẻ khác'],
    ['Wait until it is done, or cancel it.', 'Hãy chờ đọc xong hoặc hủy.']],
  cancelled: ['session', true,
    ['Reading was cancelled', 'Đã hủy đọc thẻ'],
    ['Start again when you are ready.', 'Hãy bắt đầu lại khi sẵn sàng.']],
};

const pair = ([en, vi]) => ({en, vi});
const words = (value) => (typeof value?.en === 'string' && typeof value?.vi === 'string' ? {en: value.en, vi: value.vi} : null);

/// `gate` refused it; `code` is for programs; `sentence` and `hint` are {en, vi} for people.
export class ChipIdError extends Error {
  constructor({gate, code, sentence, hint, retryable}) {
    super(`${sentence.en.replace(/\.$/, '')}. ${hint.en}`);
    Object.assign(this, {name: 'ChipIdError', gate, code, sentence, hint, retryable});
  }
}

export function trouble(code) {
  const [gate, retryable, sentence, hint] = TROUBLES[code];
  return new ChipIdError({gate, code, sentence: pair(sentence), hint: pair(hint), retryable});
}

/// Of the body of a refusal, or of a message that says why something failed; ours where it says nothing of use.
export function toldBy(said, gate) {
  const [sentence, hint] = [words(said?.message), words(said?.hint)];
  if (typeof said?.code !== 'string' || !sentence || !hint) return trouble('bad_answer');
  return new ChipIdError({gate: typeof said.gate === 'string' ? said.gate : gate, code: said.code, sentence, hint,
                          retryable: said.retryable === true});
}
