import { PEOPLE } from '../../../apps/google-sandbox/sample/cast.js';
import { PROJECTS } from '../../../apps/google-sandbox/sample/projects.js';
import type { TestSystem } from '../../setup/index.js';

/** Something that a summary of a person should tell. */
export interface Fact {
  address: string;
  fact: string;
}

/** Conversations of the sample are numbered in their Message-IDs. */
const CONVERSATION = /^<?(t\d+)\.\d+\./;
const LATEST = 3;
const FACTS = [
  /EUR \d[\d,]*\.\d\d/g,
  /(?<!\d)2\d{3}-\d{3}(?!\d)/g,
  /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d{1,2} [A-Z][a-z]+/g,
  /(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag, \d{1,2}\.\d{1,2}\./g,
];

interface Message {
  messageId: string;
  subject: string;
  body: string;
  address: string;
}

/**
 * Key facts by person: of the latest conversations in which they wrote something, the project that they are about, and the
 * amounts, numbers and days that they or the studio wrote.
 */
export async function sampleFacts({ database }: TestSystem, userId: string): Promise<Fact[]> {
  const messages = await database.query<Message>(
    `select i.message_id as "messageId", i.subject, i.body, coalesce((
       select min(p.address) from interaction_participants p where p.interaction_id = i.id and p.role = 'from'), '') as address
     from interactions i where i.user_id = $1 and i.kind = 'email' and not i.shadowed and i.message_id is not null
     order by i.occurred_at desc`,
    [userId],
  );
  const talk = messages.flatMap((message) => {
    const conversation = CONVERSATION.exec(message.messageId)?.[1];
    return conversation ? [{ ...message, conversation }] : [];
  });
  return PEOPLE.flatMap(({ email }) => {
    const theirs = [...new Set(talk.filter(({ address }) => address === email).map((each) => each.conversation))];
    const facts = theirs.slice(0, LATEST).flatMap((conversation) => {
      const said = talk.filter(
        (each) => each.conversation === conversation && (each.address === email || each.address === ACCOUNT),
      );
      const subject = said[0]!.subject;
      const projects = PROJECTS.filter(({ name }) => subject.includes(name)).map(({ name }) => name);
      const texts = [subject, ...said.map(({ body }) => body)].join('\n');
      return [...projects, ...FACTS.flatMap((pattern) => texts.match(pattern) ?? [])];
    });
    return [...new Set(facts)].map((fact) => ({ address: email, fact }));
  });
}

const ACCOUNT = 'mara@studio.example';
