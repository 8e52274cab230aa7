import { BadRequestException, Body, Controller, ForbiddenException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { SessionService } from '../../../auth/index.js';
import { type ConfigOf, InjectConfig, platformConfig } from '../../../platform/config/index.js';
import { DomainError } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser, eventWriter, isOwnPage } from '../../../platform/http/index.js';
import { AskingService } from '../../domain/chat/asking.service.js';
import { problemWords } from '../../domain/chat/errors.js';
import { CHAT_LIMITS } from '../../domain/chat/limits.js';

const SESSION_CHECK_MS = 4_000;
/** A browser that lets this much pile up is not reading. */
const MAX_UNSENT_BYTES = 256 * 1024;

const QUESTION = z.strictObject({
  questionId: z.uuid(),
  text: z.string().min(1).max(CHAT_LIMITS.questionLength),
  today: z.iso.date(),
});

/** Answers that can be read while they are written. */
@Authenticated()
@Controller('chat')
export class AnswersController {
  private readonly ownOrigin: string;

  constructor(
    private readonly asking: AskingService,
    private readonly sessions: SessionService,
    @InjectConfig(platformConfig) { PUBLIC_URL }: ConfigOf<typeof platformConfig>,
  ) {
    this.ownOrigin = new URL(PUBLIC_URL).origin;
  }

  /**
   * Server-sent events: `tool` (what was looked up), `text` (the answer so far), then `done` or `failed`. Whoever goes away
   * stops the answer, as the end of the session does; what was there of it is kept.
   */
  @Post('threads/:threadId/answers')
  async answer(
    @CurrentUser() viewer: SessionUser,
    @Param('threadId') threadId: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (viewer.apiKey || !isOwnPage(request.headers, this.ownOrigin))
      throw new ForbiddenException('Answers are streamed to pages of this application');
    const read = QUESTION.safeParse(body);
    if (!read.success || !z.uuid().safeParse(threadId).success)
      throw new BadRequestException({ code: 'BAD_USER_INPUT', message: 'That is no question.' });
    const { questionId: id, text, today } = read.data;
    const gone = new AbortController();
    const write = eventWriter(response, MAX_UNSENT_BYTES);
    const send = (event: string, data: object) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    const check = setInterval(() => void this.endSignedOut(viewer, gone), SESSION_CHECK_MS);
    response.once('close', () => gone.abort());
    try {
      const answer = await this.asking.ask(viewer.userId, { threadId, id, text, today }, gone.signal, (event) =>
        send(event.kind, event),
      );
      send('done', { messageId: answer.id, state: answer.state });
    } catch (error) {
      send('failed', refusalOf(error));
    } finally {
      clearInterval(check);
      response.end();
    }
  }

  private async endSignedOut({ sessionId }: SessionUser, gone: AbortController): Promise<void> {
    // A database that is away ends no session; the next look asks again.
    const valid = await this.sessions.stillValid([sessionId]).catch(() => new Set([sessionId]));
    if (!valid.has(sessionId)) gone.abort();
  }
}

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof DomainError) return { code: error.code, message: error.message };
  return { code: 'INTERNAL', message: problemWords('INTERNAL') };
}
