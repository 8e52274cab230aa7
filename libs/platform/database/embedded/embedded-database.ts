import type { Socket } from 'node:net';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { SessionScheduler } from './session-scheduler.js';

const SYNC = new Uint8Array(['S'.charCodeAt(0), 0, 0, 0, 4]);

export interface EmbeddedDatabase {
  /** postgres:// URL on loopback */
  url: string;
  close(): Promise<void>;
}

/**
 * Runs PostgreSQL inside this process (PGlite with pgvector, pg_trgm and btree_gin) and serves it on a loopback port.
 * @param dataDir where the data lives; made when missing
 * @param port    0 for any free one
 */
export async function startEmbeddedDatabase(dataDir: string, port = 0): Promise<EmbeddedDatabase> {
  const db = await PGlite.create({ dataDir, extensions: { vector, pg_trgm, btree_gin }, relaxedDurability: false });
  // The queue's tables live in a schema of their own; with one session its search path must name both.
  await db.exec('set search_path = public, bullmq');
  const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port, maxConnections: 200 });
  const scheduler = new SessionScheduler(
    (message, onData) => db.runExclusive(() => db.execProtocolRawStream(message, { onRawData: onData })),
    async () => {
      // After an error inside a pipeline the session skips everything up to a Sync, a rollback too.
      await db.execProtocolRaw(SYNC);
      await db.exec('rollback');
    },
    (frame, except) => {
      for (const { id, socket } of connectionsOf(server)) if (id !== except && socket?.writable) socket.write(frame);
    },
  );
  // The server's own queue lets the statements of two connections mix, and stops for good after one failure.
  Reflect.set(server, 'queryQueue', scheduler);
  await server.start();
  return {
    url: `postgres://postgres@${server.getServerConn()}/postgres`,
    close: async () => {
      await server.stop();
      await db.close();
    },
  };
}

function connectionsOf(server: PGLiteSocketServer): { id: number; socket: Socket | null }[] {
  return [...(Reflect.get(server, 'handlers') as Set<{ id: number; socket: Socket | null }>)];
}
