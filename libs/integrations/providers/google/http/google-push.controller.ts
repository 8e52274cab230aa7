import { Controller, HttpException, HttpStatus, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../../../platform/http/index.js';
import { GooglePushService, type PushResult, type ReceivedPush } from '../push/google-push.service.js';

const MAX_BODY_BYTES = 64 * 1024;
const OK = HttpStatus.NO_CONTENT;

/** Pub/Sub sends again whatever is not answered with 2xx, so what will never be of use is acknowledged, too. */
const GMAIL_STATUS: Readonly<Record<PushResult, HttpStatus>> = {
  taken: OK,
  stale: OK,
  unknown: OK,
  malformed: OK,
  refused: HttpStatus.UNAUTHORIZED,
  capped: HttpStatus.TOO_MANY_REQUESTS,
  off: HttpStatus.NOT_FOUND,
  unavailable: HttpStatus.SERVICE_UNAVAILABLE,
};

/** A channel that nobody knows is told so; Calendar does not send again. */
const CALENDAR_STATUS: Readonly<Record<PushResult, HttpStatus>> = {
  ...GMAIL_STATUS,
  unknown: HttpStatus.NOT_FOUND,
  malformed: HttpStatus.BAD_REQUEST,
};

/** Google's webhooks. They are open to anybody, and believe nobody: see GooglePushService. */
@Public()
@Controller('webhooks/google')
export class GooglePushController {
  constructor(private readonly pushes: GooglePushService) {}

  @Post('gmail')
  async gmail(@Req() request: Request, @Res() response: Response): Promise<void> {
    const result = await this.pushes.takeGmail(received(request));
    response.status(GMAIL_STATUS[result]).end();
  }

  @Post('calendar')
  async calendar(@Req() request: Request, @Res() response: Response): Promise<void> {
    const result = await this.pushes.takeCalendar(received(request));
    response.status(CALENDAR_STATUS[result]).end();
  }
}

function received(request: Request): ReceivedPush {
  if (Number(request.get('content-length') ?? 0) > MAX_BODY_BYTES)
    throw new HttpException(
      { code: 'TOO_LARGE', message: 'A push is smaller than this.' },
      HttpStatus.PAYLOAD_TOO_LARGE,
    );
  return { source: request.ip ?? '', header: (name) => request.get(name), body: request.body as unknown };
}
