import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { SecondFactorService } from '../../domain/passkeys/second-factor.service.js';
import { StepUp } from '../../http/step-up/step-up.decorator.js';
import { ViewerModel } from '../viewer.model.js';
import { SecondFactorPayload } from './second-factor.model.js';

const NO_PASSKEY = { code: 'NO_PASSKEY', message: 'Add a passkey first: there is none to ask for.', field: null };

/** Names no scope: an API key does not decide how its person signs in. */
@Authenticated()
@Resolver(() => ViewerModel)
export class SecondFactorResolver {
  constructor(private readonly secondFactor: SecondFactorService) {}

  @ResolveField(() => Boolean, { description: 'Whether a sign-in with a link or Google needs a passkey, too.' })
  asksForPasskey(@CurrentUser() viewer: SessionUser): Promise<boolean> {
    return this.secondFactor.isOn(viewer.userId);
  }

  @StepUp()
  @Mutation(() => SecondFactorPayload, { description: 'From now on, asks for a passkey after a link or Google.' })
  async switchOnSecondFactor(@CurrentUser() viewer: SessionUser): Promise<SecondFactorPayload> {
    const on = await this.secondFactor.switchOn(viewer.userId);
    return { on, userErrors: on ? [] : [NO_PASSKEY] };
  }

  @StepUp()
  @Mutation(() => SecondFactorPayload, { description: 'From now on, a link or Google is enough.' })
  async switchOffSecondFactor(@CurrentUser() viewer: SessionUser): Promise<SecondFactorPayload> {
    await this.secondFactor.switchOff(viewer.userId);
    return { on: false, userErrors: [] };
  }
}
