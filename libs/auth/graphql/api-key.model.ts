import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsUUID, Length, Max, Min } from 'class-validator';
import { DateTime, UserErrorModel } from '../../platform/graphql/index.js';
import { LONGEST_API_KEY_DAYS } from '../domain/api-key.service.js';
import { API_SCOPES } from '../domain/api-scopes.js';

/** What an API key may do; the values are the names that keys are stored with. */
export enum ApiScopeModel {
  CONTACTS_READ = 'contacts:read',
  CONTACTS_WRITE = 'contacts:write',
  ACTIVITIES_READ = 'activities:read',
  ACTIVITIES_WRITE = 'activities:write',
  SYNC_READ = 'sync:read',
  SYNC_WRITE = 'sync:write',
}

registerEnumType(ApiScopeModel, {
  name: 'ApiScope',
  description: 'What an API key may do. Writing includes no reading.',
  valuesMap: {
    CONTACTS_READ: { description: 'Read contacts, companies, tags, views and changes.' },
    CONTACTS_WRITE: { description: 'Make, change, merge and delete contacts, companies, tags and views.' },
    ACTIVITIES_READ: { description: 'Read messages, meetings, notes, tasks, documents and consents.' },
    ACTIVITIES_WRITE: { description: 'Write notes, tasks, documents and consents.' },
    SYNC_READ: { description: 'Read connections, previews, batches and preferences.' },
    SYNC_WRITE: { description: 'Preview, import, pause, undo and set preferences.' },
  },
});

@ObjectType('ApiKey', { description: 'A key with which a program acts for you.' })
export class ApiKeyModel {
  @Field(() => ID, { description: 'Id of the key; not its secret.' })
  id!: string;

  @Field(() => String, { description: 'What you called it.' })
  name!: string;

  @Field(() => String, { description: 'How its token begins, to recognize it by.' })
  begins!: string;

  @Field(() => [ApiScopeModel], { description: 'What it may do.' })
  scopes!: ApiScopeModel[];

  @Field(() => DateTime, { description: 'When it was made.' })
  createdAt!: Date;

  @Field(() => DateTime, { description: 'From then on it is refused.' })
  expiresAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was last used, to the minute; null when never.' })
  lastUsedAt!: Date | null;
}

@InputType('CreateApiKeyInput', { description: 'What the key is for.' })
export class CreateApiKeyInput {
  @Field(() => String, { description: 'What to call it, 1 to 80 characters.' })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))
  @Length(1, 80)
  name!: string;

  @Field(() => [ApiScopeModel], { description: 'What it may do; at least one.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(API_SCOPES.length)
  scopes!: ApiScopeModel[];

  @Field(() => Int, { defaultValue: 90, description: `After how many days it expires, 1 to ${LONGEST_API_KEY_DAYS}.` })
  @IsInt()
  @Min(1)
  @Max(LONGEST_API_KEY_DAYS)
  expiresInDays!: number;
}

@ObjectType('CreateApiKeyPayload', { description: 'The new key.' })
export class CreateApiKeyPayload {
  @Field(() => ApiKeyModel, { nullable: true, description: 'The key; null when none was made.' })
  apiKey?: ApiKeyModel | null;

  @Field(() => String, { nullable: true, description: 'Its token. It is shown this once and stored nowhere.' })
  token?: string | null;

  @Field(() => [UserErrorModel], { description: 'TOO_MANY when you have as many keys as anybody may have.' })
  userErrors!: UserErrorModel[];
}

@InputType('RevokeApiKeyInput', { description: 'Which key to revoke.' })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: 'Id of one of your own keys.' })
  @IsUUID()
  apiKeyId!: string;
}

@ObjectType('RevokeApiKeyPayload', { description: 'What became of the key.' })
export class RevokeApiKeyPayload {
  @Field(() => ApiKeyModel, { nullable: true, description: 'The revoked key; null when there was none to revoke.' })
  apiKey?: ApiKeyModel | null;

  @Field(() => [UserErrorModel], { description: 'NOT_FOUND when you have no such key, or it is revoked already.' })
  userErrors!: UserErrorModel[];
}
