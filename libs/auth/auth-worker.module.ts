import { Module } from '@nestjs/common';
import { AuthModule } from './auth.module.js';
import { ExpiredAccessSweep } from './jobs/expired-access.sweep.js';

@Module({ imports: [AuthModule], providers: [ExpiredAccessSweep] })
export class AuthWorkerModule {}
