import { Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { workerFeatures } from '../../apps/worker/worker.features.js';
import { type JobHandler, JobProcessor, JobQueue, defineJob } from '../../libs/platform/queue/index.js';
import { type TestContext, openTestContext, waitFor } from '../setup/index.js';

const probe = defineJob({ name: 'probe', lane: 'sync', payload: z.object({ key: z.string() }), key: ({ key }) => key });

const runs: string[] = [];
let gate: Promise<void> = Promise.resolve();
let failures = 0;

@JobProcessor(probe)
class ProbeProcessor implements JobHandler<typeof probe> {
  async process({ key }: { key: string }): Promise<void> {
    runs.push(key);
    if (failures-- > 0) throw new Error('not this time');
    await gate;
  }
}

@Module({ imports: workerFeatures, providers: [ProbeProcessor] })
class ProbeModule {}

describe('JobQueue', () => {
  let context: TestContext;
  let queue: JobQueue;
  beforeAll(async () => {
    context = await openTestContext([ProbeModule]);
    queue = context.get(JobQueue);
  });
  afterAll(() => context.close());
  beforeEach(() => {
    runs.length = 0;
    failures = 0;
    gate = Promise.resolve();
  });

  const idle = () =>
    waitFor('the queue to be empty', async () => Object.values(await queue.depth()).every((count) => count === 0));

  it('coalesces hints: one that runs, and one more for all that came meanwhile', async () => {
    let open!: () => void;
    gate = new Promise((done) => (open = done));
    await queue.hint(probe, { key: 'a' });
    await waitFor('the job to run', () => runs.length === 1);
    await queue.hint(probe, { key: 'a' });
    await queue.hint(probe, { key: 'a' });
    await queue.hint(probe, { key: 'b' });
    open();
    await waitFor('three runs', () => runs.length === 3);
    await idle();
    expect(runs.sort()).toEqual(['a', 'a', 'b']);
  });

  it('brings a delayed hint forward when somebody asks now', async () => {
    await queue.hint(probe, { key: 'c' }, { delayMs: 3_600_000 });
    await queue.hint(probe, { key: 'c' });
    await waitFor('the job to run', () => runs.length === 1);
    await idle();
  });

  it('tries again when a job throws', async () => {
    failures = 2;
    await queue.hint(probe, { key: 'd' });
    await waitFor('the third try', () => runs.length === 3);
    await idle();
  });

  it('refuses a payload that is not of the job', async () => {
    await expect(queue.hint(probe, { key: 5 } as never)).rejects.toThrow(z.ZodError);
  });
});
