import { Module } from '@nestjs/common';
import { ModelsModule } from './models.module.js';

@Module({ imports: [ModelsModule] })
export class SearchModule {}
