import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Logger } from '@nestjs/common';
import express, { type Express, type NextFunction, type Request, type Response } from 'express';

/** Paths that the server answers itself; everything else is a page of the client. */
const SERVER_PATHS =
  /^\/(graphql|health|auth|integrations|events|webhooks|metrics)(\/|$)|^\/documents\/[^/]+\/content$|^\/exports\/|^\/erasures\/certificate\.json$|\/report\.(csv|json)$|^\/contacts\/export\.csv$|^\/audit\/export\.jsonl$/;

/**
 * Serves the built web client: hashed assets for a year, pages never from a cache.
 * @param folder `client/dist`; without it the API runs alone
 */
export function serveWebClient(app: Express, folder: string): void {
  const root = resolve(folder);
  if (!existsSync(resolve(root, 'index.html'))) {
    new Logger('WebClient').warn(`No web client in ${folder}; run \`npm run build:client\``);
    return;
  }
  app.use(
    '/assets',
    express.static(resolve(root, 'assets'), { immutable: true, maxAge: '1y', index: false, fallthrough: false }),
  );
  app.use(express.static(root, { index: false, maxAge: 0 }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !SERVER_PATHS.test(request.path);
    if (!isPage) return next();
    const page = request.path === '/graphiql' ? 'graphiql.html' : 'index.html';
    response.sendFile(resolve(root, page), { headers: { 'Cache-Control': 'no-store' } });
  });
}
