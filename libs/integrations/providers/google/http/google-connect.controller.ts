import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { FlowCookie, StepUp } from '../../../../auth/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../../platform/http/index.js';
import { ConnectError } from '../../../domain/connect-error.js';
import { GoogleConnectService } from '../oauth/google-connect.service.js';

/** The two ends of connecting an account: off to Google's consent page, and back to our own. */
@Authenticated()
@Controller('integrations/google')
export class GoogleConnectController {
  constructor(
    private readonly service: GoogleConnectService,
    private readonly cookie: FlowCookie,
  ) {}

  /** `sources`: comma list of source keys. `account`: address of the account that is probably meant. */
  @StepUp()
  @Get('connect')
  async connect(
    @CurrentUser() viewer: SessionUser,
    @Query('sources') sources: unknown,
    @Query('account') account: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const wanted = text(sources).split(',').filter(Boolean);
    await redirectTo(response, () =>
      this.service.begin(viewer, wanted, text(account) || null, this.cookie.ensure(request, response)),
    );
  }

  @Get('callback')
  async callback(
    @CurrentUser() viewer: SessionUser,
    @Query() { state, code, error }: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await redirectTo(response, async () => {
      const answer = { state: text(state), code: text(code), error: text(error) };
      const { connected, declined } = await this.service.complete(viewer, answer, this.cookie.read(request));
      const result = {
        connected: connected.join(','),
        ...(declined.length > 0 ? { declined: declined.join(',') } : {}),
      };
      return `/connect?${new URLSearchParams(result).toString()}`;
    });
  }
}

async function redirectTo(response: Response, target: () => Promise<string>): Promise<void> {
  const url = await target().catch((error: unknown) => {
    if (error instanceof ConnectError) return `/connect?error=${error.code}`;
    throw error;
  });
  response.redirect(302, url);
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
