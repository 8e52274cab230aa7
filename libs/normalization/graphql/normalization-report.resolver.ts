import { Args, ArgsType, Context, Field, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Max, Min } from 'class-validator';
import { ContactsService, InteractionModel, type InteractionView, interactionLoader } from '../../contacts/index.js';
import { ApiArea, GraphqlContext, type SelectionInfo } from '../../platform/graphql/index.js';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import { ReportService } from '../domain/report.service.js';
import { NormalizationExampleModel, NormalizationReportModel } from './normalization-report.model.js';

@ArgsType()
class ReportArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many reports, 1 to 100.' })
  @Min(1)
  @Max(100)
  first!: number;
}

@Authenticated()
@ApiArea('sync')
@Resolver(() => NormalizationReportModel)
export class NormalizationReportResolver {
  constructor(private readonly reports: ReportService) {}

  @Query(() => [NormalizationReportModel], {
    description: 'What newer versions of the reading changed of your items, newest first.',
  })
  normalizationReports(
    @CurrentUser() viewer: SessionUser,
    @Args() { first }: ReportArgs,
  ): Promise<NormalizationReportModel[]> {
    return this.reports.list(viewer.userId, first);
  }
}

@Authenticated()
@ApiArea('sync')
@Resolver(() => NormalizationExampleModel)
export class ReportExampleResolver {
  constructor(private readonly contacts: ContactsService) {}

  @ResolveField('interaction', () => InteractionModel, {
    nullable: true,
    description: 'The e-mail or meeting; null when it is gone by now.',
  })
  interaction(
    @CurrentUser() viewer: SessionUser,
    @Parent() { interactionId }: NormalizationExampleModel,
    @Info() info: SelectionInfo,
    @Context() context: GraphqlContext,
  ): Promise<InteractionView | null> {
    return interactionLoader(this.contacts, viewer, context, info).load(interactionId);
  }
}
