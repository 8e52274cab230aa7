import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/index.js';
import { NormalizationReportResolver, ReportExampleResolver } from './graphql/normalization-report.resolver.js';
import { NormalizationModule } from './normalization.module.js';

/** What newer versions of the mapping changed, in the GraphQL API. */
@Module({
  imports: [ContactsModule, NormalizationModule],
  providers: [NormalizationReportResolver, ReportExampleResolver],
})
export class NormalizationApiModule {}
