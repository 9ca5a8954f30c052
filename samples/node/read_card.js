'use strict';

// Reads the card on a reader, or a virtual one, and says what it is worth.

const { Card, Keys, Trust } = require('chipid');
const { commandLine, printFields, printVerdict, qrOf, run } = require('./sample.js');

const usage = 'read_card [--reader NAME | --virtual SPECIMEN] [--trust FOLDER] KEY';
const line = commandLine(usage, 'reader', 'virtual', 'trust');

run(async () => {
  const keys = Keys.guess(line.word);
  const trust = await Trust.load(line.trust);
  const card = await (line.virtual ? Card.openVirtual(line.virtual) : Card.open(line.reader));
  const report = await card.read(keys, { trust, qr: qrOf(line.word) });
  printFields(report);
  printVerdict(report);
  return report.accepted ? 0 : 1;
});
