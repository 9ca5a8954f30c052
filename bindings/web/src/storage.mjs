// Where the token of this page is kept: anything with get(name), set(name, value), remove(name); promises are awaited.

export function memoryStorage() {
  const kept = new Map();
  return {
    get: (name) => kept.get(name) ?? null,
    set: (name, value) => { kept.set(name, value); },
    remove: (name) => { kept.delete(name); },
  };
}

export function browserStorage(area = globalThis.localStorage) {
  return {
    get: (name) => parsed(area.getItem(name)),
    set: (name, value) => area.setItem(name, JSON.stringify(value)),
    remove: (name) => area.removeItem(name),
  };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const unpersisted = memoryStorage();

/// Some browsers throw at the mere mention of localStorage where the user has forbidden it.
export function defaultStorage() {
  try {
    return globalThis.location && globalThis.localStorage ? browserStorage() : unpersisted;
  } catch {
    return unpersisted;
  }
}

export const nameOf = (port) => `chipid-agent:${port}`;
