// Where the agent listens: this computer alone. It may have only one of the two families.

export const DEFAULT_PORT = 17870;

export function addresses(port = DEFAULT_PORT) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new TypeError(`No such port: ${port}`);
  return [`127.0.0.1:${port}`, `[::1]:${port}`];
}

/// The page's own, as the browser sends it; programs have none.
export function ownOrigin() {
  const origin = globalThis.location?.origin;
  return origin && origin !== 'null' ? origin : '';
}
