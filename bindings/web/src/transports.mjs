// Ways to the agent, each {address, origin, open(ears), send(message), close()}: `ears` are message(object),
// malformed(), closed(code). open() settles once messages may be sent.

import {ownOrigin} from './addresses.mjs';
import {trouble} from './errors.mjs';

const PROTOCOL = 'chipid.v1';
/// Of characters: a portrait and an evidence file in base64 are far below.
const LARGEST_MESSAGE = 16 * 1024 * 1024;

function parsed(text) {
  try {
    return typeof text === 'string' && text.length <= LARGEST_MESSAGE ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

function hear(ears, message) {
  if (message === null || typeof message !== 'object' || typeof message.type !== 'string') ears.malformed();
  else ears.message(message);
}

function listen(socket, ears) {
  socket.onmessage = ({data}) => hear(ears, parsed(data));
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve();
    // A browser does not say why: nobody there, refused by the agent, or by the browser itself.
    socket.onerror = () => reject(trouble('agent_absent'));
    socket.onclose = ({code}) => {
      reject(trouble('agent_absent'));
      ears.closed(code);
    };
  });
}

/// `origin` is what the browser will say of this page; elsewhere `createSocket` has to say the same.
export function webSocketTransport(address, {origin = ownOrigin(), createSocket} = {}) {
  const create = createSocket ?? ((url, protocol) => new WebSocket(url, protocol));
  let socket;
  return {
    address,
    origin,
    open(ears) {
      socket = create(`ws://${address}/v1/session`, PROTOCOL);
      return listen(socket, ears);
    },
    send: (message) => socket.send(JSON.stringify(message)),
    close: () => socket?.close(1000),
  };
}

/// `port` is that of chrome.runtime.connectNative("com.chipid.agent"), in a browser's extension. What both sides prove names
/// the door, for any program may claim to be an extension.
export function nativeTransport(port) {
  return {
    address: 'native',
    origin: 'native',
    async open(ears) {
      port.onMessage.addListener((message) => hear(ears, message));
      port.onDisconnect.addListener(() => ears.closed(1006));
    },
    send: (message) => port.postMessage(message),
    close: () => port.disconnect(),
  };
}
