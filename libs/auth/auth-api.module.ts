import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthModule } from './auth.module.js';
import { ViewerResolver } from './graphql/viewer.resolver.js';
import { AuthController } from './http/auth.controller.js';
import { CrossSiteMiddleware } from './http/cross-site.middleware.js';
import { FlowCookie } from './http/flow-cookie.js';
import { GoogleSignIn } from './http/google-sign-in.js';
import { SessionCookie } from './http/session-cookie.js';
import { SessionGuard } from './http/session.guard.js';

/** Importing it once guards the whole application: every route and operation, whichever module it is in. */
@Module({
  imports: [AuthModule],
  controllers: [AuthController],
  providers: [SessionCookie, FlowCookie, GoogleSignIn, ViewerResolver, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [AuthModule, FlowCookie, SessionCookie],
})
export class AuthApiModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(CrossSiteMiddleware).forRoutes('{*path}');
  }
}
