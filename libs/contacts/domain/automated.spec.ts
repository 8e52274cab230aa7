import { describe, expect, it } from '@jest/globals';
import { isListHost, isMachine } from './automated-address.js';
import { type MessageOrigin, automatedBy, automatedReason } from './automated.js';

const list = { 'list-id': 'Talk <talk.example.org>', 'list-unsubscribe': '<mailto:talk-leave@example.org>' };
const discussion = { ...list, 'list-post': '<mailto:talk@example.org>' };

describe('automatedReason', () => {
  it.each([
    ['a person', 'ann@example.org', {}, null],
    ['a person without a usable address', null, {}, null],
    ['a person whose name merely looks like it', 'norbert.reply@example.org', {}, null],
    ['a person on a discussion list', 'ann@example.org', discussion, null],
    ['a person on a list with bulk precedence', 'ann@example.org', { ...discussion, precedence: 'list' }, null],
    ['the list itself', 'talk@example.org', discussion, 'mailing_list'],
    ['the list itself, known by its id', 'talk@example.org', list, 'mailing_list'],
    [
      'an author rewritten by the list',
      'other@example.org',
      { ...discussion, 'x-original-from': 'a@b.c' },
      'mailing_list',
    ],
    ['a list robot', 'talk-request@example.org', {}, 'mailing_list'],
    [
      'a list that nobody may answer',
      'ann@example.org',
      { ...list, 'list-post': 'NO (announcements only)' },
      'newsletter',
    ],
    ['a newsletter', 'ann@shop.example', { 'list-unsubscribe': '<https://shop.example/u>' }, 'newsletter'],
    ['a newsletter by its local part', 'newsletter@shop.example', {}, 'newsletter'],
    ['bulk mail', 'ann@shop.example', { precedence: 'bulk' }, 'newsletter'],
    ['no-reply', 'no-reply@bank.example', {}, 'no_reply'],
    ['no-reply in other spellings', 'donotreply+123@bank.example', {}, 'no_reply'],
    ['no-reply behind a name', 'orders.noreply@shop.example', {}, 'no_reply'],
    ['a newsletter from no-reply', 'noreply@shop.example', { 'list-unsubscribe': '<https://x.example>' }, 'newsletter'],
    ['a bounce', 'mailer-daemon@mx.example', {}, 'bounce'],
    [
      'a bounce by its report',
      'mx@mx.example',
      { 'content-type': 'multipart/report; report-type=delivery-status; boundary=x' },
      'bounce',
    ],
    ['a bounce through a list', 'postmaster@mx.example', discussion, 'bounce'],
    ['an empty reverse path', 'someone@mx.example', { 'return-path': '<>' }, 'bounce'],
    ['an out-of-office note', 'ann@example.org', { 'auto-submitted': 'auto-replied (vacation)' }, 'auto_reply'],
    ['an older out-of-office note', 'ann@example.org', { 'x-autoreply': 'yes' }, 'auto_reply'],
    ['a report of a machine', 'ann@example.org', { 'auto-submitted': 'auto-generated' }, 'notification'],
    ['auto-submitted: no', 'ann@example.org', { 'auto-submitted': 'no' }, null],
    ['a notification', 'notifications@tracker.example', {}, 'notification'],
    [
      'a sender that wants no automatic answer at all',
      'crm@example.org',
      { 'x-auto-response-suppress': 'All' },
      'notification',
    ],
    [
      'a person whose server suppresses out-of-office',
      'ann@example.org',
      { 'x-auto-response-suppress': 'DR, OOF' },
      null,
    ],
  ])('%s', (_name, fromAddress, headers, reason) => {
    expect(automatedReason({ fromAddress, headers })).toBe(reason);
  });

  it.each<[string, Partial<MessageOrigin>, string | null, string | null]>([
    ['a person', {}, null, null],
    [
      'a read receipt',
      { headers: { 'content-type': 'multipart/report; report-type=disposition-notification' } },
      'auto_reply',
      'read_receipt',
    ],
    [
      'a bounce by subject and name',
      { fromName: 'System Administrator', headers: { subject: 'Undeliverable: Plan' } },
      'bounce',
      'bounce_subject',
    ],
    ['a person who writes of one', { fromName: 'Ann', headers: { subject: 'Undeliverable: Plan' } }, null, null],
    [
      'out of office by its subject',
      { headers: { subject: 'Abwesenheitsnotiz: Plan' } },
      'auto_reply',
      'auto_reply_subject',
    ],
    ['a tracker', { headers: { 'x-github-reason': 'mention' } }, 'notification', 'tracker'],
    [
      'answers that go nowhere',
      { headers: { 'reply-to': 'Shop <no-reply@shop.example>' } },
      'no_reply',
      'no_reply_answers',
    ],
    ['a list at its host', { fromAddress: 'talk@yahoogroups.com' }, 'mailing_list', 'list_host'],
    ['a program for bulk mail', { headers: { 'x-mailer': 'PHPList v3' } }, 'newsletter', 'bulk_program'],
    ['a form of a site', { headers: { 'x-mailer': 'PHPMailer 6' } }, 'notification', 'machine_program'],
    [
      'a return path of bulk mail',
      { headers: { 'return-path': '<bounce+123-ann=people.example@esp.example>' } },
      'newsletter',
      'bulk_return_path',
    ],
    [
      'a return path that was forwarded',
      { headers: { 'return-path': '<ann+caf_=you=studio.example@people.example>' } },
      null,
      null,
    ],
    [
      'an office to all',
      { fromName: 'Public Relations', headers: { to: 'all.staff@people.example' } },
      'newsletter',
      'office_to_crowd',
    ],
    ['an office to one', { fromName: 'Public Relations', headers: { to: 'you@studio.example' } }, null, null],
    [
      'an office by its address',
      { fromAddress: 'acme.info@acme.example', headers: {} },
      'newsletter',
      'office_to_crowd',
    ],
    ['an office that answers', { fromName: 'Office of the Chair', headers: { 'in-reply-to': '<a@b>' } }, null, null],
    [
      'last words of a circular',
      { text: 'Offers!\nTo unsubscribe, click here.', headers: { to: 'you@studio.example' } },
      'newsletter',
      'unsubscribe_text',
    ],
    [
      'a circular that is shown',
      { text: 'Look.\nSubject: Offers\nTo unsubscribe, click here.', headers: {} },
      null,
      null,
    ],
    [
      'a discussion whose answers go to the list',
      {
        headers: {
          'mailing-list': 'list talk@groups.example; contact x',
          'list-unsubscribe': '<mailto:x@y.z>',
          'reply-to': 'talk@groups.example',
        },
      },
      null,
      null,
    ],
    [
      'a discussion that is answered',
      { headers: { 'list-id': '<talk.groups.example>', subject: 'Re: [talk] Plan' } },
      null,
      null,
    ],
    [
      "a list's owner",
      {
        fromAddress: 'updates@groups.example',
        headers: { 'list-id': '<talk.groups.example>', to: 'talk@groups.example' },
      },
      'notification',
      'notification_address',
    ],
    [
      "an office on its house's list",
      { fromAddress: 'distribution@groups.org', headers: { 'x-beenthere': 'talk@groups.org', to: 'talk@groups.org' } },
      'newsletter',
      'precedence',
    ],
  ])('names its rule: %s', (_case, origin, reason, rule) => {
    const verdict = automatedBy({ fromAddress: 'ann@people.example', headers: {}, ...origin });
    expect([verdict?.reason ?? null, verdict?.rule ?? null]).toEqual([reason, rule]);
  });

  it('knows machines and lists by their addresses', () => {
    const machines = ['no-reply@x.example', 'mailer-daemon@x.example', 'talk-request@x.example', 'build-bot@x.example'];
    expect(machines.filter((address) => !isMachine(address))).toEqual([]);
    const people = [
      'ann@x.example',
      'norbert.reply@x.example',
      'robotham@x.example',
      'newsome@x.example',
      '/o=x/cn=ann',
    ];
    expect(people.filter(isMachine)).toEqual([]);
    expect(['a@lists.x.example', 'a@x.groups.io', 'a@googlegroups.com'].filter((list) => !isListHost(list))).toEqual(
      [],
    );
    expect(['ann@listings.example', 'ann@groupsio.example', 'ann@groups.example'].filter(isListHost)).toEqual([]);
  });

  it.each<[string, Partial<MessageOrigin>]>([
    ['subjects', { headers: { subject: 'Re: '.repeat(50_000) } }],
    ['recipients', { headers: { to: 'a@b.c, '.repeat(30_000), 'list-id': '<x>' } }],
    ['texts', { text: 'unsubscri '.repeat(50_000) }],
    ['names', { fromName: 'office of '.repeat(50_000) }],
    ['fields', { headers: { 'return-path': `<bounces-${'1'.repeat(100_000)}`, 'reply-to': 'a'.repeat(100_000) } }],
  ])('answers hostile %s in linear time', (_case, origin) => {
    const started = process.threadCpuUsage();
    automatedBy({ fromAddress: 'ann@people.example', headers: {}, ...origin });
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(500);
  });

  it('answers hostile local parts in linear time', () => {
    const started = process.threadCpuUsage();
    automatedReason({
      fromAddress: `${'-no-reply'.repeat(20_000)}x@example.org`,
      headers: { 'list-post': '@'.repeat(100_000) },
    });
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(500);
  });
});

describe('what nobody in person sends', () => {
  const commits = { ...discussion, 'list-id': '<project-commits.example.org>' };
  const rule = (origin: Partial<MessageOrigin>) =>
    automatedBy({ fromAddress: 'ann@example.org', headers: {}, ...origin })?.rule ?? null;

  it.each<[string, Partial<MessageOrigin>, string | null]>([
    ['a commit', { headers: { ...commits, subject: '[project] CVS: project README,1.1,1.2' } }, 'commit_list'],
    ['an answer to a commit', { headers: { ...commits, subject: 'Re: CVS: project README,1.1,1.2' } }, null],
    ['a list about commitment', { headers: { ...discussion, 'list-id': '<commitment.example.org>' } }, null],
    ['a confirmation', { headers: { subject: 'Your Registration Confirmation' } }, 'confirmation'],
    ['a person who confirms', { fromName: 'Ann Other', headers: { subject: 'Order confirmation' } }, null],
    ['a circular to itself', { headers: { to: 'ann@example.org' } }, 'to_itself'],
    ['a person to themselves', { fromName: 'Ann Other', headers: { to: 'ann@example.org' } }, null],
    [
      'a name that only the address tells',
      { fromAddress: 'ann.other@x.example', headers: { to: 'ann.other@x.example' } },
      null,
    ],
    ['to itself and another', { headers: { to: 'ann@example.org, bob@example.org' } }, null],
  ])('%s', (_what, origin, expected) => expect(rule(origin)).toBe(expected));
});
