/** A turn is prolonged so often at most, so that a worker that shuts down or a lost queue never waits long for it. */
const LONGEST_TURNS = 10;

/** How long a slice may go on: its time, and again its time as long as nobody else waits for a turn. */
export class Turn {
  private readonly end: number;
  private next: number;

  /**
   * @param ms         one turn
   * @param othersWait asked at the end of each
   */
  constructor(
    private readonly ms: number,
    private readonly othersWait: () => Promise<boolean>,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.next = now() + ms;
    this.end = now() + LONGEST_TURNS * ms;
  }

  async isOver(): Promise<boolean> {
    if (this.now() < this.next) return false;
    if (this.now() >= this.end || (await this.othersWait())) return true;
    this.next = this.now() + this.ms;
    return false;
  }
}
