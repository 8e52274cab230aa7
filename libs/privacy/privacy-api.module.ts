import { Module } from '@nestjs/common';
import { ExportsModule } from './exports.module.js';
import { ErasuresResolver } from './graphql/erasures.resolver.js';
import { DataExportsResolver } from './graphql/exports/data-exports.resolver.js';
import { PersonErasuresResolver } from './graphql/person-erasures.resolver.js';
import { RetentionResolver } from './graphql/retention.resolver.js';
import { CertificateController } from './http/certificate.controller.js';
import { ExportsController } from './http/exports/exports.controller.js';
import { PrivacyModule } from './privacy.module.js';

@Module({
  imports: [PrivacyModule, ExportsModule],
  controllers: [CertificateController, ExportsController],
  providers: [ErasuresResolver, DataExportsResolver, PersonErasuresResolver, RetentionResolver],
})
export class PrivacyApiModule {}
