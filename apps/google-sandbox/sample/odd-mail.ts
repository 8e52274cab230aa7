import { composeRaw, mailDate, type Draft } from './compose.js';
import type { SampleMessage } from './draft-message.js';
import { htmlBody } from './html-body.js';
import { partRandom, sampleContext, type SampleOptions } from './options.js';
import { PEOPLE, personByEmail } from './cast.js';
import { officeMoment, berlin, DAY } from './timing.js';
import { signature } from './text-blocks.js';

/** What no mailbox is without: absence notes, plus tags, second addresses, drafts, spam. */
export function oddMail(options: SampleOptions): SampleMessage[] {
  const random = partRandom(options, 'odd');
  const { me, studio } = sampleContext(options);
  const messages: SampleMessage[] = [];
  const add = (
    age: number,
    labels: string[],
    draft: Omit<Draft, 'date' | 'messageId' | 'to'> & Partial<Draft>,
  ): void => {
    const date = officeMoment(options.anchor - age * DAY, random);
    if (date >= options.anchor) return;
    const messageId = `odd.${messages.length}.${random.int(10000, 99999)}@${draft.from.email.split('@')[1]!}`;
    messages.push({ raw: composeRaw({ date, messageId, to: [me], ...draft }, random), date, labels });
  };

  for (const [index, person] of random
    .sample(
      PEOPLE.filter((candidate) => candidate.company.name !== ''),
      10,
    )
    .entries()) {
    const german = person.language === 'de';
    add(20 + index * 45, ['INBOX', 'CATEGORY_PERSONAL'], {
      from: person,
      subject: german ? 'Abwesenheitsnotiz: Terminplan' : 'Automatic reply: Drawings',
      text: german
        ? 'Vielen Dank für Ihre Nachricht. Ich bin bis Montag nicht im Büro. Ihre E-Mail wird nicht weitergeleitet.'
        : 'Thank you for your message. I am out of the office until Monday with limited access to mail.',
      headers: ['Auto-Submitted: auto-replied', 'X-Auto-Response-Suppress: All', 'Precedence: bulk'],
    });
  }

  // One person, two addresses.
  const lena = personByEmail('lena@krume.example');
  for (const [index, text] of [
    'From my private address, the shop’s mail is down again: yes to the bench!',
    'Me again. Could you send the photos here? They are for my mother.',
    'Thank you, she loves them.',
  ].entries()) {
    add(140 - index * 3, ['INBOX', 'CATEGORY_PERSONAL'], {
      from: { name: 'Lena Albrecht', email: 'lena.albrecht@postfach.example' },
      subject: index === 0 ? 'Bench' : 'Photos',
      text: `${text}\n\nLena`,
    });
  }
  add(139, ['SENT'], {
    from: me,
    to: [{ name: lena.name, email: 'lena.albrecht@postfach.example' }],
    cc: [lena],
    subject: 'Re: Bench',
    text: 'Noted, the bench it is.\n\nMara',
  });

  const [local, domain] = me.email.split('@') as [string, string];
  for (const tag of ['competitions', 'library', 'invoices']) {
    add(random.int(15, 300), ['INBOX', 'CATEGORY_PERSONAL'], {
      from: { name: 'Kulturstiftung Ufer', email: 'wettbewerbe@kulturstiftung-ufer.example' },
      to: [{ name: me.name, email: `${local}+${tag}@${domain}` }],
      subject: `Your registration (${tag})`,
      text: 'Thank you for registering. The documents are ready for you to collect until the end of the month.',
    });
  }

  add(61, ['INBOX', 'CATEGORY_PERSONAL'], {
    from: { name: 'Müller, Jörg (Nordlicht)', email: 'j.mueller@nordlicht-akustik.example' },
    subject: 'Prüfbericht – Raumakustik für die „Halle“',
    text: 'Guten Tag,\n\nanbei die Messwerte. Nachhallzeit 0,6 s, das ist sehr ordentlich.\n\nJörg Müller',
  });
  add(48, ['INBOX', 'CATEGORY_FORUMS'], {
    from: { name: 'Petra Anders via Open House Circle', email: 'circle@openhouse.example' },
    subject: '[circle] Who has a key?',
    text: 'I am standing in front of the door.',
    headers: [
      'Reply-To: petra.anders@postfach.example',
      'List-Id: Open House Circle <circle.openhouse.example>',
      'List-Post: <mailto:circle@openhouse.example>',
    ],
  });
  add(33, ['SENT'], {
    from: me,
    to: studio,
    subject: 'Office trip on the last Friday of the month',
    text: 'Dear all,\n\nwe take the early train. Bring good shoes, the chapel is up a hill.\n\nMara',
  });
  add(27, ['SENT'], {
    from: me,
    to: [{ name: '', email: me.email }],
    subject: 'Note to self',
    text: 'the shelf in the reading room: ask Benoît about the back panel.',
  });
  add(9, ['SPAM'], {
    from: { name: 'Crown Prince Legacy', email: 'winner@prize-desk.example' },
    subject: 'You have been selected!!!',
    html: htmlBody('Congratulations! Claim your EUR 4,500,000 today. Click http://prize-desk.example/claim', false),
    headers: ['X-Spam-Flag: YES'],
  });
  add(70, ['TRASH'], {
    from: { name: 'Moving Offers', email: 'deals@moving.example' },
    subject: 'Move cheaper',
    text: 'Compare five offers now.',
    headers: ['List-Unsubscribe: <https://moving.example/u>'],
  });

  for (const [index, [to, subject, text]] of DRAFTS.entries()) {
    add(2 + index * 2, ['DRAFT'], {
      from: me,
      to: [personByEmail(to)],
      subject,
      text: `${text}\n\n${signature(random, 'en', me)}`,
    });
  }
  return messages;
}

const DRAFTS: readonly [string, string, string][] = [
  ['ewhitfield@blueheron.example', 'The shelves', 'Dear Eleanor,\n\nI have thought about the shelves again and'],
  [
    'opembroke@saltmarsh.example',
    'Fee proposal Speicher 9',
    'Dear Oliver,\n\nplease find our proposal for phases 2 to 4',
  ],
  ['tom@krume.example', 'Opening day', 'Hi Tom,\n\nabout the opening day: we could'],
];

/** Delivery failures: multipart/report with the original inside. */
export function bounces(options: SampleOptions): SampleMessage[] {
  const random = partRandom(options, 'bounces');
  const { me } = sampleContext(options);
  const domain = me.email.split('@')[1]!;
  return [
    ['h.vogel@steinhof.example', 'Steinhof: your drawings', 410],
    ['office@rheinblick.example', 'Invitation to the open evening', 233],
    ['max.muster@lindenhof.example', 'Minutes', 96],
    ['reception@alte-muehle.example', 'Key hand-over', 12],
  ].map(([failed, subject, age]): SampleMessage => {
    const date = officeMoment(options.anchor - Number(age) * DAY, random);
    const boundary = `report_${random.int(100000, 999999)}`;
    const original = composeRaw(
      {
        from: me,
        to: [{ name: '', email: String(failed) }],
        subject: String(subject),
        date: date - 4000,
        messageId: `lost.${random.int(1000, 9999)}@${domain}`,
        text: 'Hello,\n\nas discussed.\n\nMara',
      },
      random,
    ).toString('latin1');
    const raw = [
      `Date: ${mailDate(date, '+0000')}`,
      `From: Mail Delivery System <mailer-daemon@mail.${domain}>`,
      `To: ${me.email}`,
      'Subject: Undelivered Mail Returned to Sender',
      `Message-ID: <bounce.${random.int(10000, 99999)}@mail.${domain}>`,
      'Auto-Submitted: auto-replied',
      'MIME-Version: 1.0',
      `Content-Type: multipart/report; report-type=delivery-status; boundary="${boundary}"`,
      '',
      `--${boundary}`,
      'Content-Type: text/plain; charset=us-ascii',
      '',
      `I'm sorry to have to inform you that your message could not be delivered.\r\n\r\n<${String(failed)}>: host mx.example said: 550 5.1.1 User unknown`,
      `--${boundary}`,
      'Content-Type: message/delivery-status',
      '',
      `Reporting-MTA: dns; mail.${domain}\r\n\r\nFinal-Recipient: rfc822; ${String(failed)}\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 User unknown`,
      `--${boundary}`,
      'Content-Type: message/rfc822',
      '',
      original,
      `--${boundary}--`,
      '',
    ].join('\r\n');
    return { raw: Buffer.from(raw, 'latin1'), date, labels: ['INBOX', 'CATEGORY_UPDATES'] };
  });
}

/** Messages that break rules: raw 8-bit headers, no date, an unclosed multipart, a nested forward, recipients that are nobody. */
export function brokenMail(options: SampleOptions): SampleMessage[] {
  const me = options.email;
  const at = (age: number): number => berlin(options.anchor - age * DAY, 11, 7);
  const lines = (age: number, labels: string[], ...text: string[]): SampleMessage => ({
    raw: Buffer.from(text.join('\r\n'), 'latin1'),
    date: at(age),
    labels,
  });
  const inbox = ['INBOX', 'CATEGORY_PERSONAL'];
  return [
    lines(
      77,
      inbox,
      'From: B\u00fcro Gr\u00fcnfl\u00e4che <kontakt@gruenflaeche.example>',
      `To: ${me}`,
      'Subject: B\u00e4ume f\u00fcr den Hof',
      `Date: ${mailDate(at(77), '+0100')}`,
      '',
      'Guten Tag, die B\u00e4ume kommen am Montag.',
      '',
    ),
    lines(
      150,
      inbox,
      'From: Fax Gateway <fax@anlage.example>',
      `To: ${me}`,
      'Subject: Fax, 2 pages',
      'Date: sometime in spring',
      'Message-ID: not an id',
      'In-Reply-To: your message of Tuesday',
      'Content-Type: multipart/mixed; boundary="open"',
      '',
      '--open',
      'Content-Type: text/plain; charset=x-unknown-9',
      '',
      'A fax has arrived. The second page is missing.',
      '--open',
      'Content-Type: application/octet-stream; name="page1.tif"',
      'Content-Transfer-Encoding: base64',
      '',
      'SUkqAAgAAAA=!!not base64!!',
    ),
    lines(
      205,
      inbox,
      'From: Ruth Feldmann <ruth.feldmann@postfach.example>',
      `To: ${me}`,
      `Date: ${mailDate(at(205), '+0100')}`,
      'Subject: Fwd: Alte Fotos',
      'Message-ID: <fwd.1@postfach.example>',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="fwd"',
      '',
      '--fwd',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Das hat mir Herr Weiss geschickt.',
      '--fwd',
      'Content-Type: message/rfc822',
      '',
      'From: Albert Weiss <albert.weiss@chronik.example>',
      'To: ruth.feldmann@postfach.example',
      'Date: Mon, 4 May 1998 10:00:00 +0200',
      'Subject: Alte Fotos',
      '',
      'Das Haus im Jahr 1936.',
      '--fwd--',
      '',
    ),
    lines(
      118,
      ['SENT'],
      `From: ${me}`,
      'To: undisclosed-recipients:;',
      `Date: ${mailDate(at(118), '+0100')}`,
      'Subject: Closed between the years',
      'Message-ID: <closed@studio.example>',
      '',
      'The studio is closed from 23 December to 4 January.',
      '',
    ),
    lines(
      52,
      inbox,
      'From: <>',
      `To: ${me}`,
      `Date: ${mailDate(at(52), '+0000')}`,
      'Subject: (no sender)',
      '',
      'This message has no sender.',
      '',
    ),
  ];
}
