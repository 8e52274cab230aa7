import { Body, ConflictException, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { registrationAnswer } from '../../domain/passkeys/passkey-answers.js';
import { PasskeyChallenges } from '../../domain/passkeys/passkey-challenges.service.js';
import { MOST_PASSKEYS, PasskeyRegistration } from '../../domain/passkeys/passkey-registration.service.js';
import { FlowCookie } from '../flow-cookie.js';
import { StepUp } from '../step-up/step-up.decorator.js';
import { answered, parsed, requireParty } from './passkey-answer.js';

const registrationBody = z.object({ name: z.string().trim().min(1).max(80), answer: registrationAnswer });

const KNOWN = { code: 'PASSKEY_KNOWN', message: 'This passkey is registered here already.' };
const TOO_MANY = {
  code: 'TOO_MANY',
  message: `You have ${MOST_PASSKEYS} passkeys, which is as many as anybody may have. Remove one first.`,
};

/** Adding a passkey while signed in. */
@Authenticated()
@Controller('auth/passkeys/registration')
export class PasskeyRegistrationController {
  constructor(
    private readonly challenges: PasskeyChallenges,
    private readonly registration: PasskeyRegistration,
    private readonly flowCookie: FlowCookie,
  ) {}

  /** The step-up stands here: nothing can be added without a challenge, and making it takes its time. */
  @StepUp()
  @Post('options')
  @HttpCode(200)
  options(@CurrentUser() viewer: SessionUser, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const party = requireParty(this.challenges.party);
    return this.registration.options(party, viewer, this.flowCookie.ensure(request, response));
  }

  @Post()
  async add(
    @CurrentUser() { userId }: SessionUser,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<{ id: string }> {
    const party = requireParty(this.challenges.party);
    const made = parsed(registrationBody, body);
    const passkey = await answered(this.registration.add(party, userId, this.flowCookie.read(request), made));
    if (typeof passkey === 'string') throw new ConflictException(passkey === 'known' ? KNOWN : TOO_MANY);
    return { id: passkey.id };
  }
}
