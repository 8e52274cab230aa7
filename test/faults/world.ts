import { randomBytes } from 'node:crypto';
import {
  type BatchReport,
  type TestSystem,
  type TestSystemOptions,
  type TestUser,
  approveAll,
  finishedBatch,
  startTestSystem,
} from '../setup/index.js';
import { type Findings, noFindings, checkAccount, checkSystem, joined } from './checker.js';
import { EventWatch } from './event-watch.js';
import type { FaultOutcome, FaultRun } from './fault-row.js';

/** One person with one connected account. */
export interface Resident {
  readonly user: TestUser;
  readonly email: string;
  readonly source: 'google_gmail' | 'google_calendar';
  readonly integrationId: string;
  readonly watch: EventWatch;
}

const FAST = { SYNC_LEASE_SECONDS: '2', SYNC_CHUNK: '25', SYNC_SLICE_SECONDS: '2' };

/** A running system with people in it, and the checker at its end. */
export class World {
  private readonly residents: Resident[] = [];
  private findings: Findings = noFindings();

  private constructor(
    readonly run: FaultRun,
    readonly system: TestSystem,
  ) {}

  static async open(run: FaultRun, options: TestSystemOptions = {}): Promise<World> {
    const system = await startTestSystem({
      sandbox: ['--mailbox', 'empty', '--quota', 'off', '--seed', String(run.seed)],
      ...options,
      environment: { ...FAST, ...options.environment },
      ...(run.backend === 'postgres' ? { queue: 'postgres' as const } : {}),
    });
    return new World(run, system);
  }

  /** Somebody with a mailbox of so many messages (or a calendar), connected and not yet imported. */
  async resident(messages: number, source: Resident['source'] = 'google_gmail'): Promise<Resident> {
    const email = `p${randomBytes(4).toString('hex')}@studio.example`;
    await this.system.sandbox.admin('POST', '/accounts', { email, mailbox: { synthetic: messages } });
    const user = await this.system.signIn();
    const integrations = await user.connect([source], email);
    const integrationId = integrations[source]!;
    const resident = { user, email, source, integrationId, watch: new EventWatch(user) };
    this.residents.push(resident);
    return resident;
  }

  async import(resident: Resident): Promise<BatchReport> {
    const { batchId } = await approveAll(resident.user, resident.integrationId);
    return finishedBatch(resident.user, batchId);
  }

  /** Looks for changes now, and waits for what that comes to. */
  async look({ user, integrationId }: Resident): Promise<BatchReport> {
    const { syncNow } = await user.ask<{ syncNow: { batch: { id: string } | null; userErrors: unknown[] } }>(
      `mutation ($id: ID!) { syncNow(input: { integrationId: $id }) { batch { id } userErrors { code } } }`,
      { id: integrationId },
    );
    if (!syncNow.batch) throw new Error(`syncNow: ${JSON.stringify(syncNow.userErrors)}`);
    return finishedBatch(user, syncNow.batch.id);
  }

  deliver({ email }: Resident, subject: string): Promise<{ id: string }> {
    return this.system.sandbox.admin('POST', `/accounts/${encodeURIComponent(email)}/messages`, {
      from: 'Nora Newcomer <nora@client.example>',
      to: email,
      subject,
      text: `${subject}: this came while the test was running.`,
    });
  }

  fault(body: Record<string, unknown>): Promise<unknown> {
    return this.system.sandbox.admin('POST', '/faults', body);
  }

  query<T>(sql: string, parameters?: unknown[]): Promise<T[]> {
    return this.system.database.query<T>(sql, parameters);
  }

  problem(text: string): void {
    this.findings = joined(this.findings, { ...noFindings(), problems: [text] });
  }

  /** Says that something has to hold; what does not becomes a problem of the row. */
  expect(holds: boolean, otherwise: string): void {
    if (!holds) this.problem(otherwise);
  }

  /** The checker over everybody, then the end of the system. */
  async close(runs: number, recoverySeconds: number | null): Promise<FaultOutcome> {
    try {
      for (const resident of this.residents)
        this.findings = joined(this.findings, await checkAccount(this.system, resident));
      this.findings = joined(this.findings, await checkSystem(this.system, this.run));
      const { lost, doubled, problems } = this.findings;
      return { runs, lost, doubled, problems, recoverySeconds };
    } finally {
      await this.abandon();
    }
  }

  async abandon(): Promise<void> {
    await Promise.all(this.residents.map(({ watch }) => watch.stop()));
    await this.system.stop();
  }
}

/** Opens a world for a row, and ends it whatever happens. */
export async function inWorld(
  run: FaultRun,
  options: TestSystemOptions,
  act: (world: World) => Promise<{ runs: number; recoverySeconds: number | null }>,
): Promise<FaultOutcome> {
  const world = await World.open(run, options);
  try {
    const { runs, recoverySeconds } = await act(world);
    return await world.close(runs, recoverySeconds);
  } catch (error) {
    await world.abandon();
    const output = world.system.worker.output().slice(-2_000);
    return { runs: 1, lost: 0, doubled: 0, problems: [`${String(error)}\n${output}`], recoverySeconds: null };
  }
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
