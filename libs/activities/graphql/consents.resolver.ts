import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { ConnectionOf } from '../../platform/graphql/index.js';
import { ApiArea, refusable } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ConsentsService } from '../domain/consents.service.js';
import {
  ConsentAccessConnection,
  type ConsentAccessModel,
  ConsentConnection,
  ConsentModel,
  GiveConsentInput,
  WithdrawConsentInput,
} from './consent.model.js';
import { OfContactArgs } from './document.model.js';
import { SEQUENCE, pageOf, toPage } from './pages.js';
import { ConsentPayload } from './payloads.js';

/** Questions of their own and no field of Contact, so that no list looks at consents in passing. */
@Authenticated()
@ApiArea('activities')
@Resolver(() => ConsentModel)
export class ConsentsResolver {
  constructor(private readonly service: ConsentsService) {}

  @Query(() => ConsentConnection, {
    name: 'consents',
    description: 'The consents of a contact, latest first. That you looked is noted in the audit log.',
  })
  async consents(@CurrentUser() viewer: SessionUser, @Args() args: OfContactArgs): Promise<ConnectionOf<ConsentModel>> {
    return toPage(await this.service.read(viewer.userId, args.contactId, pageOf(args)), args);
  }

  @Query(() => ConsentAccessConnection, {
    name: 'consentAccesses',
    description: 'Who looked at the consents of a contact, and when, latest first.',
  })
  async consentAccesses(
    @CurrentUser() viewer: SessionUser,
    @Args() args: OfContactArgs,
  ): Promise<ConnectionOf<ConsentAccessModel>> {
    return toPage(await this.service.accesses(viewer.userId, args.contactId, pageOf(args, SEQUENCE)), args);
  }

  @Mutation(() => ConsentPayload, { description: 'Writes down that a contact agreed to something.' })
  giveConsent(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What was agreed to.' }) input: GiveConsentInput,
  ): Promise<ConsentPayload> {
    return this.answer(this.service.give(viewer.userId, input));
  }

  @Mutation(() => ConsentPayload, {
    description: 'Writes down that a consent was withdrawn; one that is withdrawn stays as it is.',
  })
  withdrawConsent(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which one.' }) input: WithdrawConsentInput,
  ): Promise<ConsentPayload> {
    return this.answer(this.service.withdraw(viewer.userId, input));
  }

  private async answer(work: Promise<ConsentModel>): Promise<ConsentPayload> {
    const { value: consent, userErrors } = await refusable(work);
    return { consent, userErrors };
  }
}
