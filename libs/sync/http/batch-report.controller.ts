import { Readable } from 'node:stream';
import { Controller, Get, NotFoundException, Param, StreamableFile } from '@nestjs/common';
import { isUuid } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { BatchReportService } from '../domain/batch-report.service.js';
import type { ReportFormat } from '../domain/report-lines.js';

const TYPES: Record<ReportFormat, string> = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

/** The proof that nothing was missed, as a file to keep. */
@Authenticated()
@Controller('sync/batches')
export class BatchReportController {
  constructor(private readonly reports: BatchReportService) {}

  @Get(':id/report.csv')
  csv(@CurrentUser() { userId }: SessionUser, @Param('id') id: string): Promise<StreamableFile> {
    return this.file(userId, id, 'csv');
  }

  @Get(':id/report.json')
  json(@CurrentUser() { userId }: SessionUser, @Param('id') id: string): Promise<StreamableFile> {
    return this.file(userId, id, 'json');
  }

  private async file(userId: string, id: string, format: ReportFormat): Promise<StreamableFile> {
    const text = isUuid(id) ? await this.reports.open(userId, id, format) : null;
    if (!text) throw new NotFoundException('There is no such batch');
    return new StreamableFile(Readable.from(text), {
      type: TYPES[format],
      disposition: `attachment; filename="omnicrm-batch-${id.toLowerCase()}.${format}"`,
    });
  }
}
