export { AuthApiModule } from './auth-api.module.js';
export { AuthWorkerModule } from './auth-worker.module.js';
export { authConfig } from './auth.config.js';
export { AuthModule } from './auth.module.js';
export { authEntities } from './data/entities.js';
export { type RightsHeld, UserRights } from './domain/admin/user-rights.service.js';
export { ApiKeyAccess } from './domain/api-key-access.service.js';
export { API_SCOPES } from './domain/api-scopes.js';
export { SignInError, type SignInErrorCode } from './domain/auth.errors.js';
export { ExpiredAccessService } from './domain/expired-access.service.js';
export { IdTokenVerifier } from './domain/id-token-verifier.service.js';
export {
  type OAuthFlow,
  OAuthFlowService,
  type OAuthFlowStart,
  type OAuthPurpose,
  type StartedOAuthFlow,
} from './domain/oauth-flow.service.js';
export { SecondFactorService } from './domain/passkeys/second-factor.service.js';
export { SessionService, type SignInClient } from './domain/session.service.js';
export { SignInLinkService } from './domain/sign-in-link.service.js';
export { SignInService } from './domain/sign-in.service.js';
export { type Identity, UserService } from './domain/user.service.js';
export { rateLimitConfig } from './rate-limit.config.js';
export { UserRoleModel } from './graphql/viewer.model.js';
export { FlowCookie } from './http/flow-cookie.js';
export { RequestViewers } from './http/request-viewers.js';
export { StepUp } from './http/step-up/step-up.decorator.js';
