'use strict';
const fs = require('node:fs');
const chipid = require('chipid');

async function main() {
  await chipid.virtual.writeTrust('test-trust');
  const trust = await chipid.Trust.load('test-trust');
  const card = await chipid.Card.openVirtual('vn-citizen-2021');
  const keys = chipid.Keys.can('000123');
  const report = await card.read(keys, { trust });
/*BODY*/
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
