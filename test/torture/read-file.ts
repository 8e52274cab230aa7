import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileImportError, type RawPayload } from '../../libs/integrations/index.js';
import { readFileItems } from '../../libs/integrations/providers/files/reading/file-reader.js';
import { mapperFor } from '../../libs/normalization/domain/mappers.js';

/** What reading and mapping a file came to, without a database. */
export interface ReadFile {
  /** Code of the refusal; null when the file was read. */
  readonly refused: string | null;
  /** Items that became interactions. */
  readonly read: number;
  /** Codes of what was set aside, once for each item. */
  readonly setAside: string[];
  /** Processor time, which other programs on the machine do not change. */
  readonly seconds: number;
}

const context = { ownAddresses: new Set<string>(), now: new Date('2026-11-20T00:00:00Z') };
const NEVER = new AbortController().signal;

/**
 * Reads and maps a file as an import would.
 * @throws whatever is no refusal, a mapper's last resort, and a text or date that PostgreSQL would refuse
 */
export async function readFile({ name, content }: { name: string; content: Buffer }): Promise<ReadFile> {
  const folder = mkdtempSync(join(tmpdir(), 'omnicrm-torture-'));
  const path = join(folder, 'file');
  writeFileSync(path, content);
  const began = process.cpuUsage();
  const seconds = () => {
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1e6;
  };
  const setAside: string[] = [];
  let read = 0;
  try {
    for await (const items of readFileItems(path, name, { maxUnpacked: 1e9 }, NEVER))
      for (const { kind, sourceId, occurredAt, payload, skip, error } of items) {
        const code = payload === null ? (error?.code ?? skip) : fault(kind, sourceId, occurredAt, payload);
        if (payload === null && code === null) throw new Error(`${name}: an item that nothing is said of`);
        if (code === null) read += 1;
        else setAside.push(code);
      }
    return { refused: read + setAside.length === 0 ? 'UNSUPPORTED_FILE' : null, read, setAside, seconds: seconds() };
  } catch (error) {
    if (error instanceof FileImportError) return { refused: error.code, read, setAside, seconds: seconds() };
    throw new Error(`${name}: ${String(error)}`, { cause: error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MAPPERS = { mail: 'mail_file', event: 'calendar_file', contact: 'contact_file' };

function fault(kind: keyof typeof MAPPERS, sourceId: string, occurredAt: Date | null, payload: string): string | null {
  const mapper = mapperFor(MAPPERS[kind]);
  const item = { rawEventId: '', integrationId: '', batchId: null, source: mapper.source, sourceId, occurredAt };
  const result = mapper.map({ ...item, payload: payload as RawPayload }, context);
  if (result.ok)
    for (const made of [...result.mapped.interactions.slice(0, 3), ...(result.mapped.claims ?? [])])
      checkStorable(made);
  else if (result.fault.code === 'mapper_failed') throw new Error(result.fault.message);
  return result.ok ? null : result.fault.code;
}

/** PostgreSQL refuses NUL, half characters, and years that are not of four digits. */
function checkStorable(value: unknown): void {
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed()))
    throw new Error('text that cannot be stored');
  if (value instanceof Date && !/^(?!0000)\d{4}-/.test(value.toISOString()))
    throw new Error('no date that can be stored');
  if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) checkStorable(inner);
}
