import { Field, ObjectType } from '@nestjs/graphql';
import { IntegrationModel } from '../../integrations/index.js';
import { UserErrorModel } from '../../platform/graphql/index.js';
import { CoveredItemsModel } from './sync-preferences.model.js';

@ObjectType({ description: 'The answer to saveSyncPreferences.' })
export class SaveSyncPreferencesPayload {
  @Field(() => IntegrationModel, { nullable: true, description: 'The connection; null when there are errors.' })
  integration!: IntegrationModel | null;

  @Field(() => CoveredItemsModel, {
    nullable: true,
    description: 'What is here and is now left out; it stays unless you remove it. Null when nothing is.',
  })
  covered!: CoveredItemsModel | null;

  @Field(() => [String], { description: 'What you should know about the change, in plain words.' })
  notes!: string[];

  @Field(() => [UserErrorModel], { description: 'Why nothing was saved; each names the field at fault.' })
  userErrors!: UserErrorModel[];
}
