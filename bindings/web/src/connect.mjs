// From nothing to a session.

import {DEFAULT_PORT, addresses} from './addresses.mjs';
import {Agent} from './agent.mjs';
import {trouble} from './errors.mjs';
import {handshake, within} from './handshake.mjs';
import {health} from './http.mjs';
import {defaultStorage, nameOf} from './storage.mjs';
import {webSocketTransport} from './transports.mjs';
import {Wire} from './wire.mjs';

const PATIENCE_MS = 5000;
/// Long enough for somebody to read what the browser asks.
const PROMPT_MS = 60000;

async function sessionOver(transport, identity, signal, patience) {
  const wire = new Wire(transport);
  const abort = () => wire.end(trouble('cancelled'));
  signal?.addEventListener('abort', abort, {once: true});
  try {
    await within(PROMPT_MS, 'agent_absent', wire.open());
    return new Agent(wire, await within(patience, 'no_answer', handshake(wire, identity)));
  } catch (error) {
    wire.end(error);
    throw signal?.aborted ? trouble('cancelled') : error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

/// Somebody who is no agent may sit at the first address, with the agent at the second.
async function firstSession(transports, identity, signal, patience) {
  let first;
  for (const transport of transports) {
    try {
      return await sessionOver(transport, identity, signal, patience);
    } catch (error) {
      if (error.code === 'cancelled') throw error;
      first = !first || first.code === 'agent_absent' ? error : first;
    }
  }
  throw first;
}

/// A browser keeps from the page why a WebSocket was refused; to health, the agent answers anybody.
async function reasonOf(error, port) {
  const isThere = error.code === 'agent_absent' && await health({port}).then(() => true, () => false);
  return isThere ? trouble('not_let_in') : error;
}

export async function connect({port = DEFAULT_PORT, storage = defaultStorage(), transport, identity, signal,
                               patience = PATIENCE_MS, createSocket, origin} = {}) {
  if (signal?.aborted) throw trouble('cancelled');
  const known = identity ?? await storage.get(nameOf(port));
  if (!known) throw trouble('not_paired');
  if (transport) return firstSession([transport], known, signal, patience);
  const ways = addresses(port).map((address) => webSocketTransport(address, {origin, createSocket}));
  return firstSession(ways, known, signal, patience).catch(async (error) => { throw await reasonOf(error, port); });
}
