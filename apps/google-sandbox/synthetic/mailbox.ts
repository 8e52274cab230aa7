import { hexId } from '../core/ids.js';
import { Random } from '../core/prng.js';
import type { MessageSeed, RawSource } from '../mailbox/message.js';
import { makeParagraphs, makePeople, type SyntheticPerson } from './texts.js';

export interface SyntheticOptions {
  count: number;
  email: string;
  name: string;
  /** Newest message, ms. */
  anchor: number;
  seed: number;
}

interface Plan {
  person: SyntheticPerson;
  outgoing: boolean;
  date: number;
  subject: string;
  messageId: string;
  parent: string | undefined;
  seed: number;
}

const PEOPLE = 1500;
const MINUTES_APART = 23;

/**
 * Many messages, quickly: only a plan is kept for each, and the bytes are made when they are read. The same options give the same bytes.
 */
export function syntheticMailbox(options: SyntheticOptions): MessageSeed[] {
  const random = new Random(options.seed * 7919 + 17);
  const people = makePeople(random, PEOPLE);
  const paragraphs = makeParagraphs(random, 200);
  const seeds: MessageSeed[] = [];
  const recent: Plan[] = [];
  for (let index = 0; index < options.count; index += 1) {
    const plan = makePlan(options, index, people, recent, random);
    const raw = new SyntheticRaw(plan, options, paragraphs);
    const labelIds = plan.outgoing
      ? ['SENT']
      : ['INBOX', 'CATEGORY_PERSONAL', ...(random.chance(0.1) ? ['UNREAD'] : [])];
    const references = plan.parent ? [plan.parent] : [];
    const { date: internalDate, subject, messageId } = plan;
    seeds.push({
      id: hexId('synthetic', String(options.seed), String(index)),
      raw,
      internalDate,
      labelIds,
      size: raw.size,
      subject,
      messageId,
      references,
    });
  }
  return seeds;
}

function makePlan(
  options: SyntheticOptions,
  index: number,
  people: readonly SyntheticPerson[],
  recent: Plan[],
  random: Random,
): Plan {
  const parent = recent.length > 0 && random.chance(0.6) ? random.pick(recent) : undefined;
  // Squared, so that some people write far more often than others.
  const person = parent?.person ?? people[Math.floor(random.next() ** 2 * people.length)]!;
  const topic = `${random.pick(TOPICS)} ${random.int(1, 400)}`;
  const plan: Plan = {
    person,
    outgoing: parent ? !parent.outgoing : random.chance(0.4),
    date: options.anchor - (options.count - index) * MINUTES_APART * 60_000 - random.int(0, 20) * 60_000,
    subject: parent ? `Re: ${parent.subject.replace(/^Re: /, '')}` : topic,
    messageId: `syn.${options.seed}.${index}@${person.domain}`,
    parent: parent?.messageId,
    seed: random.int(1, 2 ** 30),
  };
  recent.push(plan);
  if (recent.length > 60) recent.shift();
  return plan;
}

const TOPICS = [
  'Drawings for lot',
  'Invoice',
  'Site visit',
  'Offer',
  'Minutes of meeting',
  'Change request',
  'Delivery',
  'Sample',
  'Contract draft',
  'Schedule',
  'Question about phase',
  'Feedback on version',
];

class SyntheticRaw implements RawSource {
  readonly size: number;

  constructor(
    private readonly plan: Plan,
    private readonly options: SyntheticOptions,
    private readonly paragraphs: readonly string[],
  ) {
    this.size = this.read().length;
  }

  read(): Buffer {
    const { plan, options } = this;
    const random = new Random(plan.seed);
    const them = `${plan.person.name} <${plan.person.email}>`;
    const me = `${options.name} <${options.email}>`;
    const body: string[] = [];
    for (let length = 0, wanted = random.int(2500, 3800); length < wanted; length += body.at(-1)!.length)
      body.push(random.pick(this.paragraphs));
    const headers = [
      `From: ${plan.outgoing ? me : them}`,
      `To: ${plan.outgoing ? them : me}`,
      `Subject: ${plan.subject}`,
      `Date: ${new Date(plan.date).toUTCString().replace('GMT', '+0000')}`,
      `Message-ID: <${plan.messageId}>`,
      ...(plan.parent ? [`In-Reply-To: <${plan.parent}>`, `References: <${plan.parent}>`] : []),
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 7bit',
    ];
    return Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body.join('\r\n\r\n')}\r\n`, 'latin1');
  }
}
