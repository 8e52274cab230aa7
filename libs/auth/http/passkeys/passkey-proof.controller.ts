import { Body, Controller, Delete, HttpCode, Post, Req, Res, UnauthorizedException } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../../platform/http/index.js';
import { proofAnswer } from '../../domain/passkeys/passkey-answers.js';
import { PasskeyChallenges } from '../../domain/passkeys/passkey-challenges.service.js';
import { PasskeyProofService } from '../../domain/passkeys/passkey-proof.service.js';
import { SessionService } from '../../domain/session.service.js';
import { SignInService } from '../../domain/sign-in.service.js';
import { FlowCookie } from '../flow-cookie.js';
import { RequestViewers } from '../request-viewers.js';
import { SessionCookie } from '../session-cookie.js';
import { answered, parsed, requireParty } from './passkey-answer.js';

/**
 * Proving one's own passkey: to complete a sign-in that a link or Google began, or afresh while signed in. Public, because
 * the first are not signed in yet; each route asks itself whose session it is.
 */
@Public()
@Controller('auth/passkeys/proof')
export class PasskeyProofController {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly proofs: PasskeyProofService,
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    private readonly viewers: RequestViewers,
    private readonly flowCookie: FlowCookie,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('options')
  @HttpCode(200)
  async options(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const party = requireParty(this.challenges.party);
    const userId = await this.holderOf(request);
    return this.proofs.options(party, { browserToken: this.flowCookie.ensure(request, response), userId });
  }

  /** A new session takes the place of the one that waited, or whose proof was old. */
  @Post()
  @HttpCode(204)
  async complete(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const party = requireParty(this.challenges.party);
    const userId = await this.holderOf(request);
    const [answer, browserToken] = [parsed(proofAnswer, body), this.flowCookie.read(request)];
    const proof = await answered(this.proofs.verify(party, answer, { browserToken, userId }));
    const { token } = await answered(this.signIn.withPasskey(proof, this.cookie.clientOf(request)));
    this.cookie.write(response, token);
  }

  /** Gives up: ends a session that waits for its passkey. One that waits for nothing is ended by `signOut`. */
  @Delete()
  @HttpCode(204)
  async leave(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const awaiting = await this.viewers.awaiting(request);
    if (!awaiting) return;
    await this.sessions.revoke(awaiting.userId, awaiting.sessionId);
    this.cookie.clear(response);
  }

  /** @returns the user's id @throws UnauthorizedException when the request has no session of either kind */
  private async holderOf(request: Request): Promise<string> {
    const holder = (await this.viewers.of(request)) ?? (await this.viewers.awaiting(request));
    if (holder) return holder.userId;
    throw new UnauthorizedException({ code: 'UNAUTHENTICATED', message: 'Sign in first.' });
  }
}
