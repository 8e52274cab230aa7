import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { distributed, waitFor } from '../../setup/index.js';
import type { FaultRow } from '../fault-row.js';
import { inWorld, seconds } from '../world.js';

const WORKERS = 8;

export const f12: FaultRow = {
  id: 'F12',
  title: '8 processes need a token at once',
  run: (run) =>
    inWorld(run, {}, async (world) => {
      const { user, email, integrationId } = await world.resident(5);
      await world.system.sandbox.admin('POST', '/tokens/expire', { account: email });
      await world.query(`update integrations set access_token_expires_at = now() - interval '1 minute' where id = $1`, [
        integrationId,
      ]);
      const environment = { ...world.system.environment, DATABASE_POOL: '2' } as NodeJS.ProcessEnv;
      // Many processes on the one session of an embedded database only queue up: there they are few.
      const count = distributed ? WORKERS : 3;
      const processes = Array.from({ length: count }, () =>
        spawn(process.execPath, [resolve('dist/test/faults/token-client.main.js'), user.userId, integrationId], {
          env: environment,
          stdio: ['pipe', 'pipe', 'inherit'],
        }),
      );
      const said = processes.map((child) => {
        const words: string[] = [];
        child.stdout.on('data', (data: Buffer) => words.push(data.toString()));
        return words;
      });
      try {
        await waitFor('everybody to be ready', () => said.every((words) => words.join('').includes('ready')), 120_000);
        const before = await refreshes(world.system.sandbox);
        const recoverySeconds = await seconds(async () => {
          for (const child of processes) child.stdin.write('go\n');
          await waitFor('everybody to have a token', () => said.every((words) => /token|failed/.test(words.join(''))));
        });
        const failed = said.filter((words) => words.join('').includes('failed')).length;
        world.expect(failed === 0, `${failed} processes got no token`);
        const made = (await refreshes(world.system.sandbox)) - before;
        world.expect(made === 1, `${made} refreshes for ${count} processes`);
        return { runs: 1, recoverySeconds };
      } finally {
        for (const child of processes) child.kill();
      }
    }),
};

async function refreshes(sandbox: { admin<T>(method: string, path: string): Promise<T> }): Promise<number> {
  const { calls } = await sandbox.admin<{ calls: { byMethod: Record<string, Record<string, number>> } }>(
    'GET',
    '/ledger',
  );
  return Object.values(calls.byMethod['oauth.token'] ?? {}).reduce((sum, count) => sum + count, 0);
}
