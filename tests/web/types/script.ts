// As a script's global, where there is no import.
const asked: Promise<boolean> = ChipID.isPaired({port: 17870});
const words: ChipID.Words = {en: 'a', vi: 'b'};
