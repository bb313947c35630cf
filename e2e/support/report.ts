// One line a step, as it comes; the last line is what `npm test` counts.

/** A failed step ends its story: what comes after would only fail for the same reason. */
export class StoryEnded extends Error {}

export class Report {
  passed = 0;
  failed = 0;
  readonly #name: string;
  readonly #whole: Report | undefined;
  readonly #witnesses: (() => Promise<string>)[] = [];

  constructor(name: string, whole?: Report) {
    this.#name = name;
    this.#whole = whole;
  }

  /** One of several stories that are told at the same time; what it finds counts here as well. */
  part(name: string): Report {
    return new Report(`${this.#name} ${name}`, this);
  }

  /** @param saw what somebody in the story has before them: told when a step fails, for whoever has nothing but these lines */
  witness(saw: () => Promise<string>): void {
    this.#witnesses.push(saw);
  }

  /** Does one step of the story. @throws StoryEnded when it failed */
  async step<T>(what: string, work: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      const result = await work();
      this.#say(true, `${what} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
      return result;
    } catch (error) {
      this.#say(false, what);
      process.stdout.write(`${indent(error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`);
      for (const saw of this.#witnesses) {
        const text = await saw();
        if (text !== '') process.stdout.write(`${indent(text)}\n`);
      }
      throw new StoryEnded(what);
    }
  }

  /** A finding beside the way: the story goes on. */
  check(what: string, faults: string[]): void {
    this.#say(faults.length === 0, what);
    for (const fault of faults) process.stdout.write(`${indent(fault)}\n`);
  }

  summary(): string {
    return `${this.passed} passed, ${this.failed} failed`;
  }

  #say(good: boolean, what: string): void {
    for (const counted of [this, this.#whole]) {
      if (counted === undefined) continue;
      if (good) counted.passed += 1;
      else counted.failed += 1;
    }
    process.stdout.write(`${good ? 'ok' : 'not ok'} ${this.#name}: ${what}\n`);
  }
}

const indent = (text: string): string => text.replace(/^/gm, '    ');
