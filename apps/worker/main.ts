import '../small-heap.js';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { type ConfigOf, loadEnvironment, platformConfig } from '../../libs/platform/config/index.js';
import { run } from '../run.js';
import { WorkerModule } from './worker.module.js';

await run(async () => {
  const app = await NestFactory.create(WorkerModule.forRoot(loadEnvironment()), {
    bufferLogs: true,
    abortOnError: false,
  });
  const config = app.get<ConfigOf<typeof platformConfig>>(platformConfig.token);
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  await app.listen(config.HEALTH_PORT, config.HOST);
});
