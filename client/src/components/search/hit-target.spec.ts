import { expect, it } from '@jest/globals';
import { hitTarget } from './hit-target.js';

const hit = { id: '1', title: 'Plans', occurredAt: '2026-05-04T12:00:00Z', contactId: null };

it('leads to the page of what was found', () => {
  expect(hitTarget({ ...hit, kind: 'CONTACT' })).toEqual({ to: '/contacts/1' });
  expect(hitTarget({ ...hit, kind: 'COMPANY' })).toEqual({ to: '/companies/1' });
  expect(hitTarget({ ...hit, kind: 'DOCUMENT', contactId: '2' })).toEqual({
    to: '/contacts/2',
    search: { tab: 'documents' },
  });
});

it('leads to a message on the page of somebody who took part, else on the timeline of its day', () => {
  expect(hitTarget({ ...hit, kind: 'EMAIL', contactId: '2' })).toEqual({
    to: '/contacts/2',
    search: { message: '1', until: '2026-05-04' },
  });
  expect(hitTarget({ ...hit, kind: 'EMAIL' })).toEqual({
    to: '/timeline',
    search: { text: 'Plans', from: '2026-05-04', until: '2026-05-04' },
  });
  expect(hitTarget({ ...hit, kind: 'NOTE', title: '', occurredAt: null })).toEqual({ to: '/timeline', search: {} });
});
