/** Work beside the writing, one at a time. */
export class Beside {
  private work: Promise<void> | null = null;

  get isFree(): boolean {
    return this.work === null;
  }

  start(work: Promise<void>): void {
    const free = (): void => void (this.work = null);
    this.work = work.then(free);
    // Who waits for its end is told of a failure; until then the work counts as being done.
    this.work.catch(() => undefined);
  }

  /** @throws what the work failed with */
  async end(): Promise<void> {
    await this.work;
  }
}
