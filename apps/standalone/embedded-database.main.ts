import { exitWithParent } from '../exit-with-parent.js';
import { startEmbeddedDatabase } from '../../libs/platform/database/embedded/embedded-database.js';

/** `node embedded-database.main.js FOLDER [PORT]`: serves the database in FOLDER until it is told to stop, or its parent is gone. */
const [folder, port] = process.argv.slice(2);
if (!folder) throw new Error('Usage: embedded-database.main.js FOLDER [PORT]');

const database = await startEmbeddedDatabase(folder, Number(port ?? 0));
exitWithParent(() => database.close());
console.log(JSON.stringify({ ready: true, url: database.url }));
