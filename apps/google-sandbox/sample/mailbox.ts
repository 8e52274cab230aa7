import { hexId } from '../core/ids.js';
import { LabelRegistry } from '../mailbox/labels.js';
import type { MessageSeed } from '../mailbox/message.js';
import { MemoryRaw } from '../mailbox/raw-source.js';
import { readSeedFields } from '../mailbox/seed.js';
import { bulkMail } from './bulk.js';
import { sampleMeetings } from './calendars.js';
import { conversations } from './conversations.js';
import type { SampleMessage } from './draft-message.js';
import { invitationMail } from './invitations.js';
import { bounces, brokenMail, oddMail } from './odd-mail.js';
import type { SampleOptions } from './options.js';
import { PROJECTS } from './projects.js';

const WANTED = 1200;

/** The mailbox of a small studio: about 1,200 messages over the eighteen months before the anchor. The same options give the same bytes. */
export function sampleMailbox(options: SampleOptions): { seeds: MessageSeed[]; labels: LabelRegistry } {
  const labels = new LabelRegistry();
  for (const project of PROJECTS) if (project.label) labels.ensure(project.label);
  labels.ensure('Invoices');
  const others = [
    ...bulkMail(options),
    ...invitationMail(options, sampleMeetings(options)),
    ...oddMail(options),
    ...bounces(options),
    ...brokenMail(options),
  ];
  const talk = conversations(options, WANTED - others.length);
  const seeds = [...talk, ...others].map((message, index) => toSeed(message, index, options, labels));
  return { seeds, labels };
}

function toSeed(message: SampleMessage, index: number, options: SampleOptions, labels: LabelRegistry): MessageSeed {
  const { subject, messageId, references } = readSeedFields(message.raw);
  return {
    id: hexId('sample', String(options.seed), options.email, String(index), message.raw),
    raw: new MemoryRaw(message.raw),
    internalDate: message.date,
    labelIds: message.labels.map((name) => labels.ensure(name)),
    size: message.raw.length,
    subject,
    messageId,
    references,
  };
}
