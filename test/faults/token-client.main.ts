import { NestFactory } from '@nestjs/core';
import { AccountService } from '../../libs/integrations/index.js';
import { loadEnvironment } from '../../libs/platform/config/index.js';
import { CliModule } from '../../apps/cli/cli.module.js';

/** One of several processes that need a token at the same moment: says when it is ready, waits for a line, asks. */
const [userId, integrationId] = process.argv.slice(2) as [string, string];
const services = await NestFactory.createApplicationContext(CliModule.forRoot(loadEnvironment()), {
  logger: ['error'],
});
const account = await services.get(AccountService).open(userId, integrationId, 'backfill');
process.stdin.once('data', () => {
  void account.accessToken().then(
    () => end('got a token'),
    (error: unknown) => end(`failed: ${String(error)}`),
  );
});
console.log('ready');

async function end(said: string): Promise<void> {
  console.log(said);
  await services.close();
  process.exit(0);
}
