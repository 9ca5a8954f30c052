// What is asked over HTTP: nothing that takes a token, for HTTP shows it to whoever sits on the port.

import {DEFAULT_PORT, addresses} from './addresses.mjs';
import {toldBy, trouble} from './errors.mjs';

const OPTIONS = {cache: 'no-store', credentials: 'omit', redirect: 'error', referrerPolicy: 'no-referrer'};

async function bodyOf(response) {
  try {
    return await response.json();
  } catch {
    throw trouble('bad_answer');
  }
}

async function fetched(address, path, request) {
  try {
    return await fetch(`http://${address}${path}`, {...OPTIONS, ...request});
  } catch {
    throw trouble(request.signal?.aborted ? 'cancelled' : 'agent_absent');
  }
}

async function answer(address, path, request) {
  const response = await fetched(address, path, request);
  const body = await bodyOf(response);
  if (!response.ok) throw toldBy(body?.error, 'agent');
  return body;
}

/// The first address where anything answers at all.
async function ask(port, path, request) {
  const [first, second] = addresses(port);
  try {
    return await answer(first, path, request);
  } catch (error) {
    if (error.code !== 'agent_absent') throw error;
    return answer(second, path, request);
  }
}

export async function health({port = DEFAULT_PORT, signal} = {}) {
  const said = await ask(port, '/v1/health', {signal});
  if (said?.name !== 'chipid-agent') throw trouble('agent_not_proved');
  return said;
}

export function postPair(port, body, signal) {
  return ask(port, '/v1/pair', {method: 'POST', headers: {'Content-Type': 'application/json'},
                                body: JSON.stringify(body), signal});
}
