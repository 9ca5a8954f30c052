'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const { once } = require('node:events');
const { test } = require('node:test');
const { Worker } = require('node:worker_threads');

/** Runs a program of its own that has to end by itself; gives what it printed. */
function run(program) {
  return execFileSync(process.execPath, ['-e', program], { encoding: 'utf8', timeout: 30000 });
}

const reading = `
  const { Card, Keys, virtual } = require('chipid');
  async function read() {
    const card = await Card.openVirtual('vn-citizen-2024');
    return (await card.read(Keys.can(virtual.specimen('vn-citizen-2024').can), { onEvent() {} })).verdict;
  }`;

test('node: a program ends when nothing is open, though nothing was closed', () => {
  assert.match(run(`${reading} read().then(console.log);`), /^[a-z]+\n$/);
});

test('node: a watch that is unreferenced does not keep a program', () => {
  assert.equal(run("const { Watch } = require('chipid'); new Watch().unref(); console.log('end');"), 'end\n');
});

test('node: a watch keeps a program until it is closed', () => {
  const out = run("const { Watch } = require('chipid'); const w = new Watch(); setTimeout(() => { w.close(); console.log('end'); }, 200).unref();");
  assert.equal(out, 'end\n');
});

test('node: a program may be left in the middle of a read', () => {
  assert.equal(run(`${reading} read(); setTimeout(() => { console.log('end'); process.exit(); }, 5);`), 'end\n');
});

test('node: what nobody closed is given back by the garbage collector', () => {
  const program = `${reading}
    require('node:v8').setFlagsFromString('--expose-gc');
    const collect = require('node:vm').runInNewContext('gc');
    const { ownedCount } = require('chipid');
    (async () => {
      for (let i = 0; i < 5; i += 1) await read();
      for (let i = 0; i < 20 && ownedCount() > 0; i += 1) { collect(); await new Promise(setImmediate); }
      console.log(ownedCount());
    })();`;
  assert.equal(run(program), '0\n');
});

test('node: reads in threads of JavaScript of their own', async () => {
  const program = `${reading} read().then((verdict) => require('node:worker_threads').parentPort.postMessage(verdict));`;
  const workers = Array.from({ length: 4 }, () => new Worker(program, { eval: true }));
  const verdicts = await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0]));
  assert.equal(new Set(verdicts).size, 1);
  await Promise.all(workers.map((worker) => worker.terminate()));
});

test('node: a thread with an open watch can be ended', async () => {
  const program = "new (require('chipid').Watch)(); require('node:worker_threads').parentPort.postMessage('open');";
  const worker = new Worker(program, { eval: true });
  await once(worker, 'message');
  await worker.terminate();
});
