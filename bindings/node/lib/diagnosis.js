'use strict';

const native = require('./native.js');
const { paths } = require('./trust.js');

/** What keeps cards from being read on this computer, as `chipid doctor --json` tells it. */
async function diagnose(trust = []) {
  const [problem, json] = await native.diagnose(paths(trust));
  return { problem: problem !== 0, document: JSON.parse(json) };
}

/** The same to hand to those who help, without any personal data. */
async function diagnosisBundle(trust = []) {
  return JSON.parse(await native.diagnosisBundle(paths(trust)));
}

module.exports = { diagnose, diagnosisBundle };
