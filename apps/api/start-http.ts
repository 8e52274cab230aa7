import type { Server } from 'node:http';
import type { DynamicModule } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { type ConfigOf, platformConfig } from '../../libs/platform/config/index.js';
import { securityHeaders, serveWebClient } from '../../libs/platform/http/index.js';

const KEEP_ALIVE_MS = 65_000;

/**
 * Starts the HTTP server of the API: security headers, the web client, then the module's routes.
 * @returns the application and the port it listens on
 */
export async function startHttp(module: DynamicModule): Promise<{ app: NestExpressApplication; port: number }> {
  const app = await NestFactory.create<NestExpressApplication>(module, { bufferLogs: true, abortOnError: false });
  const config = app.get<ConfigOf<typeof platformConfig>>(platformConfig.token);
  app.useLogger(app.get(Logger));
  app.disable('x-powered-by');
  app.set('trust proxy', config.TRUST_PROXY);
  app.enableShutdownHooks();
  app.use(...securityHeaders(config.PUBLIC_URL));
  serveWebClient(app.getHttpAdapter().getInstance(), config.CLIENT_DIST);
  // Longer than proxies keep an idle connection: they would send a request into one that is just being closed here.
  (app.getHttpServer() as Server).keepAliveTimeout = KEEP_ALIVE_MS;
  await app.listen(config.PORT, config.HOST);
  const address = app.getHttpServer().address() as { port: number };
  return { app, port: address.port };
}
