// Writes chipid.mjs (a module) and chipid.js (a script, global ChipID) from src/, or with --check says whether they are
// what it would write. Every module becomes a function of its own, in the order in which they need each other.

import {readFileSync, writeFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {fileURLToPath} from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.url));
const IMPORT = /^import \{([^}]*)\} from '([^']*)';\n/gm;
const REEXPORT = /^export \{([^}]*)\} from '([^']*)';\n/gm;
const EXPORT = /^export (?=(?:async )?function|class|const)(?:async )?(?:function|class|const) (\w+)/gm;
const BANNER = '// ChipID, the client of the local agent. Apache-2.0. Written by build.mjs from src/; change that.\n';

const nameOf = (path) => relative(join(FOLDER, 'src'), path).replace(/\.mjs$/, '');
const reached = (path, from) => join(dirname(path), from);

function readModule(path) {
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  return {path, text, needs: [...text.matchAll(IMPORT), ...text.matchAll(REEXPORT)].map((match) => reached(path, match[2]))};
}

function inOrder(path, done = new Map()) {
  if (done.has(path)) return done;
  const module = readModule(path);
  module.needs.forEach((need) => inOrder(need, done));
  return done.set(path, module);
}

const taken = (names) => names.replaceAll(' as ', ': ');
const comesFrom = (path, from) => `modules['${nameOf(reached(path, from))}']`;

function asFunction({path, text}) {
  const exported = [...text.matchAll(EXPORT)].map((match) => match[1]);
  const body = text.replace(IMPORT, (_, names, from) => `const {${taken(names)}} = ${comesFrom(path, from)};\n`)
                   .replace(EXPORT, (found) => found.replace('export ', ''));
  const indented = body.trimEnd().replace(/^(?=.)/gm, '  ');
  return `modules['${nameOf(path)}'] = (() => {\n${indented}\n  return {${exported.join(', ')}};\n})();\n`;
}

function built() {
  const modules = [...inOrder(join(FOLDER, 'src/index.mjs')).values()];
  const index = modules.pop();
  const code = `const modules = {};\n${modules.map(asFunction).join('\n')}`;
  const given = [...index.text.matchAll(REEXPORT)].map(([, names, from]) => [names, comesFrom(index.path, from)]);
  const names = given.map(([each]) => each).join(', ');
  const picks = given.map(([each, from]) => `const {${taken(each)}} = ${from};`).join('\n');
  return {
    'chipid.mjs': `${BANNER}\n${code}\n${picks}\nexport {${names}};\n`,
    'chipid.js': `${BANNER}\nvar ChipID = (() => {\n'use strict';\n${code}\n${picks}\nreturn {${names}};\n})();\n`,
  };
}

const isWritten = (name, text) => readFileSync(join(FOLDER, name), 'utf8') === text;
const check = process.argv.includes('--check');
for (const [name, text] of Object.entries(built())) {
  if (!check) writeFileSync(join(FOLDER, name), text);
  else if (!isWritten(name, text)) {
    console.error(`${name} is not what src/ says: run node build.mjs`);
    process.exitCode = 1;
  }
}
