import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { type JobKind, defineJob } from './define-job.js';
import { HandlerRegistry } from './handler-registry.js';
import { JobProcessor } from './job-handler.js';

@Module({})
class TestModule {}

function handlerOf(kind: Pick<JobKind, 'name'>): Type {
  @JobProcessor(kind)
  class Handler {
    process(): Promise<void> {
      return Promise.resolve();
    }
  }
  return Handler;
}

const start = (handlers: Type[]) => {
  const root: DynamicModule = {
    module: TestModule,
    imports: [DiscoveryModule],
    providers: [HandlerRegistry, ...handlers],
  };
  return NestFactory.createApplicationContext(root, { logger: false, abortOnError: false });
};

describe('HandlerRegistry', () => {
  const job = { name: 'look_here', lane: 'sync', payload: z.object({}), key: () => 'one' } as const;
  beforeAll(() => {
    defineJob(job);
  });

  it('finds the one handler of a job', async () => {
    const Handler = handlerOf(job);
    const app = await start([Handler]);
    expect(app.get(HandlerRegistry).get('look_here').handler).toBeInstanceOf(Handler);
    expect(() => app.get(HandlerRegistry).get('unheard_of')).toThrow('No handler for the job unheard_of');
    await app.close();
  });

  it('does not start with a job that nobody runs', async () => {
    await expect(start([])).rejects.toThrow('Jobs without a handler: look_here');
  });

  it('does not start with a job that two run', async () => {
    await expect(start([handlerOf(job), handlerOf(job)])).rejects.toThrow('The job look_here has two handlers');
  });

  it('refuses a second job of the same name', () => {
    expect(() => defineJob(job)).toThrow('defined twice');
  });
});
