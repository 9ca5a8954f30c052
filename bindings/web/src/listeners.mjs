// Who wants to hear of what.

export class Listeners {
  #byName = new Map();

  /// Returns how to stop listening.
  on(name, listener) {
    const all = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, all.add(listener));
    return () => all.delete(listener);
  }

  tell(name, detail) {
    for (const listener of [...this.#byName.get(name) ?? []]) {
      try {
        listener(detail);
      } catch (error) {
        queueMicrotask(() => { throw error; });
      }
    }
  }
}
