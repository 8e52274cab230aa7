import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ContactExportService } from '../../../libs/contacts/index.js';
import { type InstallationOptions, withServices } from '../context.js';
import { userOf } from '../user-of.js';

export interface ExportOptions extends InstallationOptions {
  user?: string;
  output?: string;
}

/** Writes all contacts as a table, to a file or to where the command was called from. */
export function exportContacts(options: ExportOptions): Promise<void> {
  return withServices(options, async (services) => {
    const userId = await userOf(services, options.user);
    const exports = services.get(ContactExportService, { strict: false });
    const lines = await exports.open(userId, { marked: options.output !== undefined });
    if (options.output === undefined) for await (const text of lines) process.stdout.write(text);
    else await pipeline(Readable.from(lines), createWriteStream(options.output, { mode: 0o600 }));
  });
}
