// A virtual card and its reader (scripts/with-pcscd), the authorities behind it, and `chipid serve`.
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';

export const CHIPID = process.env.CHIPID_BIN ?? '';
export const hasReader = Boolean(process.env.CHIPID_VPCD_PORT) && existsSync(CHIPID);
export const SPECIMEN = 'vn-citizen-2024';
export const KEY = '001234';

async function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((resolve) => { child.once('exit', resolve); });
  child.kill('SIGTERM');
  await end;
}

/// Lays the card down; returns how to take it away.
export function tap(specimen = SPECIMEN, ...options) {
  const place = `127.0.0.1:${process.env.CHIPID_VPCD_PORT}`;
  const child = spawn(CHIPID, ['card', 'run', specimen, '--vpcd', place, ...options], {stdio: 'ignore'});
  return () => ended(child);
}

/// A folder that goes with `remove`.
export function folder() {
  const path = mkdtempSync(join(tmpdir(), 'chipid-web-'));
  return {path, remove: () => rmSync(path, {recursive: true})};
}

export function trustIn(path) {
  const place = join(path, 'trust');
  execFileSync(CHIPID, ['card', 'trust', '--out', place], {stdio: 'ignore'});
  return place;
}

/// `chipid serve` that relies on these keys of agents.
export async function serveWith(keys, trust, path) {
  const enrolled = join(path, 'agent.jwks');
  writeFileSync(enrolled, JSON.stringify(keys));
  const child = spawn(CHIPID, ['serve', '--listen', '127.0.0.1:0', '--trust', trust, '--enrolled', enrolled, '--json', '--quiet'],
                      {stdio: ['ignore', 'pipe', 'inherit']});
  const line = await new Promise((resolve, reject) => {
    createInterface({input: child.stdout}).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`chipid serve ended: ${code}`)));
  });
  const [address] = JSON.parse(line).listening;
  return {url: address.startsWith('http') ? address : `http://${address}`, stop: () => ended(child)};
}
