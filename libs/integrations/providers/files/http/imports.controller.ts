import { Controller, HttpCode, HttpException, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Authenticated, CurrentUser, type SessionUser, drain } from '../../../../platform/http/index.js';
import { FileImportError, type FileImportErrorCode } from '../domain/file-import-error.js';
import { UploadService } from '../domain/upload.service.js';

const STATUS: Readonly<Record<FileImportErrorCode, number>> = {
  UNSUPPORTED_FILE: 415,
  FILE_TOO_LARGE: 413,
  UNSAFE_ARCHIVE: 422,
  UNREADABLE_ARCHIVE: 422,
  EMPTY_FILE: 422,
  UPLOAD_INTERRUPTED: 400,
  NO_SPACE: 507,
  IMPORT_NOT_FOUND: 404,
};

const DRAINED_MS = 5_000;

/** Where files are given for an import. */
@Authenticated()
@Controller('imports')
export class ImportsController {
  constructor(private readonly uploads: UploadService) {}

  /** The body is the file itself. Answered when it is received; reading it goes on in the background. */
  @Post()
  @HttpCode(201)
  async upload(
    @CurrentUser() viewer: SessionUser,
    @Query('name') name: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ id: string; state: 'READING' }> {
    const announced = Number(request.get('content-length') ?? NaN);
    try {
      const id = await this.uploads.receive(
        viewer.userId,
        request,
        typeof name === 'string' ? name : '',
        Number.isSafeInteger(announced) ? announced : null,
      );
      return { id, state: 'READING' };
    } catch (error) {
      if (!(await drain(request, DRAINED_MS))) response.set('Connection', 'close');
      if (!(error instanceof FileImportError)) throw error;
      throw new HttpException({ code: error.code, message: error.message }, STATUS[error.code]);
    }
  }
}
