import { Readable } from 'node:stream';
import { BadRequestException, Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { AuditFilter } from '../domain/audit-filter.js';
import { AuditExportService } from '../domain/audit-export.service.js';

/** The audit log as a file to take along. */
@Authenticated()
@Controller('audit')
export class AuditExportController {
  constructor(private readonly exports: AuditExportService) {}

  /** All entries, or those of a kind (`subjectType`), an actor (`user`, `system`) and a time (`from`, `to`: ISO 8601). */
  @Get('export.jsonl')
  async lines(
    @CurrentUser() { userId }: SessionUser,
    @Query() { subjectType, actor, from, to }: Record<string, unknown>,
  ): Promise<StreamableFile> {
    const filter = { subjectType: textOf(subjectType), actor: actorOf(actor), from: timeOf(from), to: timeOf(to) };
    return new StreamableFile(Readable.from(await this.exports.open(userId, filter)), {
      type: 'application/jsonl; charset=utf-8',
      disposition: `attachment; filename="omnicrm-audit-${new Date().toISOString().slice(0, 10)}.jsonl"`,
    });
  }
}

function textOf(value: unknown): string | null {
  if (value === undefined || value === '') return null;
  if (typeof value === 'string' && value.length <= 100) return value;
  throw new BadRequestException('`subjectType` must be one kind of thing, e.g. session.');
}

function actorOf(value: unknown): AuditFilter['actor'] {
  if (value === undefined || value === '') return null;
  if (value === 'user' || value === 'system') return value;
  throw new BadRequestException('`actor` must be user or system.');
}

function timeOf(value: unknown): Date | null {
  if (value === undefined || value === '') return null;
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? new Date(value) : new Date(Number.NaN);
  if (!Number.isNaN(time.getTime())) return time;
  throw new BadRequestException('`from` and `to` must be moments in ISO 8601, e.g. 2026-03-01T09:30:00Z.');
}
