// Stands for `chipid serve` where there is none: trusts every receipt of the mock that is asked about whole.
import {createServer} from 'node:http';

export async function startServe(trusted = true) {
  const asked = [];
  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += part;
    asked.push({path: request.url, ...JSON.parse(text)});
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify({trusted, accepted: trusted}));
  });
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const stop = () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); });
  return {asked, url: `http://127.0.0.1:${server.address().port}`, stop};
}
