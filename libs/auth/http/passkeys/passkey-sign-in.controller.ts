import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '../../../platform/http/index.js';
import { proofAnswer } from '../../domain/passkeys/passkey-answers.js';
import { PasskeyChallenges } from '../../domain/passkeys/passkey-challenges.service.js';
import { PasskeyProofService } from '../../domain/passkeys/passkey-proof.service.js';
import { SignInService } from '../../domain/sign-in.service.js';
import { FlowCookie } from '../flow-cookie.js';
import { SessionCookie } from '../session-cookie.js';
import { answered, parsed, requireParty } from './passkey-answer.js';

/** Signing in with a passkey alone: it names the person itself. */
@Public()
@Controller('auth/passkeys/sign-in')
export class PasskeySignInController {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly proofs: PasskeyProofService,
    private readonly signIn: SignInService,
    private readonly flowCookie: FlowCookie,
    private readonly cookie: SessionCookie,
  ) {}

  @Post('options')
  @HttpCode(200)
  options(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const party = requireParty(this.challenges.party);
    return this.proofs.options(party, { browserToken: this.flowCookie.ensure(request, response), userId: null });
  }

  @Post()
  @HttpCode(204)
  async complete(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<void> {
    const party = requireParty(this.challenges.party);
    const [answer, browserToken] = [parsed(proofAnswer, body), this.flowCookie.read(request)];
    const proof = await answered(this.proofs.verify(party, answer, { browserToken, userId: null }));
    const { token } = await answered(this.signIn.withPasskey(proof, this.cookie.clientOf(request)));
    this.cookie.write(response, token);
  }
}
