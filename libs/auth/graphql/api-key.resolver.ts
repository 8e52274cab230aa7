import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Authenticated, CurrentUser, type SessionUser } from '../../platform/http/index.js';
import type { ApiKeyEntity } from '../data/api-key.entity.js';
import { ApiKeyService, MOST_API_KEYS } from '../domain/api-key.service.js';
import { API_KEY_MARK } from '../domain/api-key-token.js';
import { StepUp } from '../http/step-up/step-up.decorator.js';
import {
  ApiKeyModel,
  type ApiScopeModel,
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from './api-key.model.js';

function toModel({ id, name, prefix, scopes, createdAt, expiresAt, lastUsedAt }: ApiKeyEntity): ApiKeyModel {
  const begins = `${API_KEY_MARK}${prefix}`;
  return { id, name, begins, scopes: scopes as ApiScopeModel[], createdAt, expiresAt, lastUsedAt };
}

const TOO_MANY = {
  code: 'TOO_MANY',
  message: `You have ${MOST_API_KEYS} keys, which is as many as anybody may have. Revoke one first.`,
  field: null,
};
const NOT_FOUND = { code: 'NOT_FOUND', message: 'You have no such key, or it is revoked already.', field: 'apiKeyId' };

/** Names no scope: a key neither sees nor makes nor ends keys. */
@Authenticated()
@Resolver(() => ApiKeyModel)
export class ApiKeyResolver {
  constructor(private readonly keys: ApiKeyService) {}

  @Query(() => [ApiKeyModel], { description: 'Your keys for programs, newest first.' })
  async apiKeys(@CurrentUser() viewer: SessionUser): Promise<ApiKeyModel[]> {
    return (await this.keys.list(viewer.userId)).map(toModel);
  }

  @StepUp()
  @Mutation(() => CreateApiKeyPayload, {
    description: 'Makes a key with which a program acts for you: `Authorization: Bearer <token>` on POST /graphql.',
  })
  async createApiKey(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'What the key is for.' }) input: CreateApiKeyInput,
  ): Promise<CreateApiKeyPayload> {
    const made = await this.keys.create(viewer.userId, input);
    return made
      ? { apiKey: toModel(made.key), token: made.token, userErrors: [] }
      : { apiKey: null, token: null, userErrors: [TOO_MANY] };
  }

  @Mutation(() => RevokeApiKeyPayload, { description: 'Ends a key, everywhere within seconds.' })
  async revokeApiKey(
    @CurrentUser() viewer: SessionUser,
    @Args('input', { description: 'Which key to revoke.' }) { apiKeyId }: RevokeApiKeyInput,
  ): Promise<RevokeApiKeyPayload> {
    const key = await this.keys.revoke(viewer.userId, apiKeyId);
    return key ? { apiKey: toModel(key), userErrors: [] } : { apiKey: null, userErrors: [NOT_FOUND] };
  }
}
