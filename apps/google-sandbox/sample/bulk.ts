import type { Random } from '../core/prng.js';
import { composeRaw } from './compose.js';
import type { SampleMessage } from './draft-message.js';
import { htmlBody } from './html-body.js';
import { partRandom, type SampleOptions } from './options.js';
import { berlin, DAY } from './timing.js';

interface Sender {
  name: string;
  email: string;
  /** Days between two issues. */
  every: number;
  hour: number;
  subject: (random: Random, issue: number) => string;
  body: (random: Random, issue: number) => string;
  headers: (issue: number) => string[];
  label: string;
}

const list =
  (id: string, domain: string) =>
  (issue: number): string[] => [
    `List-Id: <${id}.${domain}>`,
    `List-Unsubscribe: <https://${domain}/unsubscribe?u=${issue}>, <mailto:leave@${domain}>`,
    'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    'Precedence: bulk',
  ];

const automatic = (): string[] => ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'];

const THEMES = [
  'light',
  'timber',
  'reuse',
  'small rooms',
  'stairs',
  'courtyards',
  'concrete without cement',
  'colour',
  'rain',
  'thresholds',
];
const PRODUCTS = [
  'cork flooring',
  'linen curtains',
  'door handles in brass',
  'recycled terrazzo',
  'acoustic felt',
  'oak veneer',
];

const SENDERS: readonly Sender[] = [
  {
    name: 'Baukultur Weekly',
    email: 'letter@baukultur-weekly.example',
    every: 7,
    hour: 6,
    label: 'CATEGORY_PROMOTIONS',
    subject: (random, issue) => `Issue ${issue}: ${random.pick(THEMES)}, ${random.pick(THEMES)} and a question`,
    body: (random) =>
      `Good morning,\n\nthis week we look at ${random.pick(THEMES)}. Three houses, two conversations and one drawing that we cannot stop looking at.\n\n* A school that grew by a third and got smaller\n* What carpenters know about ${random.pick(THEMES)}\n* Dates: four openings worth a train ride\n\nYou get this letter because you subscribed to it. Unsubscribe with one click at the end.`,
    headers: list('weekly', 'baukultur-weekly.example'),
  },
  {
    name: 'Materialdepot',
    email: 'news@materialdepot.example',
    every: 12,
    hour: 9,
    label: 'CATEGORY_PROMOTIONS',
    subject: (random) => `New in the depot: ${random.pick(PRODUCTS)}`,
    body: (random) =>
      `Hello,\n\nwe have ${random.pick(PRODUCTS)} on the shelf, and ten per cent off ${random.pick(PRODUCTS)} until Sunday.\n\nSamples are free for offices.\n\nYour Materialdepot\n\nDo not want this any more? Unsubscribe.`,
    headers: list('news', 'materialdepot.example'),
  },
  {
    name: 'Open House Circle',
    email: 'circle@openhouse.example',
    every: 30,
    hour: 17,
    label: 'CATEGORY_FORUMS',
    subject: (_, issue) => `[circle] Meeting no. ${issue}`,
    body: (random) =>
      `Dear all,\n\nour next evening is about ${random.pick(THEMES)}. Bring one image and no explanation.\n\n_______________________________________________\ncircle mailing list`,
    headers: () => [
      'List-Id: Open House Circle <circle.openhouse.example>',
      'List-Post: <mailto:circle@openhouse.example>',
      'Precedence: list',
      'Sender: circle-bounces@openhouse.example',
    ],
  },
  {
    name: 'Planserver',
    email: 'no-reply@planserver.example',
    every: 6,
    hour: 14,
    label: 'CATEGORY_UPDATES',
    subject: (random) =>
      `${random.int(2, 9)} new files in “${random.pick(['Harbour House', 'Kita Lindenweg', 'Speicher 9', 'Krume Nordufer'])}”`,
    body: (random) =>
      `${random.int(2, 9)} files were uploaded to a folder that you follow.\n\nOpen the folder: https://planserver.example/f/${random.int(10000, 99999)}\n\nThis message was sent automatically. Please do not reply.`,
    headers: automatic,
  },
  {
    name: 'Ledgerly',
    email: 'notifications@ledgerly.example',
    every: 15,
    hour: 7,
    label: 'CATEGORY_UPDATES',
    subject: (random) => `Payment received: EUR ${random.int(4, 90) * 110}.00`,
    body: (random) =>
      `A payment was matched to invoice ${random.int(1000, 9999)}.\n\nSee it in your account: https://ledgerly.example/p/${random.int(10000, 99999)}\n\nYou get this because notifications are on.`,
    headers: automatic,
  },
  {
    name: 'Nordbahn Tickets',
    email: 'noreply@nordbahn.example',
    every: 26,
    hour: 19,
    label: 'CATEGORY_UPDATES',
    subject: (random) =>
      `Your booking ${random.int(100000, 999999)}: Berlin – ${random.pick(['Hamburg', 'Dresden', 'Leipzig', 'Copenhagen'])}`,
    body: (random) =>
      `Thank you for your booking. Coach ${random.int(1, 12)}, seat ${random.int(11, 98)}, window.\n\nYour ticket is in the app. Have a good journey!`,
    headers: automatic,
  },
  {
    name: 'Werkzeug-Ticketsystem',
    email: 'support+ticket@plotterhilfe.example',
    every: 75,
    hour: 11,
    label: 'CATEGORY_UPDATES',
    subject: (random) => `[#${random.int(40000, 49999)}] Your plotter: status changed to “waiting for part”`,
    body: () =>
      '##- Please type your reply above this line -##\n\nThe status of your request has changed. We will be in touch as soon as the part is here.',
    headers: () => ['Auto-Submitted: auto-replied', 'X-Ticket-System: yes'],
  },
];

/** Newsletters and automatic notifications over the eighteen months. */
export function bulkMail(options: SampleOptions): SampleMessage[] {
  const random = partRandom(options, 'bulk');
  const messages: SampleMessage[] = [];
  for (const sender of SENDERS) {
    let issue = 1;
    for (let age = 545 - random.int(0, sender.every); age > 0; age -= sender.every) {
      const date = berlin(options.anchor - age * DAY, sender.hour, random.int(0, 40));
      if (date >= options.anchor) continue;
      messages.push(oneIssue(sender, issue, date, age, options, random));
      issue += 1;
    }
  }
  return messages;
}

function oneIssue(
  sender: Sender,
  issue: number,
  date: number,
  age: number,
  options: SampleOptions,
  random: Random,
): SampleMessage {
  const text = sender.body(random, issue);
  const raw = composeRaw(
    {
      from: sender,
      to: [{ name: options.name, email: options.email }],
      subject: sender.subject(random, issue),
      date,
      messageId: `${issue}.${random.int(100000, 999999)}@${sender.email.split('@')[1]!}`,
      text,
      html: htmlBody(text, false),
      headers: sender.headers(issue),
      zoneOffset: '+0000',
    },
    random,
  );
  const labels = [sender.label, ...(age < 200 ? ['INBOX'] : []), ...(age < 30 && random.chance(0.6) ? ['UNREAD'] : [])];
  return { raw, date, labels };
}
