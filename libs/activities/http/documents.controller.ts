import { Readable } from 'node:stream';
import {
  Controller,
  Get,
  HttpCode,
  HttpException,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import { DomainError, isUuid } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser, drain } from '../../platform/http/index.js';
import { attachment } from '../domain/document-name.js';
import { DocumentsService } from '../domain/documents.service.js';
import type { DocumentView } from '../domain/views.js';

const STATUS: Readonly<Record<string, number>> = {
  UNSUPPORTED_DOCUMENT: 415,
  DOCUMENT_TOO_LARGE: 413,
  EMPTY_DOCUMENT: 422,
  NO_ROOM: 507,
  UPLOAD_INTERRUPTED: 400,
  CONTACT_NOT_FOUND: 404,
  DOCUMENT_NOT_FOUND: 404,
  ID_TAKEN: 409,
};

const DRAINED_MS = 5_000;

/** Content of documents, in and out. */
@Authenticated()
@Controller('documents')
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  /** The body is the document itself; `id` is a UUID that the client may make, so that sending it again makes no other. */
  @Post()
  @HttpCode(201)
  async upload(
    @CurrentUser() viewer: SessionUser,
    @Query() { id, contactId, name }: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DocumentView> {
    const announced = Number(request.get('content-length') ?? NaN);
    try {
      if (id !== undefined && !isUuid(id)) throw new DomainError('BAD_USER_INPUT', '`id` must be a UUID.');
      if (!isUuid(contactId)) throw new DomainError('CONTACT_NOT_FOUND', 'There is no such contact.');
      const document = await this.documents.upload(viewer.userId, {
        id: id?.toLowerCase() ?? null,
        contactId,
        name: typeof name === 'string' ? name : '',
        body: request,
        announced: Number.isSafeInteger(announced) ? announced : null,
      });
      if (!request.readableEnded) await this.settle(request, response);
      return document;
    } catch (error) {
      await this.settle(request, response);
      if (!(error instanceof DomainError)) throw error;
      throw new HttpException({ code: error.code, message: error.message }, STATUS[error.code] ?? 400);
    }
  }

  /** Always a file to save, never a page to show. */
  @Get(':id/content')
  async download(
    @CurrentUser() viewer: SessionUser,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const opened = isUuid(id) ? await this.documents.open(viewer.userId, id).catch(absent) : null;
    if (!opened) throw new NotFoundException('There is no such document');
    const { name, mediaType, size } = opened.document;
    response.set({
      'Cache-Control': 'private, max-age=0, must-revalidate',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    });
    return new StreamableFile(Readable.from(opened.content, { objectMode: false }), {
      type: mediaType,
      disposition: attachment(name),
      length: size,
    });
  }

  /** A client that still sends would not see the answer. */
  private async settle(request: Request, response: Response): Promise<void> {
    if (!(await drain(request, DRAINED_MS))) response.set('Connection', 'close');
  }
}

function absent(error: unknown): null {
  if (error instanceof DomainError) return null;
  throw error;
}
