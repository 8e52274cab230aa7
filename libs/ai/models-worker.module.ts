import { Module } from '@nestjs/common';
import { LapsedReservationsSweep } from './jobs/budget/lapsed-reservations.sweep.js';
import { ModelsModule } from './models.module.js';

@Module({ imports: [ModelsModule], providers: [LapsedReservationsSweep] })
export class ModelsWorkerModule {}
