import { Module } from '@nestjs/common';
import { ErasuresResolver } from './graphql/erasures.resolver.js';
import { CertificateController } from './http/certificate.controller.js';
import { PrivacyModule } from './privacy.module.js';

@Module({ imports: [PrivacyModule], controllers: [CertificateController], providers: [ErasuresResolver] })
export class PrivacyApiModule {}
