import { Injectable } from '@nestjs/common';
import { type ConfigOf, InjectConfig } from '../../../platform/config/index.js';
import { Keyring } from '../../../platform/crypto/index.js';
import { exportsConfig } from '../../exports.config.js';

const PURPOSE = 'export links';

/** What a link says besides the export: until when it opens it, in seconds since 1970, and the signature. */
export interface ExportLink {
  readonly until: string;
  readonly signature: string;
}

/** Links to exports: signed for one export, one user and a few minutes. */
@Injectable()
export class ExportLinks {
  constructor(
    private readonly keyring: Keyring,
    @InjectConfig(exportsConfig) private readonly config: ConfigOf<typeof exportsConfig>,
  ) {}

  /** A path on this server. @param now milliseconds since 1970 */
  pathOf(userId: string, exportId: string, now = Date.now()): string {
    const until = String(Math.floor(now / 1000 + this.config.EXPORT_LINK_MINUTES * 60));
    const signature = this.keyring.sign(textOf(userId, exportId, until), PURPOSE);
    return `/exports/${exportId}?${new URLSearchParams({ until, signature }).toString()}`;
  }

  /** Whether the link was made for this user and this export, and is not too old. */
  opens(userId: string, exportId: string, { until, signature }: ExportLink, now = Date.now()): boolean {
    if (!/^\d{1,12}$/.test(until) || Number(until) * 1000 <= now) return false;
    return this.keyring.isSigned(textOf(userId, exportId, until), PURPOSE, signature);
  }
}

const textOf = (userId: string, exportId: string, until: string): string => [userId, exportId, until].join('\n');
