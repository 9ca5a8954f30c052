// Debian's Chromium. Root has to do without its sandbox.
import {execFileSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {packages} from './packages.mjs';

const {chromium} = packages('playwright-core');
const PROGRAM = process.env.CHIPID_CHROMIUM ?? '/usr/bin/chromium';
export const hasBrowser = existsSync(PROGRAM);

/// Names that are not in any DNS lead to this computer.
const NAMES = '--host-resolver-rules=MAP *.example 127.0.0.1';

export function launch(...more) {
  const args = [NAMES, '--disable-component-update', ...(process.getuid() === 0 ? ['--no-sandbox'] : []), ...more];
  return chromium.launch({executablePath: PROGRAM, args});
}

/// What a page sees whose server is in the internet, for Chromium.
export const asPublic = (port) => `--ip-address-space-overrides=127.0.0.1:${port}=public`;

/// A certificate that nobody has signed, for names that nobody has.
export function selfSigned(name) {
  const folder = mkdtempSync(join(tmpdir(), 'chipid-web-'));
  const [key, cert] = ['key.pem', 'cert.pem'].map((file) => join(folder, file));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2',
    '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`, '-keyout', key, '-out', cert], {stdio: 'ignore'});
  const tls = {key: readFileSync(key), cert: readFileSync(cert)};
  rmSync(folder, {recursive: true});
  return tls;
}

export async function picture(page, name) {
  const folder = process.env.CHIPID_WEB_OUTPUT ?? join(tmpdir(), 'chipid-web');
  mkdirSync(folder, {recursive: true});
  await page.screenshot({path: join(folder, name), fullPage: true});
  console.log(`picture: ${join(folder, name)}`);
}
