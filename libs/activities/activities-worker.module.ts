import { Module } from '@nestjs/common';
import { ActivitiesModule } from './activities.module.js';
import { DeletedThingsSweep } from './jobs/deleted-things.sweep.js';

@Module({ imports: [ActivitiesModule], providers: [DeletedThingsSweep] })
export class ActivitiesWorkerModule {}
