import { freePort } from '../../apps/standalone/free-port.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { distributed, testEnvironment } from './mode.js';
import { type TestDatabase, createTestDatabase } from './test-database.js';
import { type TestProcess, startTestProcess } from './test-process.js';
import { type TestSandbox, startTestSandbox } from './test-sandbox.js';
import { TestUser } from './test-user.js';

export interface TestSystem {
  url: string;
  database: TestDatabase;
  sandbox: TestSandbox;
  /** The process that serves HTTP. */
  api: TestProcess;
  /** The process that works: its own in distributed mode, the API's in standalone mode. */
  worker: { pid(): number; kill(): Promise<void>; start(): Promise<void>; output(): string };
  signIn(name?: string): Promise<TestUser>;
  stop(): Promise<void>;
}

export interface TestSystemOptions {
  /** Arguments of the sandbox; default: an empty mailbox. */
  sandbox?: string[];
  environment?: Environment;
}

const randomPort = () => freePort(20_000 + Math.floor(Math.random() * 20_000), '127.0.0.1');

/** Starts the whole system as processes in the mode's own shape, on a database of its own, against a sandbox of its own. */
export async function startTestSystem({ sandbox: sandboxArgs = ['--mailbox', 'empty'], environment = {} }: TestSystemOptions = {}): Promise<TestSystem> {
  const database = await createTestDatabase();
  const sandbox = await startTestSandbox(sandboxArgs);
  const port = await randomPort();
  const url = `http://127.0.0.1:${port}`;
  const settings: Environment = {
    ...testEnvironment(database.url),
    ...sandboxEnvironment(sandbox.url),
    PORT: String(port),
    PUBLIC_URL: url,
    SWEEP_SECONDS: '2',
    ...environment,
  };
  const startWorker = async () => {
    const healthPort = await randomPort();
    return startTestProcess('apps/worker/main.js', { ...settings, HEALTH_PORT: String(healthPort) }, `http://127.0.0.1:${healthPort}/health/ready`);
  };
  const startApi = () => startTestProcess(distributed ? 'apps/api/main.js' : 'apps/standalone/serve.main.js', settings, `${url}/health/ready`);

  let api = await startApi();
  let worker = distributed ? await startWorker() : api;
  return {
    url,
    database,
    sandbox,
    get api() {
      return api;
    },
    worker: {
      pid: () => worker.pid,
      kill: () => worker.kill(),
      start: async () => {
        if (distributed) worker = await startWorker();
        else worker = api = await startApi();
      },
      output: () => worker.output(),
    },
    signIn: (name = 'Ada Example') => TestUser.create(url, database, name),
    stop: async () => {
      await Promise.all([...new Set([api, worker])].map((process) => process.stop()));
      await sandbox.stop();
      await database.drop();
    },
  };
}
