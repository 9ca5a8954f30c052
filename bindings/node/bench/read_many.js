'use strict';

// Reads virtual cards one after another, or in several threads side by side, and tells times and memory as JSON.

const { parseArgs } = require('node:util');
const v8 = require('node:v8');
const vm = require('node:vm');
const { Worker, isMainThread, parentPort, workerData } = require('node:worker_threads');

const usage = 'read_many --trust FOLDER [--specimen NAME] [--reads N] [--threads T --seconds S]';
const warmUp = 50;

function optionsGiven() {
  const { values } = parseArgs({
    options: {
      trust: { type: 'string' },
      specimen: { type: 'string', default: 'vn-citizen-2021' },
      reads: { type: 'string', default: '1000' },
      threads: { type: 'string' },
      seconds: { type: 'string', default: '10' },
    },
  });
  if (!values.trust) throw new Error(usage);
  return { ...values, reads: Number(values.reads), seconds: Number(values.seconds), threads: Number(values.threads ?? 0) };
}

const chosen = isMainThread ? optionsGiven() : workerData;
// One pool serves all threads of JavaScript; its size is looked at when it is first used.
if (chosen.threads > 0) process.env.UV_THREADPOOL_SIZE = String(chosen.threads);

const { Card, Keys, Trust, ownedCount, virtual } = require('chipid');

/** Looks at all that a report says. */
function lookAt(report) {
  const sentences = [report.sentence.en, ...report.fields.map((field) => field.shown.vi)];
  for (const check of report.checks) sentences.push(check.question.en, check.reason.en, check.reason.vi);
  if (report.verdict !== 'authentic' || !sentences.every((sentence) => typeof sentence === 'string')) {
    throw new Error(`the verdict is ${report.verdict}`);
  }
}

async function readOnce(trust) {
  const card = await Card.openVirtual(chosen.specimen);
  const keys = Keys.can(virtual.specimen(chosen.specimen).can);
  const report = await card.read(keys, { trust });
  lookAt(report);
  [report, keys, card].forEach((held) => held.close());
}

async function times(reads, trust) {
  const taken = [];
  for (let i = 0; i < reads; i += 1) {
    const start = performance.now();
    await readOnce(trust);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b);
}

v8.setFlagsFromString('--expose-gc');
const collect = vm.runInNewContext('gc');

/** Resident memory, without what the collector would give back anyway. */
function residentKb() {
  collect();
  return Math.round(process.memoryUsage.rss() / 1024);
}

async function oneAfterAnother() {
  const trust = await Trust.load(chosen.trust);
  await times(warmUp, trust);
  const start = residentKb();
  const taken = await times(chosen.reads, trust);
  const end = residentKb();
  trust.close();
  const median = Number(taken[taken.length >> 1].toFixed(3));
  return { reads: chosen.reads, median_ms: median, rss_start_kb: start, rss_end_kb: end, owned: ownedCount() };
}

async function untilTimeIsUp() {
  const trust = await Trust.load(chosen.trust);
  const end = Date.now() + chosen.seconds * 1000;
  const count = { reads: 0, failures: 0 };
  while (Date.now() < end) {
    await readOnce(trust).catch(() => { count.failures += 1; });
    count.reads += 1;
  }
  trust.close();
  return count;
}

function inThread() {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: chosen });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function sideBySide() {
  const counts = await Promise.all(Array.from({ length: chosen.threads }, inThread));
  const sum = (name) => counts.reduce((total, count) => total + count[name], 0);
  return { reads: sum('reads'), seconds: chosen.seconds, failures: sum('failures') };
}

async function main() {
  if (!isMainThread) parentPort.postMessage(await untilTimeIsUp());
  else console.log(JSON.stringify(await (chosen.threads > 0 ? sideBySide() : oneAfterAnother())));
}

main();
