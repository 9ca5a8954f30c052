// The agent itself, with an operator at its terminal (operate.py).
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

export const COUNTER = process.env.CHIPID_COUNTER ?? '';
export const hasAgent = existsSync(COUNTER);
const OPERATE = fileURLToPath(new URL('operate.py', import.meta.url));
const WHILE_MS = 30000;

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const {port} = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return String(port);
}

export class AgentProgram {
  lines = [];
  prompt = '';
  #child;
  #waiting = new Set();

  /// The last option may be {config}: where its settings are, which else go with it.
  static async start(...options) {
    const {config} = typeof options.at(-1) === 'object' ? options.pop() : {};
    const agent = new AgentProgram();
    const env = {...process.env, ...(config ? {CHIPID_AGENT_CONFIG: config} : {})};
    agent.#child = spawn('python3', ['-B', OPERATE, COUNTER, '--port', await freePort(), ...options], {stdio: ['pipe', 'pipe', 'inherit'], env});
    await new Promise((resolve, reject) => {
      createInterface({input: agent.#child.stdout}).on('line', (line) => agent.#hear(JSON.parse(line), resolve));
      agent.#child.once('exit', (code) => reject(new Error(`the agent did not start: ${code}`)));
    });
    return agent;
  }

  /// The operator, once asked so.
  async answer(pattern, text) {
    await this.#until(() => this.prompt.match(pattern), pattern);
    this.prompt = '';
    // What is typed at once was meant for another question.
    await new Promise((resolve) => { setTimeout(resolve, 1100); });
    this.#child.stdin.write(`${text}\n`);
  }

  /// The match in a line that comes, or came since `since`.
  waitFor(pattern, since = 0) {
    return this.#until(() => this.lines.slice(since).map((line) => line.match(pattern)).find(Boolean), pattern);
  }

  #until(find, what) {
    return new Promise((resolve, reject) => {
      const leave = (settle, value) => { clearTimeout(timer); this.#waiting.delete(look); settle(value); };
      const look = () => { const found = find(); if (found) leave(resolve, found); };
      const timer = setTimeout(() => leave(reject, new Error(`no ${what} in\n${this.lines.join('\n')}\n${this.prompt}`)), WHILE_MS);
      this.#waiting.add(look);
      look();
    });
  }

  residentKb() {
    return Number(readFileSync(`/proc/${this.pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]);
  }

  async stop() {
    if (this.#child.exitCode !== null) return;
    const ended = new Promise((resolve) => { this.#child.once('exit', resolve); });
    this.#child.stdin.end();
    await ended;
  }

  #hear({line, prompt, ...place}, started) {
    if (place.port) started(Object.assign(this, place));
    if (line !== undefined) this.lines.push(line);
    if (prompt !== undefined) this.prompt = prompt;
    [...this.#waiting].forEach((look) => look());
  }
}
