import { Module } from '@nestjs/common';
import { AuthApiModule } from '../../../auth/index.js';
import { IntegrationsCoreModule } from '../../integrations-core.module.js';
import { GoogleModule } from './google.module.js';
import { GoogleConnectController } from './http/google-connect.controller.js';
import { GoogleConnectService } from './oauth/google-connect.service.js';

@Module({
  imports: [AuthApiModule, IntegrationsCoreModule, GoogleModule],
  controllers: [GoogleConnectController],
  providers: [GoogleConnectService],
})
export class GoogleApiModule {}
