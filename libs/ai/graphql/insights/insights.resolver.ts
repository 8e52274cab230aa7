import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ApiArea, isUuid } from '../../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../../platform/http/index.js';
import { InsightsService } from '../../domain/insights/insights.service.js';
import { INBOX, type SubjectRef, ofContact, ofView } from '../../domain/insights/views.js';
import { RefreshInsightsInput, RefreshSegmentInsightsInput } from './insight.inputs.js';
import { InsightSetModel } from './insight.model.js';
import { InsightSetPayload, refusable, setModel } from './payloads.js';

@Authenticated()
@ApiArea('contacts')
@Resolver()
export class InsightsResolver {
  constructor(private readonly service: InsightsService) {}

  @Query(() => InsightSetModel, {
    description: 'What waits for you, what changed, and what comes next, in a few statements.',
  })
  async inboxDigest(@CurrentUser() viewer: SessionUser): Promise<InsightSetModel> {
    return setModel(await this.service.of(viewer.userId, INBOX));
  }

  @Query(() => InsightSetModel, {
    nullable: true,
    description: 'What is told of the first contacts of a saved view; null when there is no such view.',
  })
  async segmentInsights(
    @CurrentUser() viewer: SessionUser,
    @Args('savedViewId', { type: () => ID, description: 'Key of the saved view.' }) savedViewId: string,
  ): Promise<InsightSetModel | null> {
    if (!isUuid(savedViewId)) return null;
    const set = await this.service.ofSegment(viewer.userId, savedViewId);
    return set && setModel(set);
  }

  @Mutation(() => InsightSetPayload, {
    description: 'Makes what is told of a contact, where something happened since it was made.',
  })
  refreshInsights(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Whose.' }) { contactId }: RefreshInsightsInput,
  ): Promise<InsightSetPayload> {
    return this.refresh(viewer, ofContact(contactId));
  }

  @Mutation(() => InsightSetPayload, { description: 'Makes the digest of the inbox, where something happened since.' })
  refreshInboxDigest(@CurrentUser() viewer: SessionUser): Promise<InsightSetPayload> {
    return this.refresh(viewer, INBOX);
  }

  @Mutation(() => InsightSetPayload, {
    description: 'Makes what is told of the contacts of a saved view, where something happened since.',
  })
  refreshSegmentInsights(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Of which view.' }) { savedViewId }: RefreshSegmentInsightsInput,
  ): Promise<InsightSetPayload> {
    return this.refresh(viewer, ofView(savedViewId));
  }

  private async refresh({ userId }: SessionUser, ref: SubjectRef): Promise<InsightSetPayload> {
    const { value, userErrors } = await refusable(this.service.refresh(userId, ref));
    return { insights: value && setModel(value), userErrors };
  }
}
