import { describe, expect, it } from '@jest/globals';
import { type CertificateFacts, certificateHash, certificateText } from './certificate.js';

const facts: CertificateFacts = {
  id: '01900000-0000-7000-8000-000000000001',
  subject: 'ab',
  begunAt: '2026-11-20T10:00:00.000Z',
  endedAt: '2026-11-20T10:01:00.000Z',
  counts: { tags: 2, contacts: 1 },
  revoked: 1,
  unrevoked: 0,
  auditEntries: 7,
  auditEnd: 'cd',
};

describe('certificate', () => {
  it('is the same text whatever the order of its tables', () => {
    expect(certificateText(facts)).toBe(
      '["01900000-0000-7000-8000-000000000001","ab","2026-11-20T10:00:00.000Z","2026-11-20T10:01:00.000Z",' +
        '[["contacts",1],["tags",2]],1,0,7,"cd"]',
    );
    expect(certificateHash({ ...facts, counts: { contacts: 1, tags: 2 } })).toEqual(certificateHash(facts));
  });

  it.each([
    ['a count', { counts: { tags: 2, contacts: 2 } }],
    ['whom it is about', { subject: 'ac' }],
    ['the end', { endedAt: '2026-11-20T10:02:00.000Z' }],
  ])('has another hash when %s was changed', (_, change) => {
    expect(certificateHash({ ...facts, ...change })).not.toEqual(certificateHash(facts));
  });
});
