// The agent itself, with an operator at its terminal (operate.py).
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

export const COUNTER = process.env.CHIPID_COUNTER ?? '';
export const hasAgent = existsSync(COUNTER);
const OPERATE = fileURLToPath(new URL('operate.py', import.meta.url));
const WHILE_MS = 20000;

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
    agent.#child = spawn('python3', ['-B', OPERATE, COUNTER, ...options], {stdio: ['pipe', 'pipe', 'inherit'], env});
    const reader = createInterface({input: agent.#child.stdout});
    const started = new Promise((resolve, reject) => {
      reader.once('line', (line) => resolve(JSON.parse(line)));
      agent.#child.once('exit', (code) => reject(new Error(`the agent did not start: ${code}`)));
    });
    Object.assign(agent, await started);
    reader.on('line', (line) => agent.#hear(JSON.parse(line)));
    return agent;
  }

  type(text) {
    this.#child.stdin.write(`${text}\n`);
  }

  /// The match in a line that comes, came since `since`, or stands unfinished.
  waitFor(pattern, since = 0) {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = [...this.lines.slice(since), this.prompt].map((line) => line.match(pattern)).find(Boolean);
        if (!found) return;
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(look);
        reject(new Error(`no line with ${pattern} among\n${this.lines.slice(since).join('\n')}\n${this.prompt}`));
      }, WHILE_MS);
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

  #hear({line, prompt}) {
    if (line !== undefined) this.lines.push(line);
    if (prompt !== undefined) this.prompt = prompt;
    [...this.#waiting].forEach((look) => look());
  }
}
