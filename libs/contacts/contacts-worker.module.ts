import { Module } from '@nestjs/common';
import { ContactsModule } from './contacts.module.js';
import { PassedMeetingsSweep } from './jobs/passed-meetings.sweep.js';
import { UnsettledContactsSweep } from './jobs/unsettled-contacts.sweep.js';

@Module({ imports: [ContactsModule], providers: [PassedMeetingsSweep, UnsettledContactsSweep] })
export class ContactsWorkerModule {}
