import type { Random } from '../core/prng.js';
import { makeAttachment } from './attachments.js';
import type { Language, Person } from './cast.js';
import { composeRaw, type Draft } from './compose.js';
import type { SampleMessage } from './draft-message.js';
import { partRandom, sampleContext, type SampleContext, type SampleOptions } from './options.js';
import { PROJECTS, type Project } from './projects.js';
import type { Script, Turn } from './script.js';
import { OFFICE_SCRIPTS } from './scripts-office.js';
import { SITE_SCRIPTS } from './scripts-site.js';
import { amountText, dayText, greeting, signature } from './text-blocks.js';
import { berlinOffset, DAY, officeMoment, replyMoment } from './timing.js';
import { htmlBody } from './html-body.js';

const SCRIPTS = [...SITE_SCRIPTS, ...OFFICE_SCRIPTS];
const MONTH = 30 * DAY;

interface Sent {
  messageId: string;
  from: Person;
  date: number;
  text: string;
}

interface Thread {
  script: Script;
  project: Project;
  them: Person;
  other: Person;
  colleague: Person;
  slots: Record<string, string>;
  subject: string;
  language: Language;
}

/** Threads between the studio and its partners, spread over eighteen months, about `wanted` messages. */
export function conversations(options: SampleOptions, wanted: number): SampleMessage[] {
  const random = partRandom(options, 'conversations');
  const context = sampleContext(options);
  const messages: SampleMessage[] = [];
  let threads = 0;
  while (messages.length < wanted) {
    const project = random.pick(PROJECTS);
    // A few threads always end shortly before the anchor, so that the inbox has something of this week.
    const back =
      threads < 14 ? random.int(1, 5) * DAY : project.to * MONTH + random.next() * (project.from - project.to) * MONTH;
    const start = officeMoment(options.anchor - back - DAY, random);
    const thread = makeThread(project, context, start, random);
    if (thread) messages.push(...play(thread, start, `t${threads}`, context, random));
    threads += 1;
  }
  return messages;
}

function makeThread(project: Project, context: SampleContext, start: number, random: Random): Thread | undefined {
  const script = random.pick(SCRIPTS);
  const fitting = project.people.filter((person) => fits(script, person));
  if (fitting.length === 0) return undefined;
  const them = random.pick(fitting);
  const other = random.pick(project.people.filter((person) => person !== them));
  const language = script.language ?? 'en';
  const slots: Record<string, string> = {
    project: project.name,
    item: random.pick(project.items),
    room: random.pick(project.rooms),
    amount: amountText(random.int(8, 900) * 120),
    number: `${project.code}-${random.int(100, 999)}`,
    version: String(random.int(2, 7)),
    day: dayText(officeMoment(start + random.int(3, 9) * DAY, random), language),
  };
  return {
    script,
    project,
    them,
    other,
    colleague: random.pick(context.studio),
    slots,
    subject: fill(script.subject, slots),
    language,
  };
}

function fits(script: Script, person: Person): boolean {
  if (script.trades && !script.trades.includes(person.company.trade)) return false;
  return script.language === undefined || script.language === person.language;
}

function fill(text: string, slots: Record<string, string>): string {
  return text
    .replace(/\{(\w+)\}/g, (whole, name: string) => slots[name] ?? whole)
    .replace(/(^|[.!?]\s+)([a-zà-ü])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function play(thread: Thread, start: number, key: string, context: SampleContext, random: Random): SampleMessage[] {
  const messages: SampleMessage[] = [];
  const sent: Sent[] = [];
  let date = start;
  for (const [index, turn] of thread.script.turns.entries()) {
    if (index > 0) date = replyMoment(date, random);
    // A thread that runs into the anchor is simply not finished yet.
    if (date >= context.anchor) break;
    messages.push(writeTurn(thread, turn, date, `${key}.${index}`, sent, context, random));
  }
  return messages;
}

function writeTurn(
  thread: Thread,
  turn: Turn,
  date: number,
  key: string,
  sent: Sent[],
  context: SampleContext,
  random: Random,
): SampleMessage {
  const { me } = context;
  const from = { me, them: thread.them, other: thread.other, colleague: thread.colleague }[turn.by];
  const previous = sent.at(-1);
  const to = previous && previous.from !== from ? previous.from : from === me ? thread.them : me;
  const everybody = [
    ...sent.map((entry) => entry.from),
    ...(turn.by === 'colleague' || turn.by === 'other' ? [thread.them] : []),
  ];
  const cc = [...new Set([...everybody, me])].filter((person) => person !== from && person !== to);
  const language = from.language === thread.language || from === me ? thread.language : 'en';
  const text = [
    greeting(random, language, to, from === me),
    '',
    fill(turn.text, thread.slots),
    '',
    signature(random, language, from),
  ].join('\n');
  const messageId = `${key}.${random.int(100000, 999999)}@${from.company.domain}`;
  const full =
    previous && random.chance(0.7) ? `${text}\n\n${quote(previous, from.style === 'html', thread.language)}` : text;
  const draft: Draft = {
    from,
    to: [to],
    cc,
    subject: previous ? `${replyPrefix(from)}${thread.subject}` : thread.subject,
    date,
    messageId,
    references: sent.map((entry) => entry.messageId),
    ...(from.style === 'html' ? {} : { text: full }),
    ...(from.style === 'plain' ? {} : { html: htmlBody(full, from.style === 'html') }),
    ...(turn.attach
      ? { attachments: [makeAttachment(turn.attach, thread.project.code, thread.slots['number']!, random)] }
      : {}),
    headers: [`User-Agent: ${from.style === 'html' ? 'Desk Mail 16.0' : 'Paper Plane 4.2'}`],
    zoneOffset: berlinOffset(date),
  };
  sent.push({ messageId, from, date, text });
  return { raw: composeRaw(draft, random), date, labels: labelsOf(thread, from === me, turn, date, context, random) };
}

function replyPrefix(from: Person): string {
  return from.language === 'de' && from.style === 'html' ? 'AW: ' : 'Re: ';
}

function quote(previous: Sent, outlook: boolean, language: Language): string {
  const day = dayText(previous.date, language);
  if (outlook) {
    return `-----Original Message-----\nFrom: ${previous.from.name} <${previous.from.email}>\nSent: ${day}\n\n${previous.text}`;
  }
  const intro =
    language === 'de'
      ? `Am ${day} schrieb ${previous.from.name}:`
      : `On ${day}, ${previous.from.name} <${previous.from.email}> wrote:`;
  return `${intro}\n${previous.text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n')}`;
}

function labelsOf(
  thread: Thread,
  outgoing: boolean,
  turn: Turn,
  date: number,
  context: SampleContext,
  random: Random,
): string[] {
  const labels = thread.project.label ? [thread.project.label] : [];
  if (turn.attach === 'invoice') labels.push('Invoices');
  if (outgoing) return ['SENT', ...labels];
  const age = context.anchor - date;
  if (age < 90 * DAY || random.chance(0.35)) labels.push('INBOX', 'CATEGORY_PERSONAL');
  if (age < 4 * DAY && random.chance(0.6)) labels.push('UNREAD');
  if (random.chance(0.04)) labels.push('STARRED');
  if (/client|investor/.test(thread.them.company.trade) && random.chance(0.5)) labels.push('IMPORTANT');
  return labels;
}
