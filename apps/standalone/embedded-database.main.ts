import { startEmbeddedDatabase } from '../../libs/platform/database/embedded/embedded-database.js';

/** `node embedded-database.main.js FOLDER [PORT]`: serves the database in FOLDER until it is told to stop, or its parent is gone. */
const [folder, port] = process.argv.slice(2);
if (!folder) throw new Error('Usage: embedded-database.main.js FOLDER [PORT]');

const parent = process.ppid;
const database = await startEmbeddedDatabase(folder, Number(port ?? 0));

let closing = false;
async function close(): Promise<void> {
  if (closing) return;
  closing = true;
  await database.close();
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void close());
// A parent that was killed cannot say so; an orphan would keep the data folder locked.
setInterval(() => process.ppid !== parent && void close(), 1_000).unref();

console.log(JSON.stringify({ ready: true, url: database.url }));
