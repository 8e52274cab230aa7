import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { AuthModule } from './auth.module.js';
import { ApiKeyResolver } from './graphql/api-key.resolver.js';
import { PasskeyResolver } from './graphql/passkeys/passkey.resolver.js';
import { SecondFactorResolver } from './graphql/passkeys/second-factor.resolver.js';
import { RateLimitPlugin } from './graphql/rate-limit.plugin.js';
import { ViewerResolver } from './graphql/viewer.resolver.js';
import { ApiKeyMiddleware } from './http/api-key.middleware.js';
import { AuthController } from './http/auth.controller.js';
import { CrossSiteMiddleware } from './http/cross-site.middleware.js';
import { FlowCookie } from './http/flow-cookie.js';
import { GoogleSignIn } from './http/google-sign-in.js';
import { PasskeyProofController } from './http/passkeys/passkey-proof.controller.js';
import { PasskeyRegistrationController } from './http/passkeys/passkey-registration.controller.js';
import { PasskeySignInController } from './http/passkeys/passkey-sign-in.controller.js';
import { RateLimitMiddleware } from './http/rates/rate-limit.middleware.js';
import { RequestViewers } from './http/request-viewers.js';
import { SessionCookie } from './http/session-cookie.js';
import { SessionGuard } from './http/session.guard.js';
import { StepUpFilter } from './http/step-up/step-up.filter.js';
import { StepUpGuard } from './http/step-up/step-up.guard.js';

/** Importing it once guards the whole application: every route and operation, whichever module it is in. */
@Module({
  imports: [AuthModule],
  controllers: [AuthController, PasskeySignInController, PasskeyProofController, PasskeyRegistrationController],
  providers: [
    SessionCookie,
    FlowCookie,
    GoogleSignIn,
    RequestViewers,
    RateLimitPlugin,
    ViewerResolver,
    ApiKeyResolver,
    PasskeyResolver,
    SecondFactorResolver,
    // In this order: who it is, then how fresh the proof of it is.
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: StepUpGuard },
    { provide: APP_FILTER, useClass: StepUpFilter },
  ],
  exports: [AuthModule, FlowCookie, SessionCookie, RequestViewers],
})
export class AuthApiModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(ApiKeyMiddleware, RateLimitMiddleware, CrossSiteMiddleware).forRoutes('{*path}');
  }
}
