'use strict';

const assert = require('node:assert/strict');
const { readMany } = require('./read_many.js');

// V8's own memory gets one size from the start: its young generation, and what its threads take for themselves, grow for
// some thousand reads, whatever is read.
const flags = ['--max-semi-space-size=1', '--single-threaded'];

readMany(flags, '--reads', '1000').then((told) => {
  assert.ok(told.rss_end_kb - told.rss_start_kb < 8 * 1024, 'memory grew');
  assert.equal(told.owned, 0);
});
