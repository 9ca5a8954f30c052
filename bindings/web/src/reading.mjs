// What was read. It lives as long as the agent's answer does; then everything personal is taken out of it.

/// As docs/agent.md says; the page forgets even where the agent can no longer tell it to.
const LIFE_MS = 120000;

const EMPTY = {fields: {}, sources: {}, portrait: null, evidence: null};

export class Reading {
  #forget;
  #timer;

  constructor(done, forget, life = LIFE_MS) {
    const {read_id: readId, verdict, accepted, checks = [], receipt, challenge} = done;
    Object.assign(this, {readId, verdict, accepted: accepted === true, checks, receipt, challenge, cleared: null});
    for (const [name, empty] of Object.entries(EMPTY)) this[name] = done[name] ?? empty;
    this.#forget = forget;
    this.#timer = setTimeout(() => this.clear('time'), life);
    this.#timer.unref?.();
  }

  /// Asks the agent to forget too. `why`: "asked", "time", "next", "operator", "ended".
  clear(why = 'asked') {
    if (this.cleared) return;
    clearTimeout(this.#timer);
    Object.assign(this, {...EMPTY, fields: {}, sources: {}, checks: [], receipt: null, cleared: why});
    this.#forget(this, why);
  }
}
