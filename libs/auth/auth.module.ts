import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { ApiKeyRepository } from './data/api-key.repository.js';
import { OAuthFlowRepository } from './data/oauth-flow.repository.js';
import { PasskeyChallengeRepository } from './data/passkeys/passkey-challenge.repository.js';
import { PasskeyRepository } from './data/passkeys/passkey.repository.js';
import { SessionRepository } from './data/session.repository.js';
import { SignInLinkRepository } from './data/sign-in-link.repository.js';
import { UserRepository } from './data/user.repository.js';
import { AdminAccess } from './domain/admin/admin-access.service.js';
import { UserRights } from './domain/admin/user-rights.service.js';
import { ApiKeyAccess } from './domain/api-key-access.service.js';
import { ApiKeyService } from './domain/api-key.service.js';
import { ExpiredAccessService } from './domain/expired-access.service.js';
import { IdTokenVerifier } from './domain/id-token-verifier.service.js';
import { OAuthFlowService } from './domain/oauth-flow.service.js';
import { PasskeyChallenges } from './domain/passkeys/passkey-challenges.service.js';
import { PasskeyProofService } from './domain/passkeys/passkey-proof.service.js';
import { PasskeyRegistration } from './domain/passkeys/passkey-registration.service.js';
import { PasskeyService } from './domain/passkeys/passkey.service.js';
import { SecondFactorService } from './domain/passkeys/second-factor.service.js';
import { RateLimiter } from './domain/rate-limiter.service.js';
import { SessionService } from './domain/session.service.js';
import { SignInLinkService } from './domain/sign-in-link.service.js';
import { SignInService } from './domain/sign-in.service.js';
import { StepUpService } from './domain/step-up.service.js';
import { UserService } from './domain/user.service.js';

const repositories = [
  UserRepository,
  SessionRepository,
  SignInLinkRepository,
  OAuthFlowRepository,
  ApiKeyRepository,
  PasskeyRepository,
  PasskeyChallengeRepository,
];
const services = [
  UserService,
  SessionService,
  SignInLinkService,
  SignInService,
  OAuthFlowService,
  IdTokenVerifier,
  ExpiredAccessService,
  StepUpService,
  ApiKeyService,
  ApiKeyAccess,
  RateLimiter,
  PasskeyChallenges,
  PasskeyProofService,
  PasskeyRegistration,
  PasskeyService,
  SecondFactorService,
  AdminAccess,
  UserRights,
];

@Module({
  imports: [AuditModule],
  providers: [...repositories, ...services],
  exports: services,
})
export class AuthModule {}
