// Compiled only (tsc --noEmit --strict): the types say what the package does, and refuse what it does not.
import { Card, ChipIdError, Keys, PictureCodes, Report, Trust, Verdict, Watch, listReaders, virtual } from 'chipid';
import type { Pixels, ReadOptions } from 'chipid';

export async function readAndShow(signal: AbortSignal): Promise<Verdict> {
  const options: ReadOptions = { signal, onEvent: (event) => console.log(event.step, event.done / event.total) };
  options.trust = await Trust.load(['trust']);
  const card = await Card.openVirtual(virtual.specimens()[0]!.name);
  const report: Report = await card.read(Keys.can('123456').addPin('1234'), options);
  for (const { label, shown } of report.fields) console.log(label.vi, shown.vi);
  const picture: Uint8Array = await (await report.portrait()).png();
  console.log(picture.length, report.check('ds.chain')?.reason.en, JSON.stringify(report));
  return report.verdict;
}

export function explain(error: unknown): string | undefined {
  if (!(error instanceof ChipIdError)) return undefined;
  error.report?.close();
  return error.code === 'access.wrong_key' ? error.hint.vi : error.message;
}

export function watch(): Watch {
  return new Watch().on('card_inserted', (event) => console.log(event.reader, event.readerId)).unref();
}

export async function codes(pixels: Pixels): Promise<string> {
  return (await PictureCodes.inPixels(pixels)).pickCard();
}

export async function names(): Promise<string[]> {
  return (await listReaders()).map((reader) => reader.name);
}

// @ts-expect-error no such verdict
export const noVerdict: Verdict = 'fine';
// @ts-expect-error a card is opened, not made
export const noCard = new Card();
// @ts-expect-error no such kind of event
export const noEvent = watch().on('card_eaten', () => undefined);
// @ts-expect-error no such form of pixels
export const noPixels: Pixels = { bytes: new Uint8Array(4), width: 1, height: 1, format: 'cmyk' };
