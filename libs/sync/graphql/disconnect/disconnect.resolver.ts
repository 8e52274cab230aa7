import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IntegrationPresenter } from '../../../integrations/index.js';
import { isUuid, refusable } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { DisconnectService } from '../../domain/disconnect/disconnect.service.js';
import {
  DisconnectIntegrationInput,
  DisconnectIntegrationPayload,
  DisconnectPreviewModel,
} from './disconnect.model.js';

/** Gives up connections. A program that only has a key cannot make one, and ends none either. */
@Authenticated()
@Resolver()
export class DisconnectResolver {
  constructor(
    private readonly service: DisconnectService,
    private readonly presenter: IntegrationPresenter,
  ) {}

  @Query(() => DisconnectPreviewModel, {
    nullable: true,
    description: 'What disconnecting an account of yours would come to now; null when there is none with this id.',
  })
  async disconnectPreview(
    @CurrentUser() viewer: SessionUser,
    @Args('integrationId', { type: () => ID, description: 'Id of the connection.' }) integrationId: string,
  ): Promise<DisconnectPreviewModel | null> {
    const preview = isUuid(integrationId) ? await this.service.preview(viewer.userId, integrationId) : null;
    if (!preview) return null;
    const { kept: contactsKept, ...outlook } = preview.outlook;
    return { integration: this.presenter.present(preview.integration), contactsKept, ...outlook };
  }

  @Mutation(() => DisconnectIntegrationPayload, {
    description:
      'Gives up a connection: it is not read any more from now on, its provider is told, and its tokens are deleted. What was kept once can be erased afterwards by asking again.',
  })
  async disconnectIntegration(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which, and what becomes of what it brought in.' })
    { integrationId, imported }: DisconnectIntegrationInput,
  ): Promise<DisconnectIntegrationPayload> {
    const { value, userErrors } = await refusable(this.service.disconnect(viewer.userId, integrationId, imported));
    return { integration: value && this.presenter.present(value), userErrors };
  }
}
