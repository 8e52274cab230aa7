import { Readable } from 'node:stream';
import { BadRequestException, Controller, Get, NotFoundException, Query, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import { BadUserInputError, DomainError, isUuid } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ContactExportService } from '../domain/export/contact-export.service.js';

/** Contacts as a file to take along. */
@Authenticated()
@Controller('contacts')
export class ContactExportController {
  constructor(private readonly exports: ContactExportService) {}

  /**
   * All contacts; those of the saved view `view`; or those of a list, given as the list's own address gives it (`q`, `filter`,
   * `sort`). `bom=no` leaves out the byte order mark.
   */
  @Get('export.csv')
  async csv(
    @CurrentUser() { userId }: SessionUser,
    @Query('view') viewId: unknown,
    @Query('bom') bom: unknown,
    @Req() request: Request,
  ): Promise<StreamableFile> {
    if (viewId !== undefined && !isUuid(viewId)) throw new NotFoundException('There is no such view.');
    const text = request.originalUrl.split('?', 2)[1] ?? '';
    const lines = await this.exports.open(userId, { viewId, text, marked: bom !== 'no' }).catch(refused);
    return new StreamableFile(Readable.from(lines), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="omnicrm-contacts-${new Date().toISOString().slice(0, 10)}.csv"`,
    });
  }
}

function refused(error: unknown): never {
  if (error instanceof BadUserInputError) throw new BadRequestException(error.message);
  if (error instanceof DomainError) throw new NotFoundException(error.message);
  throw error;
}
