'use strict';

const assert = require('node:assert/strict');
const { readMany } = require('./read_many.js');

readMany([], '--threads', '8', '--seconds', process.env.CHIPID_SOAK_SECONDS ?? '10').then((told) => {
  assert.equal(told.failures, 0);
  assert.ok(told.reads >= 8);
});
