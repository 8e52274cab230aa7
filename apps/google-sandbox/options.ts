import type { AccountSpec } from './accounts/account.js';

/** How a sandbox is started. */
export interface SandboxOptions {
  /** 0 (the default) takes a free port. */
  port?: number;
  /** Default 127.0.0.1. The admin routes answer on loopback hosts alone. */
  host?: string;
  /** Default: one account with the sample mailbox and calendar. */
  accounts?: AccountSpec[];
  /** Folder for key, grants and the journal; without it everything is forgotten at the end. */
  state?: string | undefined;
  seed?: number;
  /** The day that generated data leads up to; default: today, 00:00 UTC. */
  anchor?: Date | undefined;
  clientId?: string;
  clientSecret?: string;
  /** Exact redirect URIs; when empty, any http loopback URI is taken. */
  redirectUris?: string[];
  /** The `iss` of id tokens. */
  issuer?: string;
  /** Added to every answer, ms. */
  latencyMs?: number;
  quota?: 'default' | 'off';
  /** Length of the minute that quotas are counted in, ms; default 60,000. Shorter, its clock runs faster. */
  quotaMinuteMs?: number;
}

export interface ResolvedOptions {
  port: number;
  host: string;
  accounts: AccountSpec[];
  state: string | undefined;
  seed: number;
  anchor: number | undefined;
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  issuer: string;
  latencyMs: number;
  quota: 'default' | 'off';
  quotaMinuteMs: number;
}

/** Options with their defaults. */
export function resolveOptions(options: SandboxOptions): ResolvedOptions {
  return {
    port: options.port ?? 0,
    host: options.host ?? '127.0.0.1',
    accounts: options.accounts ?? [{ mailbox: 'sample' }],
    state: options.state,
    seed: options.seed ?? 1,
    anchor: options.anchor?.getTime(),
    clientId: options.clientId ?? 'omnicrm-sandbox',
    clientSecret: options.clientSecret ?? 'omnicrm-sandbox-secret',
    redirectUris: options.redirectUris ?? [],
    issuer: options.issuer ?? 'https://accounts.google.com',
    latencyMs: options.latencyMs ?? 0,
    quota: options.quota ?? 'default',
    quotaMinuteMs: options.quotaMinuteMs ?? 60_000,
  };
}
