import { describe, expect, it } from '@jest/globals';
import emailAddresses from 'email-addresses';
import { parseAddressList } from './address-list.js';

const read = (header: string) => parseAddressList(header, 500).map(({ name, address }) => [name, address]);

describe('an address header', () => {
  it.each<[string, string, [string | null, string][]]>([
    ['a bare address', 'ann@studio.example', [[null, 'ann@studio.example']]],
    ['control characters, which no database takes', '\0ann@studio.example, b\x01@studio.example', []],
    ['a name', 'Ann Other <Ann@Studio.example>', [['Ann Other', 'ann@studio.example']]],
    ['a name with a comma in quotes', '"Other, Ann" <ann@studio.example>', [['Other, Ann', 'ann@studio.example']]],
    ['a decoded name that lost its quotes', 'Other, Ann <ann@studio.example>', [['Other, Ann', 'ann@studio.example']]],
    ['escaped quotes', '"Ann \\"A\\" Other" <ann@studio.example>', [['Ann "A" Other', 'ann@studio.example']]],
    ['a comment for a name', 'ann@studio.example (Ann Other)', [['Ann Other', 'ann@studio.example']]],
    ['an encoded word inside quotes', '"=?utf-8?q?J=C3=B6rg?=" <j@studio.example>', [['Jörg', 'j@studio.example']]],
    [
      'an encoded word with a comma',
      '=?utf-8?b?TcO8bGxlciwgSsO2cmc=?= <j@studio.example>',
      [['Müller, Jörg', 'j@studio.example']],
    ],
    [
      'several',
      'a@x.example, B <b@x.example>,, <c@x.example>',
      [
        [null, 'a@x.example'],
        ['B', 'b@x.example'],
        [null, 'c@x.example'],
      ],
    ],
    [
      'semicolons instead of commas',
      'a@x.example; b@x.example',
      [
        [null, 'a@x.example'],
        [null, 'b@x.example'],
      ],
    ],
    [
      'a group',
      'Team: Ann <a@x.example>, b@x.example;, c@x.example',
      [
        ['Ann', 'a@x.example'],
        [null, 'b@x.example'],
        [null, 'c@x.example'],
      ],
    ],
    ['an empty group', 'undisclosed recipients:;', []],
    ['undisclosed recipients without a colon', 'Undisclosed-Recipient', []],
    [
      'a missing closing bracket',
      'Ann <a@x.example, Bob <b@x.example>',
      [
        ['Ann', 'a@x.example'],
        ['Bob', 'b@x.example'],
      ],
    ],
    ['a missing opening bracket', 'Ann a@x.example>', [['Ann', 'a@x.example']]],
    [
      'a quote that never closes',
      '"Ann <a@x.example>, b@x.example',
      [
        ['Ann', 'a@x.example'],
        [null, 'b@x.example'],
      ],
    ],
    ['a name that repeats the address', '"a@x.example" <A@x.example>', [[null, 'a@x.example']]],
    ['a name in single quotes', "'Ann Other' <a@x.example>", [['Ann Other', 'a@x.example']]],
    ['a source route', '<@relay.example,@other.example:a@x.example>', [[null, 'a@x.example']]],
    ['mailto', '<mailto:a@x.example>', [[null, 'a@x.example']]],
    ['blanks around the @', 'Ann <a @ x.example>', [['Ann', 'a@x.example']]],
    ['plus tags, kept', 'a+news@x.example', [[null, 'a+news@x.example']]],
    ['an international address', 'Jörg <jörg@müller.example>', [['Jörg', 'jörg@xn--mller-kva.example']]],
    ["Gmail's spellings", 'A <An.n+x@googlemail.com>', [['A', 'ann@gmail.com']]],
    ['a name that repeats a spelling', '"An.n@gmail.com" <An.n@gmail.com>', [[null, 'ann@gmail.com']]],
    [
      'an Exchange directory name',
      '"Other, Ann" </O=ACME/OU=NA/CN=RECIPIENTS/CN=AOTHER>',
      [['Other, Ann', '/o=acme/ou=na/cn=recipients/cn=aother']],
    ],
    [
      'directory names without brackets, one with parentheses',
      '/O=ACME/OU=HQ (FYDI)/CN=AO, /O=ACME/CN=BO',
      [
        [null, '/o=acme/ou=hq (fydi)/cn=ao'],
        [null, '/o=acme/cn=bo'],
      ],
    ],
    [
      'an encapsulated directory name',
      'Ann <IMCEAEX-_O=ACME_OU=NA+20+28X+29_CN=AO@acme.example>',
      [['Ann', '/o=acme/ou=na (x)/cn=ao']],
    ],
    ['an encapsulated address', '<IMCEASMTP-ann_o+40people+2Eexample@acme.example>', [[null, 'ann_o@people.example']]],
    ['an address in an unknown capsule', '<IMCEAFAX-ann+40fax@acme.example>', []],
    ['a name of Notes', 'Ann Other/Studio/Acme@ACME, Bob Other@ACME', []],
    ['a part of a directory name', '</O=ACME/OU=NA>', []],
    [
      'an address in the name of a directory name',
      '"jeff@acme.example" </O=ACME/CN=JS>',
      [[null, 'jeff@acme.example']],
    ],
    ['a rewritten author', 'Ann <ann@people.com.INVALID>', [['Ann', 'ann@people.com']]],
    ['an invented domain', 'Ann <ann@nospam.invalid>', []],
    ['a domain literal', 'root@[10.0.0.1]', []],
    ['two @', 'a@b@x.example', []],
    ['nothing', '', []],
    ['only separators', ' ,;:<>()"', []],
  ])('%s', (_case, header, people) => {
    expect(read(header)).toEqual(people);
  });

  it('keeps the original spelling', () => {
    expect(parseAddressList('Ann.Other+X@Studio.Example', 1)[0]?.original).toBe('Ann.Other+X@Studio.Example');
  });

  it('stops at the limit', () => {
    expect(parseAddressList(Array.from({ length: 900 }, (_, i) => `p${i}@x.example`).join(', '), 500)).toHaveLength(
      500,
    );
  });

  it.each([
    ['Ann <a@x.example>, "Other, Bob" <b@x.example>'],
    ['a@x.example (Ann (the first)), Bob <b.c@x.example>'],
    ['Team: Ann <a@x.example>, Bob <b@x.example>;'],
    ['"Ann \\\\ Other" <a@x.example>'],
  ])('agrees with RFC 5322 where the header does: %s', (header) => {
    const parsed = emailAddresses.parseAddressList({ input: header, rfc6532: true }) ?? [];
    const expected = parsed.flatMap((entry) => (entry.type === 'group' ? entry.addresses : [entry]));
    expect(read(header)).toMatchObject(expected.map(({ name, address }) => [name ?? expect.anything(), address]));
  });

  it.each([
    ['nested groups', 'a:'.repeat(67_500)],
    ['open brackets', '<'.repeat(200_000)],
    ['open parentheses', '('.repeat(200_000)],
    ['open quotes', '"\\'.repeat(100_000)],
    ['a forest of @', 'a@'.repeat(100_000)],
    ['names without end', 'ab '.repeat(70_000)],
    ['commas', ','.repeat(200_000)],
    ['encoded words that are none', '=?utf-8?q?'.repeat(20_000)],
    ['closing brackets', `${'>'.repeat(100_000)}a@x.example`],
  ])('is read in bounded time: %s', (_case, header) => {
    const started = process.threadCpuUsage();
    parseAddressList(header, 500);
    expect(process.threadCpuUsage(started).user / 1_000).toBeLessThan(1_000);
  });
});
