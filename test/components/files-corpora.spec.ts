import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FileImportError, type RawPayload } from '../../libs/integrations/index.js';
import { readFileItems } from '../../libs/integrations/providers/files/reading/file-reader.js';
import { mapperFor } from '../../libs/normalization/domain/mappers.js';

const corpora = resolve('../shared/corpora');
const context = { ownAddresses: new Set<string>(), now: new Date('2026-11-20T00:00:00Z') };
const LONGEST_MS = 60_000;

const filesBelow = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];

interface Seen {
  items: number;
  mapped: number;
  unreadable: number;
  refused: number;
  crashed: string[];
  slow: string[];
}

/** Reads and maps the files of a corpus, as an import would. */
const MAPPERS = { mail: 'mail_file', event: 'calendar_file', contact: 'contact_file' };

async function readAll(folder: string, step: number): Promise<Seen> {
  const seen: Seen = { items: 0, mapped: 0, unreadable: 0, refused: 0, crashed: [], slow: [] };
  for (const path of filesBelow(folder).filter((_, index) => index % step === 0)) {
    const began = performance.now();
    try {
      for await (const items of readFileItems(path, path, { maxUnpacked: 1e9 }, new AbortController().signal))
        for (const { kind, sourceId, occurredAt, payload } of items) {
          seen.items += 1;
          if (payload === null) continue;
          const mapper = mapperFor(MAPPERS[kind]);
          const raw = { rawEventId: '', integrationId: '', batchId: null, source: mapper.source, sourceId, occurredAt };
          const result = mapper.map({ ...raw, payload: payload as RawPayload }, context);
          if (result.ok) seen.mapped += 1;
          else seen.unreadable += 1;
          if (!result.ok && result.fault.code === 'mapper_failed') seen.crashed.push(path);
        }
    } catch (error) {
      if (error instanceof FileImportError) seen.refused += 1;
      else seen.crashed.push(path);
    }
    if (performance.now() - began > LONGEST_MS) seen.slow.push(path);
  }
  return seen;
}

describe('corpora as files', () => {
  it.each([
    // Of real mailboxes, which are much alike, every fifth message.
    ['mailbox-lists', 5, 500],
    ['mailbox-executive', 5, 230],
    ['calendars', 1, 4_700],
    ['torture', 1, 500],
  ])(
    '%s: nothing crashes or hangs',
    async (name, step, fewest) => {
      const folder = join(corpora, name);
      if (!existsSync(folder)) {
        console.log(`skipped: there is no ${name}`);
        return;
      }
      const seen = await readAll(folder, step);
      expect(seen).toMatchObject({ crashed: [], slow: [] });
      expect(seen.mapped).toBeGreaterThanOrEqual(fewest);
    },
    300_000,
  );
});
