import { FrameScanner } from './frame-scanner.js';

/** Gives one protocol message to the database; answers come through `onData`, in order, before it resolves. */
export type Execute = (message: Uint8Array, onData: (data: Uint8Array) => void) => Promise<void>;

interface Waiting {
  connection: number;
  message: Uint8Array;
  onData: (data: Uint8Array) => void;
  resolve: (bytes: number) => void;
  reject: (error: Error) => void;
}

const TERMINATE = 'X'.charCodeAt(0);

/**
 * Shares the one session of the embedded database among connections. A connection owns the session from its first
 * message until the database is ready and outside a transaction, so that neither the messages of a transaction nor
 * the parse, bind and execute of one statement mix with those of another connection.
 */
export class SessionScheduler {
  private waiting: Waiting[] = [];
  private owner: number | null = null;
  private running = false;

  /**
   * @param execute  the database
   * @param rollback ends what a lost connection left open
   * @param notify   hands a notification frame to every connection except the one that already got it
   */
  constructor(
    private readonly execute: Execute,
    private readonly rollback: () => Promise<void>,
    private readonly notify: (frame: Buffer, except: number) => void,
  ) {}

  /** @returns bytes answered; rejects when the database itself failed on the message */
  enqueue(connection: number, message: Uint8Array, onData: (data: Uint8Array) => void): Promise<number> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ connection, message, onData, resolve, reject });
      void this.drain();
    });
  }

  getQueueLength(): number {
    return this.waiting.length;
  }

  clearQueueForHandler(connection: number): void {
    const gone = this.waiting.filter((entry) => entry.connection === connection);
    this.waiting = this.waiting.filter((entry) => entry.connection !== connection);
    for (const { reject } of gone) reject(new Error('The connection was closed'));
  }

  async clearTransactionIfNeeded(connection: number): Promise<void> {
    if (this.owner !== connection) return;
    await this.rollback().catch(() => undefined);
    this.owner = null;
    void this.drain();
  }

  private async drain(): Promise<void> {
    if (this.running) return;
    this.running = true;
    for (let next = this.takeNext(); next; next = this.takeNext()) await this.run(next);
    this.running = false;
  }

  private takeNext(): Waiting | undefined {
    const index = this.owner === null ? 0 : this.waiting.findIndex(({ connection }) => connection === this.owner);
    return index === -1 ? undefined : this.waiting.splice(index, 1)[0];
  }

  private async run({ connection, message, onData, resolve, reject }: Waiting): Promise<void> {
    const scanner = new FrameScanner();
    let bytes = 0;
    this.owner = connection;
    try {
      await this.execute(message, (data) => {
        bytes += data.length;
        scanner.push(data);
        onData(data);
      });
      if (scanner.idle || message[0] === TERMINATE) this.owner = null;
      for (const frame of scanner.takeNotifications()) this.notify(frame, connection);
      resolve(bytes);
    } catch (error) {
      this.owner = null;
      reject(error as Error);
    }
  }
}
