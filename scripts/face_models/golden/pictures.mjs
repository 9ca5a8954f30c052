// The pictures that go into the networks: planes of a formula, and cut-outs of a photograph, pixel by pixel.
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';

// Height, width, colours; values 0 to 255. The same formula is in the tests.
export function pattern(size) {
  const values = new Float32Array(size * size * 3);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      for (let c = 0; c < 3; c++) values[(y * size + x) * 3 + c] = (7 * x + 13 * y + 29 * c + x * y) % 256;
  return values;
}

export function cutOut(file, left, top, size) {
  const { data, width } = PNG.sync.read(readFileSync(file));
  const values = new Float32Array(size * size * 3);
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++)
      for (let c = 0; c < 3; c++) values[(y * size + x) * 3 + c] = data[((top + y) * width + left + x) * 4 + c];
  return values;
}
