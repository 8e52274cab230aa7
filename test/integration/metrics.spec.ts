import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { type DynamicModule, type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { apiFeatures } from '../../apps/api/api.features.js';
import { platformModules } from '../../apps/platform.js';
import { workerFeatures } from '../../apps/worker/worker.features.js';
import { WorkerHealthModule } from '../../libs/platform/health/index.js';
import { Metrics } from '../../libs/platform/telemetry/index.js';
import { type TestDatabase, createTestDatabase, testEnvironment } from '../setup/index.js';

@Module({})
class TestRootModule {}

describe('GET /metrics', () => {
  const TOKEN = 'a-token-of-some-length';
  let database: TestDatabase;
  const apps: INestApplication[] = [];

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await database.drop();
  });

  async function start(environment: Record<string, string>, features: DynamicModule['imports']) {
    const imports = [...platformModules({ ...testEnvironment(database.url), ...environment }), ...features!];
    const app = await NestFactory.create({ module: TestRootModule, imports }, { logger: false, abortOnError: false });
    apps.push(app);
    await app.listen(0, '127.0.0.1');
    const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/metrics`;
    return { app, scrape: (headers: Record<string, string> = {}) => fetch(url, { headers }) };
  }

  it('is open to who brings the token, when there is one', async () => {
    const { scrape } = await start({ METRICS_TOKEN: TOKEN }, apiFeatures);
    expect((await scrape()).status).toBe(403);
    const answer = await scrape({ authorization: `Bearer ${TOKEN}` });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/plain; version=0.0.4; charset=utf-8',
    ]);
    expect(await answer.text()).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it("is on a worker's health server too", async () => {
    const { scrape } = await start({}, [WorkerHealthModule, ...workerFeatures]);
    const answer = await scrape();
    expect([answer.status, (await answer.text()).includes('nodejs_eventloop_lag_seconds')]).toEqual([200, true]);
  });

  it('gives the same instrument for the same name, and collects at each scrape in bounded time', async () => {
    const { app, scrape } = await start({}, apiFeatures);
    const metrics = app.get(Metrics);
    metrics.counter('omnicrm_test_things_total', 'Things.', ['kind']).inc({ kind: 'good' });
    metrics.counter('omnicrm_test_things_total', 'Things.', ['kind']).inc({ kind: 'good' }, 2);
    metrics.histogram('omnicrm_test_wait_seconds', 'Waits.', [], [1, 10]).observe({}, 3);
    const depth = metrics.gauge('omnicrm_test_depth', 'Depth.');
    let scrapes = 0;
    metrics.onScrape(async () => depth.set({}, ++scrapes));
    metrics.onScrape(() => Promise.reject(new Error('a collector that fails')));
    metrics.onScrape(() => new Promise(() => undefined));
    const started = performance.now();
    const text = await (await scrape()).text();
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(text).toContain('omnicrm_test_things_total{kind="good"} 3');
    expect(text).toContain('omnicrm_test_wait_seconds_bucket{le="10"} 1');
    expect(text).toContain('omnicrm_test_depth 1');
  });
});
