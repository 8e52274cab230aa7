import { describe, expect, it } from '@jest/globals';
import type { RawPayload } from '../../../integrations/index.js';
import { contactRowMapper } from './contact-row.js';

type Cell = [role: string | null, column: string, text: string];

const context = { ownAddresses: new Set(['you@studio.example']), now: new Date() };
const map = (payload: unknown) =>
  contactRowMapper.map(
    {
      rawEventId: 'raw',
      integrationId: 'integration',
      batchId: 'batch',
      source: 'contact_file',
      sourceId: 'id',
      occurredAt: null,
      payload: (typeof payload === 'string' ? payload : JSON.stringify(payload)) as RawPayload,
    },
    context,
  );
const claimOf = (...cells: Cell[]) => {
  const result = map({ format: 'contact', cells });
  return result.ok ? result.mapped.claims?.[0] : result.fault.code;
};

describe('contactRowMapper', () => {
  it('maps a whole row', () => {
    const claim = claimOf(
      ['given', 'First Name', 'Ada'],
      ['family', 'Last Name', 'Byron'],
      ['company', 'Company', ' Analytical  Ltd '],
      ['title', 'Job Title', 'Engineer'],
      ['phone', 'Fax?', 'n/a'],
      ['phone', 'Mobile', '+44 (0)20 1234'],
      ['tags', 'Labels', '* myContacts ::: * Poets ::: poets ::: * Friends; old'],
      ['email', 'E-mail 1', 'Ada@Poets.example ::: ada@home.example'],
      ['email', 'E-mail 2', 'ada@poets.example'],
      [null, 'Birthday', '1815-12-10'],
    );
    expect(claim).toEqual({
      rawEventId: 'raw',
      batchId: 'batch',
      identities: [
        { kind: 'email', value: 'ada@poets.example', original: 'Ada@Poets.example' },
        { kind: 'email', value: 'ada@home.example', original: 'ada@home.example' },
      ],
      displayName: 'Ada Byron',
      phone: '+44 (0)20 1234',
      jobTitle: 'Engineer',
      company: 'Analytical Ltd',
      tags: ['Poets', 'Friends; old'],
    });
  });

  it.each<[string, Cell[], unknown]>([
    [
      'an address alone',
      [['email', 'E-mail', 'ada@poets.example']],
      { displayName: null, identities: [{ kind: 'email' }] },
    ],
    [
      'a name in the address',
      [['email', 'E-mail', 'Ada <ada@poets.example>']],
      { identities: [{ value: 'ada@poets.example' }] },
    ],
    [
      'a name that is an address',
      [
        ['full', 'Name', 'ada@poets.example'],
        ['email', 'E-mail', 'ada@poets.example'],
      ],
      { displayName: null },
    ],
    [
      'a number alone',
      [['phone', 'Phone', '0044 20 1234']],
      { identities: [{ kind: 'phone', value: '+44201234' }], phone: '0044 20 1234' },
    ],
    [
      'a number within the country',
      [['phone', 'Phone', '030 / 12 34 ext. 5']],
      { identities: [{ kind: 'phone', value: '0301234' }] },
    ],
    ['several numbers', [['phone', 'Phone', 'none ::: +1 555 0100']], { phone: '+1 555 0100' }],
    ['a name alone', [['full', 'Name', 'Ada']], { identities: [{ kind: 'record', original: 'Ada' }] }],
    [
      'the whole name before its parts',
      [
        ['given', 'First', 'A.'],
        ['full', 'Name', 'Ada'],
      ],
      { displayName: 'Ada' },
    ],
    [
      'a number that stands for a name',
      [
        ['full', 'Name', '+1 555 0100'],
        ['phone', 'Phone', '+1 555 0100'],
      ],
      { displayName: null, identities: [{ kind: 'phone' }] },
    ],
    ['a name with a sign', [['full', 'Name', '@handle']], { displayName: '@handle' }],
  ])('reads %s', (_, cells, expected) => expect(claimOf(...cells)).toMatchObject(expected as object));

  it('tells records of the same name apart by company and number, whatever the capitals', () => {
    const value = (...cells: Cell[]) => (claimOf(...cells) as { identities: { value: string }[] }).identities[0]!.value;
    const [ada, shouted] = [value(['full', 'Name', 'Ada']), value(['full', 'Name', 'ADA'])];
    expect(shouted).toBe(ada);
    expect(value(['full', 'Name', 'Ada'], ['company', 'Company', 'X'])).not.toBe(ada);
    expect(value(['full', 'Name', 'Ada'], ['phone', 'Phone', '12345'])).not.toBe(ada);
    expect(value(['full', 'Name', 'Ada'], ['phone', 'P', '+1 2345'])).toBe(
      value(['full', 'Name', 'Ada'], ['phone', 'P', '001-2345']),
    );
  });

  it('makes no contact of the user', () => {
    expect(claimOf(['email', 'E-mail', 'You@studio.example'])).toBeUndefined();
  });

  it.each<[string, unknown, string]>([
    ['no JSON', '{', 'not_a_contact'],
    ['another format', { format: 'mime' }, 'not_a_contact'],
    ['no cells', { format: 'contact' }, 'names_nobody'],
    [
      'cells of another shape',
      { format: 'contact', cells: [1, null, ['email'], ['email', 2, 3], { a: 1 }] },
      'names_nobody',
    ],
    [
      'nobody',
      {
        format: 'contact',
        cells: [
          ['email', 'E', 'none@'],
          ['phone', 'P', '12'],
          ['full', 'N', '???'],
        ],
      },
      'names_nobody',
    ],
  ])('sets aside %s', (_, payload, code) => {
    expect(map(payload)).toMatchObject({ ok: false, fault: { code } });
  });

  it('stays well with hostile rows', () => {
    const many = Array.from({ length: 5_000 }, (_, i): Cell => ['email', 'E', `a${i}@x.example`]);
    const claim = claimOf(
      ['full', 'Name', '\0\ud800A\u202e'.repeat(100_000)],
      ['email', 'E', `${'('.repeat(1_000_000)}a@x`],
      ...many,
    );
    expect(claim).toMatchObject({ displayName: expect.stringMatching(/^[A ]{1,200}$/) as unknown });
    expect((claim as { identities: unknown[] }).identities.length).toBeLessThanOrEqual(20);
  });
});
