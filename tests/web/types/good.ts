// What pages write compiles, and says what it is.
import * as ChipID from '../../../bindings/web/chipid';

async function checkIn(nonce: string, signal: AbortSignal): Promise<string> {
  const agent: ChipID.Agent = await ChipID.connect({port: 17870, storage: ChipID.browserStorage(), signal});
  const stop: () => void = agent.on('cleared', ({reading, why}) => console.log(reading.readId, why));
  agent.on('card.inserted', ({reader}) => console.log(reader.length));
  const reading = await agent.read({nonce, scopes: ['id', 'portrait'], audience: 'his.example', purpose: 'check-in', signal,
    onProgress: (progress) => { if (progress.type === 'read.progress') console.log(progress.percent.toFixed()); }});
  const name: string | null | undefined = reading.fields.name;
  const match = await agent.matchFace(reading, {signal});
  stop();
  return `${name} ${reading.verdict.sentence.vi} ${match.receipt} ${reading.cleared ?? ''}`;
}

async function failed(): Promise<void> {
  try {
    await ChipID.pair({name: 'Clinic', code: '123456', scopes: ['id']});
  } catch (error) {
    if (error instanceof ChipID.ChipIdError && error.retryable) console.log(error.hint.vi, error.gate);
  }
}

ChipID.connect({transport: ChipID.nativeTransport({} as ChipID.NativePort)});
ChipID.connect({createSocket: (url, protocol) => new WebSocket(url, protocol)});
export {checkIn, failed};
