import { Module } from '@nestjs/common';
import { AuthApiModule } from '../../../auth/index.js';
import { IntegrationsCoreModule } from '../../integrations-core.module.js';
import { GoogleModule } from './google.module.js';
import { GoogleConnectController } from './http/google-connect.controller.js';
import { GooglePushController } from './http/google-push.controller.js';
import { GoogleConnectService } from './oauth/google-connect.service.js';
import { GooglePushService } from './push/google-push.service.js';
import { PushTokenVerifier } from './push/push-token-verifier.js';

@Module({
  imports: [AuthApiModule, IntegrationsCoreModule, GoogleModule],
  controllers: [GoogleConnectController, GooglePushController],
  providers: [GoogleConnectService, GooglePushService, PushTokenVerifier],
})
export class GoogleApiModule {}
