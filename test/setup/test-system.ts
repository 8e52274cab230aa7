import { freePort } from '../../apps/standalone/free-port.js';
import { sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { distributed, testEnvironment } from './mode.js';
import { type TestDatabase, createTestDatabase } from './test-database.js';
import { type TestProcess, startTestProcess } from './test-process.js';
import { type TestSandbox, startTestSandbox } from './test-sandbox.js';
import { TestUser, newSignIn } from './test-user.js';

export interface TestSystem {
  url: string;
  database: TestDatabase;
  sandbox: TestSandbox;
  /** The process that serves HTTP. */
  api: TestProcess;
  /** The process that works: its own in distributed mode, the API's in standalone mode. */
  worker: { pid(): number; kill(): Promise<void>; start(): Promise<void>; output(): string };
  signIn(name?: string): Promise<TestUser>;
  /** Makes a user. @returns the one-time link that a browser signs them in with */
  signInLink(name: string): Promise<string>;
  stop(): Promise<void>;
}

export interface TestSystemOptions {
  /** Arguments of the sandbox; default: an empty mailbox. */
  sandbox?: string[];
  environment?: Environment;
}

const randomPort = () => freePort(20_000 + Math.floor(Math.random() * 20_000), '127.0.0.1');

/** What was started, to be ended in reverse, also when a later part does not start. */
class Started {
  private readonly ends: (() => Promise<void>)[] = [];

  async add<T>(part: Promise<T>, end: (part: T) => Promise<void>): Promise<T> {
    const started = await part;
    this.ends.unshift(() => end(started));
    return started;
  }

  async end(): Promise<void> {
    for (const end of this.ends.splice(0)) await end();
  }
}

/** Starts the whole system as processes in the mode's own shape, on a database of its own, against a sandbox of its own. */
export async function startTestSystem(options: TestSystemOptions = {}): Promise<TestSystem> {
  const started = new Started();
  try {
    return await startParts(options, started);
  } catch (error) {
    await started.end();
    throw error;
  }
}

async function startParts(
  { sandbox: sandboxArgs = ['--mailbox', 'empty'], environment = {} }: TestSystemOptions,
  started: Started,
): Promise<TestSystem> {
  const database = await started.add(createTestDatabase(), (part) => part.drop());
  const sandbox = await started.add(startTestSandbox(sandboxArgs), (part) => part.stop());
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
  const start = (script: string, changes: Environment, health: string) =>
    started.add(startTestProcess(script, { ...settings, ...changes }, `${health}/health/ready`), (part) => part.stop());
  const startApi = () => start(distributed ? 'apps/api/main.js' : 'apps/standalone/serve.main.js', {}, url);
  const startWorker = async () => {
    const healthPort = String(await randomPort());
    return start('apps/worker/main.js', { HEALTH_PORT: healthPort }, `http://127.0.0.1:${healthPort}`);
  };

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
    signInLink: async (name) => `${url}/sign-in/link?token=${(await newSignIn(database, name)).token}`,
    stop: () => started.end(),
  };
}
