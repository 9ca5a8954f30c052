'use strict';

const assert = require('node:assert/strict');
const { execFileSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { scratch } = require('./support.js');

const readme = fs.readFileSync(path.join(__dirname, '..', 'README.md'), 'utf8');

test('node: the quick start of the README does what it says', (t) => {
  const [, program] = readme.match(/```js\n([^]*?)```/);
  const out = execFileSync(process.execPath, ['-e', program], { cwd: scratch(t), encoding: 'utf8' });
  assert.match(out, /^authentic - Thẻ thật/);
  assert.match(out, /Họ và tên: Đặng Quốc Bảo/);
});
