import { NestFactory } from '@nestjs/core';
import { CliModule } from '../../apps/cli/cli.module.js';
import { AccountService } from '../../libs/integrations/index.js';
import { loadEnvironment } from '../../libs/platform/config/index.js';
import type { Connection } from './population.js';

/**
 * Renews the access of connections beside everything else, one after the other: reads them as a line of JSON, and prints
 * the id and the new token of each. Ends when its input does.
 */
const services = await NestFactory.createApplicationContext(CliModule.forRoot(loadEnvironment()), {
  logger: ['error'],
});
const accounts = services.get(AccountService);
let isOver = false;
let given = '';
process.stdin.on('data', (data: Buffer) => {
  given += data.toString();
  if (given.endsWith('\n')) void renewAll(JSON.parse(given) as Connection[]);
});
process.stdin.on('end', () => (isOver = true));
console.log('ready');

async function renewAll(connections: Connection[]): Promise<void> {
  for (const { userId, id } of connections) {
    if (isOver) break;
    const account = await accounts.open(userId, id, 'incremental');
    console.log(`${id} ${await account.accessToken()}`);
  }
  await services.close();
  process.exit(0);
}
