'use strict';

// Judges an evidence file anew: what the card was worth, and who says so.

const fs = require('node:fs/promises');
const { Enrolled, Trust, Verifier } = require('chipid');
const { commandLine, printVerdict, run } = require('./sample.js');

const usage = 'verify_evidence [--trust FOLDER] [--enrolled FILE] FILE';
const line = commandLine(usage, 'trust', 'enrolled');

const signatures = {
  none: ['không có chữ ký', 'not signed'],
  valid: ['chữ ký hợp lệ', 'validly signed'],
  unknown_key: ['khóa ký chưa đăng ký', 'signed by a key that is not enrolled'],
  invalid: ['chữ ký sai', 'the signature is wrong'],
};

async function fileGiven() {
  try {
    return await fs.readFile(line.word);
  } catch (error) {
    console.error(`Không đọc được tệp. Hãy kiểm tra đường dẫn.\nThe file cannot be read. Check its path.\n${error.message}`);
    return process.exit(2);
  }
}

run(async () => {
  const trust = await Trust.load(line.trust);
  const enrolled = line.enrolled ? await Enrolled.load(line.enrolled) : undefined;
  const verifier = await Verifier.create({ trust, enrolled });
  const report = await verifier.verify(await fileGiven());
  printVerdict(report);
  const { signature, signatureKey } = report.info;
  console.log(`${signatures[signature].join(' / ')} ${signatureKey}`.trim());
  return report.accepted ? 0 : 1;
});
