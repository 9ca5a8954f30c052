export {Agent} from './agent.mjs';
export {connect} from './connect.mjs';
export {ChipIdError} from './errors.mjs';
export {health} from './http.mjs';
export {isPaired, pair, pairKey, unpair} from './pairing.mjs';
export {Reading} from './reading.mjs';
export {browserStorage, memoryStorage} from './storage.mjs';
export {nativeTransport, webSocketTransport} from './transports.mjs';
