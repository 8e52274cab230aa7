import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AccountSpec } from '../accounts/account.js';
import type { CalendarChange } from '../calendar/calendar.js';
import type { MailboxChange } from '../mailbox/changes.js';
import { parseJson } from '../http/messages.js';
import type { GrantSnapshot } from '../oauth/grants.js';
import type { PushSnapshot } from '../push/hub.js';

export type JournalEntry = { account: string } & ({ mail: MailboxChange } | { calendar: CalendarChange });

/** What decides the generated data, so that a restart generates the same; and the accounts made by an admin. */
export interface SavedSettings {
  anchor: number;
  seed: number;
  accounts: AccountSpec[];
}

/** A folder that lets a sandbox go on where it stopped: key, grants, settings and the journal of changes. */
export class StateFolder {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }

  readSettings(): SavedSettings | undefined {
    return this.readJson<SavedSettings>('settings.json');
  }

  writeSettings(settings: SavedSettings): void {
    this.write('settings.json', JSON.stringify(settings, null, 2));
  }

  readKey(): string | undefined {
    return this.readText('signing-key.pem');
  }

  writeKey(pem: string): void {
    this.write('signing-key.pem', pem);
  }

  readGrants(): GrantSnapshot | undefined {
    return this.readJson<GrantSnapshot>('grants.json');
  }

  writeGrants(snapshot: GrantSnapshot): void {
    this.write('grants.json', JSON.stringify(snapshot));
  }

  readPush(): PushSnapshot | undefined {
    return this.readJson<PushSnapshot>('push.json');
  }

  writePush(snapshot: PushSnapshot): void {
    this.write('push.json', JSON.stringify(snapshot));
  }

  append(entry: JournalEntry): void {
    appendFileSync(join(this.folder, 'journal.jsonl'), `${JSON.stringify(entry)}\n`, { mode: 0o600 });
  }

  /** The journal's entries in order; a last line that was cut off by a crash is left out. */
  readJournal(): JournalEntry[] {
    const lines = (this.readText('journal.jsonl') ?? '').split('\n').filter(Boolean);
    return lines.flatMap((line) => (parseJson(line) as JournalEntry | undefined) ?? []);
  }

  private readJson<T>(name: string): T | undefined {
    const text = this.readText(name);
    return text === undefined ? undefined : (parseJson(text) as T | undefined);
  }

  private readText(name: string): string | undefined {
    const path = join(this.folder, name);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  }

  // Written beside and renamed, so that a crash leaves the old file or the new one.
  private write(name: string, text: string): void {
    const path = join(this.folder, name);
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  }
}
