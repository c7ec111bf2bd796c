import Mocha from "mocha";

/** One test of the suite, by its full title. */
export interface Tested {
  readonly title: string;
  readonly passed: boolean;
  /** How long it took. */
  readonly milliseconds: number;
}

const SILENT = class {};

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** The tests of the contracts, loaded once and run many times. */
export class Suite {
  readonly #mocha: Mocha;

  private constructor(mocha: Mocha) {
    this.#mocha = mocha;
  }

  /** @param timeout Of one test, in milliseconds. */
  static async load(files: readonly string[], timeout: number): Promise<Suite> {
    const mocha = new Mocha({ reporter: SILENT as never, timeout });
    mocha.cleanReferencesAfterRun(false);
    for (const file of files) mocha.addFile(file);
    await mocha.loadFilesAsync();
    return new Suite(mocha);
  }

  /**
   * Runs tests by title; all, when no titles are given.
   * @param bail Whether to stop at the first failure.
   * @param each Called after each test, before the next begins.
   */
  async run(
    titles: readonly string[] | undefined,
    bail: boolean,
    each: (test: Tested) => void = () => {},
  ): Promise<readonly Tested[]> {
    this.#mocha.grep(titles === undefined ? /^/ : new RegExp(`^(?:${titles.map(escaped).join("|")})$`));
    this.#mocha.bail(bail);
    const tested: Tested[] = [];
    const add = (test: { fullTitle(): string; duration?: number | undefined }, passed: boolean) => {
      const end = { title: test.fullTitle(), passed, milliseconds: test.duration ?? 0 };
      tested.push(end);
      each(end);
    };
    await new Promise<void>((resolve) => {
      const runner = this.#mocha.run(() => resolve());
      runner.on("pass", (test) => add(test, true));
      runner.on("fail", (test) => add(test, false));
    });
    return tested;
  }
}
