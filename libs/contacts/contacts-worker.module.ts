import { Module } from '@nestjs/common';
import { ContactsModule } from './contacts.module.js';
import { PassedMeetingsSweep } from './jobs/passed-meetings.sweep.js';

@Module({ imports: [ContactsModule], providers: [PassedMeetingsSweep] })
export class ContactsWorkerModule {}
