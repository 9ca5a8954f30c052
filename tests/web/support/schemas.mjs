// The descriptions of the agent for machines, as schemas that messages are held against. Here they are closed: what the
// agent sends and they do not name is an error, though clients pass it over.
import {readFileSync} from 'node:fs';

import {packages} from './packages.mjs';

const Ajv = packages('ajv/dist/2020').default;
export const read = (path) => JSON.parse(readFileSync(new URL(`../../../bindings/web/${path}`, import.meta.url), 'utf8'));
export const openapi = read('openapi.json');
export const asyncapi = read('asyncapi.json');

/// Every object that names its members has no others.
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return inner.type === 'object' && inner.properties ? {additionalProperties: false, ...inner} : inner;
}

function validatorOf(schema, document) {
  const ajv = new Ajv({strict: false, allErrors: true});
  const components = {schemas: closed(document.components.schemas)};
  const validate = ajv.compile({...closed(schema), components});
  return (value) => (validate(value) ? [] : validate.errors.map(({instancePath, message}) => `${instancePath} ${message}`));
}

const byName = new Map();
function kept(name, make) {
  if (!byName.has(name)) byName.set(name, make());
  return byName.get(name);
}

/// What is wrong with a message of a session; an empty list: nothing.
export function wrongInMessage(message) {
  const known = Object.values(asyncapi.components.messages).find(({name}) => name === message?.type);
  if (!known) return [`no message is called ${message?.type}`];
  return kept(message.type, () => validatorOf(known.payload, asyncapi))(message);
}

/// The same of a body, by the name of its schema in openapi.json.
export function wrongInBody(name, body) {
  return kept(`body ${name}`, () => validatorOf(openapi.components.schemas[name], openapi))(body);
}

export const listed = (direction) => asyncapi.operations[direction].messages
  .map(({$ref}) => asyncapi.components.messages[$ref.split('/').at(-1)].name);
