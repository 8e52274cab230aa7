import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  Next,
  NotFoundException,
  Post,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { z } from 'zod';
import { Public } from '../../platform/http/index.js';
import { SignInError } from '../domain/auth.errors.js';
import { PasskeyChallenges } from '../domain/passkeys/passkey-challenges.service.js';
import type { NewSession } from '../domain/session.service.js';
import { SignInService } from '../domain/sign-in.service.js';
import { GoogleSignIn } from './google-sign-in.js';
import { SessionCookie } from './session-cookie.js';

const linkBody = z.object({ token: z.string().min(1).max(200) });

/** The ways to sign in; nobody is signed in yet, so all of it is public. */
@Public()
@Controller('auth')
export class AuthController {
  constructor(
    private readonly signIn: SignInService,
    private readonly google: GoogleSignIn,
    private readonly passkeys: PasskeyChallenges,
    private readonly cookie: SessionCookie,
  ) {}

  /** Which ways there are, besides a one-time link. */
  @Get('providers')
  providers(): { google: boolean; passkeys: boolean } {
    return { google: this.google.enabled, passkeys: this.passkeys.party !== null };
  }

  /** Uses up a one-time link; 204 when that is all, 200 when a passkey is to be proved as well. A POST, so that a mail scanner or preview that opens the link does not use it. */
  @Post('link')
  @HttpCode(200)
  async link(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Pick<NewSession, 'awaitsPasskey'> | undefined> {
    const parsed = linkBody.safeParse(body);
    if (!parsed.success) throw new BadRequestException({ code: 'LINK_INVALID', message: 'The link holds no token.' });
    try {
      const { token, awaitsPasskey } = await this.signIn.withLink(parsed.data.token, this.cookie.clientOf(request));
      this.cookie.write(response, token);
      if (awaitsPasskey) return { awaitsPasskey };
      response.status(204);
    } catch (error) {
      if (error instanceof SignInError) throw new BadRequestException({ code: error.code, message: error.message });
      throw error;
    }
  }

  @Get('google')
  async begin(
    @Query('returnTo') returnTo: unknown,
    @Query('fresh') fresh: unknown,
    @Req() request: Request,
    @Res() response: Response,
    @Next() next: NextFunction,
  ): Promise<void> {
    this.requireGoogle();
    await this.google.begin(request, response, next, { returnTo, fresh: fresh !== undefined });
  }

  @Get('google/callback')
  async callback(@Req() request: Request, @Res() response: Response): Promise<void> {
    this.requireGoogle();
    response.redirect(await this.finish(request, response));
  }

  /** @returns where to send the browser */
  private async finish(request: Request, response: Response): Promise<string> {
    try {
      const { identity, returnTo } = await this.google.complete(request, response);
      const { token, awaitsPasskey } = await this.signIn.withIdentity(identity, this.cookie.clientOf(request));
      this.cookie.write(response, token);
      return awaitsPasskey ? `/sign-in/passkey?${new URLSearchParams({ returnTo }).toString()}` : returnTo;
    } catch (error) {
      if (error instanceof SignInError) return `/sign-in?error=${error.code}`;
      throw error;
    }
  }

  private requireGoogle(): void {
    if (!this.google.enabled)
      throw new NotFoundException({ code: 'NOT_CONFIGURED', message: 'Sign-in with Google is not configured.' });
  }
}
