import { importFile, uploaded } from '../setup/file-import.js';
import { isAlive } from '../setup/is-alive.js';
import { type TestSystem, type TestUser, startTestSystem } from '../setup/index.js';
import type { OfferedFile } from './files.js';
import { checkImport } from './ledger-check.js';
import type { FileOutcome } from './outcome.js';
import { type Stopwatch, startStopwatch } from './stopwatch.js';
import { forgetPeak, peakMemory, residentMemory } from './process-watch.js';

const LOOK_MS = 40;
/** Far beyond what is aimed at: the process is killed then, and that counts as a crash. */
const KILL = { seconds: 30, megabytes: 1_024 } as const;
const NOTHING = { stored: 0, skipped: new Map(), failed: new Map(), interactions: 0 } as const;

/** The built product as processes, which takes in one file after the other and is watched meanwhile. */
export class Product {
  private user: TestUser | null = null;

  private constructor(
    private system: TestSystem,
    private idle: ReadonlyMap<number, number>,
  ) {}

  static async start(): Promise<Product> {
    const system = await start();
    return new Product(system, idleMemory(system));
  }

  stop(): Promise<void> {
    return this.system.stop();
  }

  /** New processes with a new database: what a file has killed it would kill again, because its batch is still there. */
  async begin(): Promise<void> {
    await this.system.stop();
    this.system = await start();
    this.idle = idleMemory(this.system);
    this.user = null;
  }

  /** MB that the processes hold when nothing is to be done. */
  get idleMegabytes(): number {
    return Math.max(...this.idle.values());
  }

  /** Uploads a file, approves all that it brings, and waits for the last row of it. Never throws. */
  async take(file: OfferedFile): Promise<FileOutcome> {
    // What another file has brought would be left out: each that brings something gets a user of its own.
    this.user ??= await this.system.signIn();
    const pids = pidsOf(this.system);
    pids.forEach(forgetPeak);
    const stopwatch = startStopwatch();
    let overdue: NodeJS.Timeout | undefined;
    const killed = new Promise<never>((_, reject) => {
      overdue = setInterval(() => {
        if (!pids.every(isAlive)) reject(new Error('the process died'));
        else if (stopwatch().elapsed > KILL.seconds) reject(new Error(`not done after ${KILL.seconds} s`));
        else if (pids.some((pid) => residentMemory(pid) > KILL.megabytes))
          reject(new Error(`over ${KILL.megabytes} MB`));
      }, 100);
    });
    try {
      const found = await Promise.race([this.import(this.user, file, stopwatch), killed]);
      return { ...found, name: file.name, megabytes: this.peak(pids) };
    } catch (error) {
      const problem = `crash: ${error instanceof Error ? error.message : String(error)}`;
      const outcome = { ...NOTHING, name: file.name, ...stopwatch(), megabytes: this.peak(pids), refused: null };
      await this.begin();
      return { ...outcome, problems: [problem] };
    } finally {
      clearInterval(overdue);
    }
  }

  private async import(user: TestUser, file: OfferedFile, stopwatch: Stopwatch) {
    const read = await uploaded(user, file.content(), file.name.split('/').at(-1), LOOK_MS).catch(refusal);
    const time = stopwatch();
    if ('refused' in read) return { ...NOTHING, ...read, ...time, problems: [] };
    if (read.state !== 'READY')
      return { ...NOTHING, refused: read.errorCode, ...time, problems: noReason(read.errorCode) };
    this.user = null;
    const reports = await importFile(user, read, LOOK_MS);
    const whole = stopwatch();
    return { ...(await checkImport(this.system.database, user.userId, read, reports)), refused: null, ...whole };
  }

  private peak(pids: readonly number[]): number {
    return Math.max(...pids.map((pid) => peakMemory(pid) - (this.idle.get(pid) ?? 0)), 0);
  }
}

/** Sweeps as seldom as the product does: what they do for all users is not a file's. */
const start = () => startTestSystem({ environment: { SYNC_POLL_MINUTES: '1440', SWEEP_SECONDS: '60' } });

const pidsOf = ({ api, worker }: TestSystem): number[] => [...new Set([api.pid, worker.pid()])];

const idleMemory = (system: TestSystem): Map<number, number> =>
  new Map(pidsOf(system).map((pid) => [pid, residentMemory(pid)]));

/** An upload that is answered with a refusal names its code. */
function refusal(error: unknown): { refused: string } {
  const code = /"code":"([A-Z_]+)"/.exec(error instanceof Error ? error.message : '')?.[1];
  if (code === undefined) throw error;
  return { refused: code };
}

const noReason = (code: string | null): string[] => (code === null ? ['refused without a reason'] : []);
