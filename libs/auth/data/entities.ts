import { ApiKeyEntity } from './api-key.entity.js';
import { OAuthFlowEntity } from './oauth-flow.entity.js';
import { PasskeyChallengeEntity } from './passkeys/passkey-challenge.entity.js';
import { PasskeyEntity } from './passkeys/passkey.entity.js';
import { SessionEntity } from './session.entity.js';
import { SignInLinkEntity } from './sign-in-link.entity.js';
import { UserIdentityEntity } from './user-identity.entity.js';
import { UserEntity } from './user.entity.js';

export const authEntities = [
  UserEntity,
  UserIdentityEntity,
  SessionEntity,
  SignInLinkEntity,
  OAuthFlowEntity,
  ApiKeyEntity,
  PasskeyEntity,
  PasskeyChallengeEntity,
];
