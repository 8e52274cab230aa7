import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('ScopeExplanation', { description: 'What one permission means for you, in plain words.' })
export class ScopeExplanationModel {
  @Field(() => String, { description: "The provider's own name of the permission." })
  scope!: string;

  @Field(() => String, { description: 'What it lets OmniCRM do.' })
  label!: string;

  @Field(() => String, { description: 'Why it is needed.' })
  why!: string;

  @Field(() => String, { description: 'What OmniCRM never does with it.' })
  never!: string;
}

@ObjectType('Source', { description: 'A kind of account that you can connect.' })
export class SourceModel {
  @Field(() => ID, { description: 'Stable key, e.g. `google_gmail`.' })
  key!: string;

  @Field(() => String, { description: 'Name, e.g. Gmail.' })
  name!: string;

  @Field(() => String, { description: 'What connecting it brings.' })
  description!: string;

  @Field(() => [ScopeExplanationModel], { description: 'The permissions that it asks for.' })
  scopes!: ScopeExplanationModel[];
}
