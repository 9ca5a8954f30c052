// Usage: node main.mjs SOURCES ASTRONAUT.png FOLDER
// Runs the four networks in TensorFlow.js and face-api and writes each output as 32-bit floats, little end first.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutOut, pattern } from './pictures.mjs';
import { blazeface, dlibResnet, landmarks68, mobilefacenet } from './networks.mjs';

const [sources, photograph, folder] = process.argv.slice(2);
const source = (name) => join(sources, name);

// Name, side of the picture, left and top of the cut-out of the photograph, and the network.
const networks = [
  ['blazeface', 256, 96, 0, await blazeface(source('blazeface.json'))],
  ['landmarks68', 112, 168, 56, await landmarks68(sources)],
  ['mobilefacenet', 112, 168, 56, await mobilefacenet(source('mobilefacenet.json'))],
  ['dlib_resnet', 150, 150, 40, await dlibResnet(sources)],
];

mkdirSync(folder, { recursive: true });
for (const [name, size, left, top, run] of networks) {
  const pictures = { pattern: pattern(size), astronaut: cutOut(photograph, left, top, size) };
  for (const [kind, values] of Object.entries(pictures)) {
    for (const [output, tensor] of Object.entries(await run(values)))
      writeFileSync(join(folder, `${name}.${kind}.${output}.f32`), Buffer.from((await tensor.data()).buffer));
  }
}
