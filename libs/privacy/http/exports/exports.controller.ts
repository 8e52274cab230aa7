import { Controller, Get, Header, NotFoundException, Param, Query, Res, StreamableFile } from '@nestjs/common';
import type { Response } from 'express';
import { isUuid } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { DataExportsService } from '../../domain/exports/data-exports.service.js';

const LONGEST = 200;

/** Archives, for whoever has a signed link to one of their own. */
@Authenticated()
@Controller('exports')
export class ExportsController {
  constructor(private readonly exports: DataExportsService) {}

  /** A zip. Whatever is wrong with the link, the answer is the same. */
  @Get(':id')
  @Header('Cache-Control', 'no-store')
  async download(
    @CurrentUser() { userId }: SessionUser,
    @Param('id') id: string,
    @Query('until') until: unknown,
    @Query('signature') signature: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const said = isShort(until) && isShort(signature) && isUuid(id);
    const found = said ? await this.exports.download(userId, id.toLowerCase(), { until, signature }) : null;
    if (!found) throw new NotFoundException('There is no such export, or the link is too old.');
    response.once('close', () => found.content.destroy());
    return new StreamableFile(found.content, {
      type: 'application/zip',
      disposition: `attachment; filename="${found.fileName}"`,
    });
  }
}

const isShort = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;
