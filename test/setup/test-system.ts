import { pushSubscription, sandboxEnvironment } from '../../apps/standalone/sandbox-environment.js';
import type { Environment } from '../../libs/platform/config/index.js';
import { leaksInLogs, leaksInStores } from './leaks.js';
import { distributed, testEnvironment } from './mode.js';
import { randomPort } from './random-port.js';
import { type TestDatabase, createTestDatabase } from './test-database.js';
import { type TestProcess, startTestProcess } from './test-process.js';
import { type TestSandbox, startTestSandbox } from './test-sandbox.js';
import { TestUser, newSignIn } from './test-user.js';

export interface TestSystem {
  url: string;
  database: TestDatabase;
  /** Settings that all its processes share. */
  environment: Environment;
  sandbox: TestSandbox;
  /** The process that serves HTTP. */
  api: TestProcess;
  /** The process that works: its own in distributed mode, the API's in standalone mode. */
  worker: {
    pid(): number;
    kill(): Promise<void>;
    /** Starts it again after a kill, with other settings if any are given. */
    start(changes?: Environment): Promise<void>;
    output(): string;
  };
  /** Starts the API again after a kill; in standalone mode that is the worker, too. */
  startApi(changes?: Environment): Promise<void>;
  /** One more worker process beside the system's own, e.g. to let two compete. */
  addWorker(changes?: Environment): Promise<TestProcess>;
  signIn(name?: string): Promise<TestUser>;
  /** Makes a user. @returns the one-time link that a browser signs them in with */
  signInLink(name: string): Promise<string>;
  /** Ends all that was started. @throws when a log, the audit log, the queue or an error holds a token, an address or a text */
  stop(): Promise<void>;
}

export interface TestSystemOptions {
  /** What it is opened by; `localhost` where browsers want a name, as for passkeys. */
  host?: '127.0.0.1' | 'localhost';
  /** Arguments of the sandbox; default: an empty mailbox. */
  sandbox?: string[];
  environment?: Environment;
  /** Settings of the worker alone, until it is started again. */
  workerEnvironment?: Environment;
  /** `postgres`: the queue is in the database even when there is a Redis. */
  queue?: 'postgres';
}

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
  {
    host = '127.0.0.1',
    sandbox: sandboxArgs = ['--mailbox', 'empty'],
    environment = {},
    workerEnvironment = {},
    queue,
  }: TestSystemOptions,
  started: Started,
): Promise<TestSystem> {
  const database = await started.add(createTestDatabase(), (part) => part.drop());
  const sandbox = await started.add(startTestSandbox(sandboxArgs), (part) => part.stop());
  const port = await randomPort();
  const url = `http://${host}:${port}`;
  await sandbox.admin('PUT', '/push', pushSubscription(url));
  const settings: Environment = {
    ...testEnvironment(database.url),
    ...sandboxEnvironment(sandbox.url, sandboxArgs[sandboxArgs.indexOf('--quota') + 1]),
    PORT: String(port),
    PUBLIC_URL: url,
    SWEEP_SECONDS: '2',
    ...environment,
    ...(queue === 'postgres' ? { REDIS_URL: undefined } : {}),
  };
  const processes: TestProcess[] = [];
  const start = async (script: string, changes: Environment, health: string) => {
    const process = await started.add(
      startTestProcess(script, { ...settings, ...changes }, `${health}/health/ready`),
      (part) => part.stop(),
    );
    processes.push(process);
    return process;
  };
  const startApi = (changes: Environment = {}) =>
    start(distributed ? 'apps/api/main.js' : 'apps/standalone/serve.main.js', changes, url);
  const startWorker = async (changes: Environment = {}) => {
    const healthPort = String(await randomPort());
    return start('apps/worker/main.js', { HEALTH_PORT: healthPort, ...changes }, `http://127.0.0.1:${healthPort}`);
  };

  let api = await startApi(distributed ? {} : workerEnvironment);
  let worker = distributed ? await startWorker(workerEnvironment) : api;
  return {
    url,
    database,
    environment: settings,
    sandbox,
    get api() {
      return api;
    },
    worker: {
      pid: () => worker.pid,
      kill: () => worker.kill(),
      start: async (changes) => {
        if (distributed) worker = await startWorker(changes);
        else worker = api = await startApi(changes);
      },
      output: () => worker.output(),
    },
    startApi: async (changes) => {
      api = await startApi(changes);
      if (!distributed) worker = api;
    },
    addWorker: startWorker,
    signIn: (name = 'Ada Example') => TestUser.create(url, database, name),
    signInLink: async (name) => `${url}/sign-in/link?token=${(await newSignIn(database, name)).token}`,
    stop: async () => {
      // What broke the database on purpose leaves nothing to look into.
      const stored = await leaksInStores(database, settings).catch(() => []);
      await started.end();
      const leaks = [...stored, ...leaksInLogs(processes.map((process) => process.output()))];
      if (leaks.length > 0) throw new Error(`Secrets where they do not belong: ${leaks.join('; ')}`);
    },
  };
}
