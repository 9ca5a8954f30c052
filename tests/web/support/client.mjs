// The client as it is given to pages, in Node: its sockets say the origin as a browser would.
import * as ChipID from '../../../bindings/web/chipid.mjs';
import {packages} from './packages.mjs';

const {WebSocket} = packages('ws');
export const ORIGIN = 'https://his.example';
export {ChipID};

export const socketOf = (origin) => (url, protocol) => new WebSocket(url, protocol, {origin});

/// How a page of `origin` connects with this identity.
export function optionsOf(agent, identity, origin = ORIGIN) {
  return {port: agent.port, identity, origin, createSocket: socketOf(origin), patience: 1000};
}

export function connectTo(agent, {origin = ORIGIN, identity = agent.enrol(origin)} = {}) {
  return ChipID.connect(optionsOf(agent, identity, origin));
}

export const QUESTION = {nonce: 'A'.repeat(43), scopes: ['id', 'demographics', 'verification'],
                         audience: 'https://his.example', purpose: 'check-in'};
