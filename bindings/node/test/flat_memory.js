'use strict';

const assert = require('node:assert/strict');
const { readMany } = require('./read_many.js');

readMany('--reads', '1000').then((told) => {
  assert.ok(told.rss_end_kb - told.rss_start_kb < 8 * 1024, 'memory grew');
  assert.equal(told.owned, 0);
});
