// What pages may not write does not compile: each line below a mark is an error.
import * as ChipID from '../../../bindings/web/chipid';

declare const agent: ChipID.Agent;
declare const reading: ChipID.Reading;
// @ts-expect-error no such scope
agent.read({nonce: '', scopes: ['everything'], audience: '', purpose: ''});
// @ts-expect-error a read has a purpose
agent.read({nonce: '', scopes: ['id'], audience: ''});
// @ts-expect-error no such event
agent.on('card', () => {});
// @ts-expect-error nobody makes one
new ChipID.Agent();
// @ts-expect-error it may be gone
reading.receipt.length;
// @ts-expect-error it is read, not written
reading.accepted = true;
// @ts-expect-error pairing does not give the token away
ChipID.pair({name: '', code: ''}).then((paired) => paired.token);
