'use strict';

// What the three samples share: the command line, and how outcomes are told.

const { parseArgs } = require('node:util');
const { ChipIdError } = require('chipid');

/** The options and the one word of the command line; ends the program where it is not understood. */
function commandLine(usage, ...names) {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length === 1) return { ...values, word: positionals[0] };
  } catch {
    // told below, as every other command line that is not understood
  }
  console.error(`Cách dùng / Usage: ${usage}`);
  return process.exit(2);
}

/** The text where it is that of a QR code, to be held against the chip. */
function qrOf(key) {
  return key.includes('|') ? key : undefined;
}

function printFields(report) {
  for (const { label, shown } of report.fields) console.log(`${label.vi} / ${label.en}: ${shown.vi}`);
}

function printVerdict(report) {
  console.log(`${report.sentence.vi}\n${report.sentence.en}`);
  for (const { id, reason } of report.attention) console.log(`! ${id}\n  ${reason.vi}\n  ${reason.en}`);
}

/** Whose trouble an error is, as an exit status. */
const statusOfKind = { usage: 2, device: 3, internal: 4 };

/** Runs a sample; its exit status is 0 or 1 by the verdict, 2 to 4 by the error. */
async function run(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof ChipIdError)) throw error;
    console.error(`${error.text.vi} ${error.hint.vi}\n${error.text.en} ${error.hint.en}\n[${error.code}] ${error.step}`);
    process.exitCode = statusOfKind[error.kind];
  }
}

module.exports = { commandLine, qrOf, printFields, printVerdict, run };
