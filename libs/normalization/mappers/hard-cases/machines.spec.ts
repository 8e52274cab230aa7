import { describe, expect, it } from '@jest/globals';
import { emailBothWays, mail } from './both-ways.js';
import type { PartDescription } from './mail.js';

const reasonOf = (headers: Record<string, string>, body?: PartDescription): [string | null, string | null] => {
  const { automatedReason, automatedRule } = emailBothWays(mail(headers, body));
  return [automatedReason, automatedRule];
};

describe('hard cases of machines', () => {
  it.each<[string, Record<string, string>, string, string]>([
    ['no-reply', { From: 'Shop <no-reply@shop.example>' }, 'no_reply', 'no_reply_address'],
    ['mailer-daemon', { From: 'MAILER-DAEMON@mx.example' }, 'bounce', 'bounce_address'],
    ['a tracker by its fields', { 'X-Bugzilla-Reason': 'AssignedTo' }, 'notification', 'tracker'],
    ['a tracker by its address', { From: 'jira@work.example' }, 'notification', 'notification_address'],
    ['a robot', { From: 'Mail Robot <pine-robot@work.example>' }, 'notification', 'notification_address'],
    [
      'a mailbox of announcements',
      { From: 'Acme Announcements <acme.announcements@acme.example>' },
      'newsletter',
      'newsletter_address',
    ],
    ['the office of a chair', { From: 'Office of the Chair <chair@acme.example>' }, 'newsletter', 'announcing_name'],
    [
      'a team that writes to all',
      { From: 'Moving Team <moving@acme.example>', To: 'all.staff@acme.example' },
      'newsletter',
      'office_to_crowd',
    ],
    ['a bulk mail service', { 'Feedback-ID': '1:2:3:esp' }, 'newsletter', 'bulk_service'],
  ])('case 11: %s is no contact', (_case, headers, reason, rule) => {
    expect(reasonOf(headers)).toEqual([reason, rule]);
  });

  it('case 11: whoever writes to a machine has not met it', () => {
    const { participants } = emailBothWays(mail({ To: 'no-reply@shop.example, bob@people.example' }));
    expect(participants.map(({ makesContact }) => makesContact)).toEqual([true, false, true]);
  });

  it('case 11: a circular without fields of a list, by its last words', () => {
    const text = 'Our spring catalogue is here.\n\nTo unsubscribe, answer with an empty message.';
    expect(reasonOf({}, { type: 'text/plain', text })).toEqual(['newsletter', 'unsubscribe_text']);
    expect(reasonOf({ Subject: 'Fwd: Catalogue' }, { type: 'text/plain', text })).toEqual([null, null]);
    expect(reasonOf({ To: 'talk@lists.people.example' }, { type: 'text/plain', text })).toEqual([null, null]);
  });

  it.each<[string, Record<string, string>]>([
    ['a person who answers from a team', { From: 'Moving Team <moving@acme.example>', Subject: 'Re: Boxes' }],
    [
      'a person on a list without List-Post',
      {
        'Mailing-List': 'list talk@groups.example; contact talk-owner@groups.example',
        'Reply-To': 'talk@groups.example',
        'List-Unsubscribe': '<mailto:x@groups.example>',
      },
    ],
    [
      'a person who writes to a list',
      { To: 'talk@lists.people.example', 'List-Id': '<talk.lists.people.example>', Precedence: 'bulk' },
    ],
    ['a person called News', { From: 'Ann News <ann.other@people.example>' }],
  ])('case 11: %s is a person', (_case, headers) => expect(reasonOf(headers)).toEqual([null, null]));

  it.each<[string, Record<string, string>, string]>([
    ['Auto-Submitted', { 'Auto-Submitted': 'auto-replied' }, 'auto_submitted'],
    ['out of office by its subject', { Subject: 'Out of Office AutoReply: Plan' }, 'auto_reply_subject'],
    ['the same in German', { Subject: 'Automatische Antwort: Plan' }, 'auto_reply_subject'],
    ['the same in French', { Subject: 'Réponse automatique : Plan' }, 'auto_reply_subject'],
  ])('case 12: %s is no engagement', (_case, headers, rule) => {
    expect(reasonOf(headers)).toEqual(['auto_reply', rule]);
  });

  const status: PartDescription = {
    type: 'message/delivery-status',
    text: 'Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; Gone@people.example\r\nAction: failed\r\n',
  };
  const returned: PartDescription = {
    type: 'message/rfc822',
    filename: 'noname.eml',
    parts: [
      {
        type: 'text/plain',
        headers: { From: 'you@studio.example', 'Message-ID': '<first@studio.example>' },
        text: 'Hello',
      },
    ],
  };
  const bounce = (text: string, ...parts: PartDescription[]): PartDescription => ({
    type: 'multipart/report; report-type=delivery-status',
    parts: [{ type: 'text/plain', text }, ...parts],
  });

  it('case 13: a bounce tells whom it did not reach; its sender is nobody', () => {
    const email = emailBothWays(
      mail({ From: 'Mail System <postmaster@mx.example>' }, bounce('Not delivered.', status, returned)),
    );
    expect(email).toMatchObject({ automatedReason: 'bounce', body: 'Not delivered.', direction: 'inbound' });
    expect(email.participants.map(({ address, response, makesContact }) => [address, response, makesContact])).toEqual([
      ['postmaster@mx.example', null, false],
      ['gone@people.example', 'bounced', false],
      ['you@studio.example', null, false],
    ]);
    const told = emailBothWays(
      mail(
        { From: 'mailer-daemon@mx.example' },
        { type: 'text/plain', text: 'Sorry.\n\n<gone@people.example>:\nNo such user.' },
      ),
    );
    expect(told.participants[1]).toMatchObject({ address: 'gone@people.example', response: 'bounced' });
  });

  it('case 13: two bounces of one second are two', () => {
    const of = (id: string): string | null =>
      emailBothWays(
        mail(
          { From: 'mailer-daemon@mx.example', 'Message-ID': `<${id}@mx.example>` },
          bounce('Not delivered.', status, {
            ...returned,
            parts: [{ type: 'text/plain', headers: { 'Message-ID': `<${id}@studio.example>` }, text: 'Hello' }],
          }),
        ),
      ).sameKey;
    expect(of('one')).not.toBe(of('two'));
  });

  it('case 14: From, Date and text of a nested message stay inside', () => {
    const inner: PartDescription = {
      type: 'text/plain',
      headers: { From: 'inner@people.example', Date: 'Mon, 1 Jan 2001 00:00:00 +0000', Subject: 'Old plan' },
      text: 'Inner',
    };
    const email = emailBothWays(
      mail(
        {},
        {
          type: 'multipart/mixed',
          parts: [
            { type: 'text/plain', text: 'See below' },
            { type: 'message/rfc822', filename: 'noname.eml', parts: [inner] },
          ],
        },
      ),
    );
    expect(email).toMatchObject({ subject: 'Plan', body: 'See below', occurredAt: new Date('2026-03-03T09:12:05Z') });
    expect(email.participants.map(({ address }) => address)).not.toContain('inner@people.example');
    expect(email.attachments).toMatchObject([{ name: 'Old plan.eml', mimeType: 'message/rfc822' }]);
  });
});
