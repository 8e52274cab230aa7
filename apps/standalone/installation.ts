import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { randomToken } from '../../libs/platform/crypto/index.js';
import type { Environment } from '../../libs/platform/config/index.js';

/** What the CLI must know to reach a running standalone installation. */
export interface RunningInstallation {
  pid: number;
  databaseUrl: string;
  publicUrl: string;
  sandboxUrl: string | null;
}

/** The folder of a standalone installation: its database, its secrets, and who runs it now. */
export class Installation {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = resolve(folder);
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** Each mailbox has an installation of its own, so that trying one does not mix with another. */
  static defaultFolder(mailbox: string | undefined): string {
    return join('.data', mailbox ? basename(resolve(mailbox)) : 'sample');
  }

  get databaseFolder(): string {
    return join(this.folder, 'database');
  }

  get sandboxFolder(): string {
    return join(this.folder, 'sandbox');
  }

  /** Secrets are made once and stay: tokens stored under them must be readable at the next start. */
  secrets(): { ENCRYPTION_KEYS: string } {
    const file = join(this.folder, 'secrets.json');
    if (!existsSync(file))
      writeFileSync(file, JSON.stringify({ ENCRYPTION_KEYS: `k1:${randomToken()}` }), { mode: 0o600 });
    return JSON.parse(readFileSync(file, 'utf8')) as { ENCRYPTION_KEYS: string };
  }

  /** Environment of the processes of this installation. */
  environment(base: Environment, databaseUrl: string): Environment {
    return {
      NODE_ENV: 'production',
      LOG_PRETTY: 'true',
      LOG_LEVEL: 'warn',
      ...this.secrets(),
      DATABASE_EMBEDDED: 'true',
      DATABASE_POOL: '6',
      ...base,
      DATABASE_URL: databaseUrl,
    };
  }

  /** @returns who runs it, or null when nobody does */
  running(): RunningInstallation | null {
    if (!existsSync(this.runFile)) return null;
    const running = JSON.parse(readFileSync(this.runFile, 'utf8')) as RunningInstallation;
    return isAlive(running.pid) ? running : null;
  }

  markRunning(running: RunningInstallation): void {
    writeFileSync(this.runFile, JSON.stringify(running), { mode: 0o600 });
  }

  markStopped(): void {
    rmSync(this.runFile, { force: true });
  }

  private get runFile(): string {
    return join(this.folder, 'running.json');
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
