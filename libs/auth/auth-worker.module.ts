import { Module } from '@nestjs/common';
import { AuthModule } from './auth.module.js';
import { DisabledUsersGate } from './jobs/disabled-users.gate.js';
import { ExpiredAccessSweep } from './jobs/expired-access.sweep.js';

@Module({ imports: [AuthModule], providers: [DisabledUsersGate, ExpiredAccessSweep] })
export class AuthWorkerModule {}
