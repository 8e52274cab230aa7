import '../small-heap.js';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SignInLinkService, UserService } from '../../libs/auth/index.js';
import { type Environment, loadEnvironment } from '../../libs/platform/config/index.js';
import { OutboundHttp } from '../../libs/platform/http/index.js';
import { startHttp } from '../api/start-http.js';
import { migrateToLatest } from '../migrations.js';
import { run } from '../run.js';
import { type ReadyChild, startChild } from './child.js';
import { freePort } from './free-port.js';
import { Installation } from './installation.js';
import { pushSubscription, sandboxEnvironment } from './sandbox-environment.js';
import { StandaloneModule } from './standalone.module.js';

const USAGE = `npm start -- [--mailbox FOLDER] [--calendar FOLDER] [--port N] [--data FOLDER]

  --mailbox FOLDER   mbox, maildir, .eml and .ics files that the Google sandbox serves; default: a generated sample
  --calendar FOLDER  .ics files for the sandbox's calendar
  --quota default    let the sandbox enforce Google's real quotas (about 300 messages a minute); default: off
  --port N           port of the application (default 3000, or the next free one)
  --data FOLDER      where this installation keeps its data (default .data/<mailbox>)`;

const here = import.meta.dirname;

await run(async () => {
  const { values: options } = parseArgs({
    options: {
      mailbox: { type: 'string' },
      calendar: { type: 'string' },
      quota: { type: 'string', default: 'off' },
      port: { type: 'string' },
      data: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (options.help) return console.log(USAGE);

  const base = loadEnvironment();
  const installation = new Installation(options.data ?? Installation.defaultFolder(options.mailbox));
  const already = installation.running();
  if (already) throw new Error(`OmniCRM already runs on ${already.publicUrl} with this data (process ${already.pid}).`);

  const port = await freePort(Number(options.port ?? base.PORT ?? 3000), base.HOST ?? '127.0.0.1');
  const children: ReadyChild[] = [];
  const database = await startDatabase(installation, base, children);
  const usesSandbox = !base.GOOGLE_CLIENT_ID;
  const sandboxUrl = usesSandbox ? await startSandbox(installation, options, children) : null;
  const environment: Environment = {
    ...(sandboxUrl ? sandboxEnvironment(sandboxUrl, options.quota) : {}),
    PUBLIC_URL: `http://localhost:${port}`,
    ...database,
    PORT: String(port),
  };
  await migrateToLatest(environment);

  const { app } = await startHttp(StandaloneModule.forRoot(environment));
  if (sandboxUrl) await subscribe(app.get(OutboundHttp, { strict: false }), sandboxUrl, environment.PUBLIC_URL!);
  const publicUrl = environment.PUBLIC_URL!;
  installation.markRunning({ pid: process.pid, databaseUrl: environment.DATABASE_URL!, publicUrl, sandboxUrl });
  const owner = await app.get(UserService, { strict: false }).ensureLocalOwner();
  const link = await app.get(SignInLinkService, { strict: false }).create(owner);
  console.log(
    `\n  OmniCRM is ready. Sign in with this link (it works once):\n\n    ${link}\n\n  Ctrl-C stops everything.\n`,
  );

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    await app.close();
    for (const child of children.reverse()) await child.stop();
    installation.markStopped();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
});

/** Tells the sandbox where this application takes pushes. */
async function subscribe(http: OutboundHttp, sandboxUrl: string, publicUrl: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(pushSubscription(publicUrl));
  await http.request(`${sandboxUrl}/admin/push`, { method: 'PUT', headers, body });
}

async function startDatabase(
  installation: Installation,
  base: Environment,
  children: ReadyChild[],
): Promise<Environment> {
  if (base.DATABASE_URL)
    return {
      ...installation.environment(base, base.DATABASE_URL),
      DATABASE_EMBEDDED: base.DATABASE_EMBEDDED ?? 'false',
    };
  const database = await startChild(join(here, 'embedded-database.main.js'), [installation.databaseFolder]);
  children.push(database);
  return installation.environment(base, database.url);
}

async function startSandbox(
  installation: Installation,
  { mailbox = 'sample', calendar, quota }: { mailbox?: string; calendar?: string; quota: string },
  children: ReadyChild[],
): Promise<string> {
  const sandbox = await startChild(join(here, '../google-sandbox/main.js'), [
    ...['--port', '0', '--state', installation.sandboxFolder, '--mailbox', mailbox, '--quota', quota],
    ...(calendar ? ['--calendar', calendar] : []),
  ]);
  children.push(sandbox);
  return sandbox.url;
}
