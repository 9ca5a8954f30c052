// The networks as their own authors' programs run them: TensorFlow.js on its plain processor backend, and face-api on
// top of it. Nothing here knows of ONNX or of our conversion.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

// This build of face-api is the one that takes the same TensorFlow.js as we do; its other backend is not used.
const require = createRequire(import.meta.url);
const faceApi = require('@vladmandic/face-api/dist/face-api.node-wasm.js');
const tf = require('@tensorflow/tfjs');
await tf.setBackend('cpu');

function artifacts(path, correct) {
  const model = JSON.parse(readFileSync(path));
  const shards = model.weightsManifest.flatMap((group) => group.paths);
  const bytes = Buffer.concat(shards.map((shard) => readFileSync(join(dirname(path), shard))));
  const weightData = new Uint8Array(bytes).buffer;
  const weightSpecs = model.weightsManifest.flatMap((group) => group.weights);
  correct(model.modelTopology, weightSpecs, weightData);
  return { modelTopology: model.modelTopology, weightSpecs, weightData, format: 'graph-model' };
}

const loaded = (path, correct = () => {}) =>
  tf.loadGraphModel({ load: async () => artifacts(path, correct) });

// Two corrections of the stored graph: the depthwise convolutions add their bias only, and what was relu(x) of theirs
// becomes a node; the factors of (x - |x|) change sign.
function corrected(topology, specs, data) {
  let offset = 0;
  for (const { name, shape } of specs) {
    const count = shape.reduce((product, side) => product * side, 1);
    if (name.endsWith('/mul')) {
      const factors = new Float32Array(data, offset, count);
      factors.forEach((factor, i) => (factors[i] = -factor));
    }
    offset += 4 * count;
  }
  for (const node of topology.node.filter(({ op }) => op === 'FusedDepthwiseConv2dNative')) {
    if (node.attr.fused_ops.list.s.length < 2) continue;
    node.attr.fused_ops.list.s.length = 1;
    const relu = { name: `${node.name}/positive`, op: 'Relu', input: [node.name], attr: { T: { type: 'DT_FLOAT' } } };
    topology.node.push(relu);
    topology.node.find(({ op, input }) => op === 'Add' && input[0] === node.name).input[0] = relu.name;
  }
}

const picture = (values, size) => tf.tensor4d(values, [1, size, size, 3]);

export async function blazeface(path) {
  const model = await loaded(path);
  return async (values) => {
    const input = picture(values, 256).div(127.5).sub(1);
    const names = ['Identity', 'Identity_1', 'Identity_2', 'Identity_3'];
    const [near, far, nearBoxes, farBoxes] = model.execute(input, names);
    return { scores: tf.concat([near, far], 1).sigmoid(), boxes: tf.concat([nearBoxes, farBoxes], 1) };
  };
}

export async function mobilefacenet(path) {
  const model = await loaded(path, corrected);
  const last = 'MobileFaceNet/Logits/LinearConv1x1/BatchNorm/FusedBatchNorm';
  return async (values) => ({ embedding: model.execute(picture(values, 112).sub(127.5).div(128), last) });
}

export async function landmarks68(folder) {
  const network = new faceApi.FaceLandmark68Net();
  await network.loadFromDisk(folder);
  const input = (values) => faceApi.toNetInput(picture(values, 112));
  return async (values) => ({ landmarks: network.runNet(await input(values)) });
}

export async function dlibResnet(folder) {
  const network = new faceApi.FaceRecognitionNet();
  await network.loadFromDisk(folder);
  return async (values) => ({ embedding: await network.forward(picture(values, 150)) });
}
