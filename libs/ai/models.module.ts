import { Module } from '@nestjs/common';
import { ModelGateway } from './domain/models/model-gateway.service.js';

/** Models, and what they cost, for every process. */
@Module({ providers: [ModelGateway], exports: [ModelGateway] })
export class ModelsModule {}
