import { Module } from '@nestjs/common';
import { ErasuresResolver } from './graphql/erasures.resolver.js';
import { PersonErasuresResolver } from './graphql/person-erasures.resolver.js';
import { RetentionResolver } from './graphql/retention.resolver.js';
import { CertificateController } from './http/certificate.controller.js';
import { PrivacyModule } from './privacy.module.js';

@Module({
  imports: [PrivacyModule],
  controllers: [CertificateController],
  providers: [ErasuresResolver, PersonErasuresResolver, RetentionResolver],
})
export class PrivacyApiModule {}
