// The packages of bindings/web, for tests that stand elsewhere.
import {createRequire} from 'node:module';

export const packages = createRequire(new URL('../../../bindings/web/package.json', import.meta.url));
