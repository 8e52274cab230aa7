import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { SecretRepository } from './data/secret.repository.js';
import { KeyCensus } from './domain/key-census.service.js';
import { KeyRotation } from './domain/key-rotation.service.js';

@Module({
  imports: [AuditModule],
  providers: [KeyCensus, KeyRotation, SecretRepository],
  exports: [KeyCensus, KeyRotation],
})
export class KeysModule {}
