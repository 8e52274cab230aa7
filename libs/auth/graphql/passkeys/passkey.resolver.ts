import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import type { PasskeyEntity } from '../../data/passkeys/passkey.entity.js';
import { PasskeyService } from '../../domain/passkeys/passkey.service.js';
import { StepUp } from '../../http/step-up/step-up.decorator.js';
import {
  PasskeyModel,
  RemovePasskeyInput,
  RemovePasskeyPayload,
  RenamePasskeyInput,
  RenamePasskeyPayload,
} from './passkey.model.js';

function toModel({ id, name, backedUp, createdAt, lastUsedAt }: PasskeyEntity): PasskeyModel {
  return { id, name, backedUp, createdAt, lastUsedAt };
}

const NOT_FOUND = { code: 'NOT_FOUND', message: 'You have no such passkey.', field: 'passkeyId' };
const LAST_PASSKEY = {
  code: 'LAST_PASSKEY',
  message: 'This is your last passkey: with it, your second factor would end.',
  field: 'endSecondFactor',
};

/** Names no scope: an API key has no business with passkeys. They are added by HTTP, see `http/passkeys`. */
@Authenticated()
@Resolver(() => PasskeyModel)
export class PasskeyResolver {
  constructor(private readonly service: PasskeyService) {}

  @Query(() => [PasskeyModel], { description: 'Your passkeys, newest first.' })
  async passkeys(@CurrentUser() viewer: SessionUser): Promise<PasskeyModel[]> {
    return (await this.service.list(viewer.userId)).map(toModel);
  }

  @Mutation(() => RenamePasskeyPayload, {
    description: 'Gives a passkey another name here; your device keeps its own.',
  })
  async renamePasskey(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What to call it.' }) { passkeyId, name }: RenamePasskeyInput,
  ): Promise<RenamePasskeyPayload> {
    const passkey = await this.service.rename(viewer.userId, passkeyId, name);
    return passkey ? { passkey: toModel(passkey), userErrors: [] } : { passkey: null, userErrors: [NOT_FOUND] };
  }

  @StepUp()
  @Mutation(() => RemovePasskeyPayload, { description: 'Removes a passkey: it proves nothing here any more.' })
  async removePasskey(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which passkey to remove.' }) { passkeyId, endSecondFactor }: RemovePasskeyInput,
  ): Promise<RemovePasskeyPayload> {
    const removed = await this.service.remove(viewer.userId, passkeyId, endSecondFactor);
    if (removed === 'last') return { passkey: null, userErrors: [LAST_PASSKEY] };
    return removed ? { passkey: toModel(removed), userErrors: [] } : { passkey: null, userErrors: [NOT_FOUND] };
  }
}
