import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { AttentionResolver } from './graphql/insights/attention.resolver.js';
import { ChangesResolver } from './graphql/insights/changes.resolver.js';
import { ContactInsightsResolver } from './graphql/insights/contact-insights.resolver.js';
import { InsightCitationResolver } from './graphql/insights/insight-citation.resolver.js';
import { InsightVerdictResolver } from './graphql/insights/insight-verdict.resolver.js';
import { InsightsResolver } from './graphql/insights/insights.resolver.js';
import { InsightsModule } from './insights.module.js';

/** Insights and what wants attention, in the API. */
@Module({
  imports: [InsightsModule, ContactsModule],
  providers: [
    AttentionResolver,
    ChangesResolver,
    ContactInsightsResolver,
    InsightCitationResolver,
    InsightVerdictResolver,
    InsightsResolver,
  ],
})
export class InsightsApiModule {}
