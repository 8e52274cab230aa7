import { describe, expect, it } from '@jest/globals';
import { peopleRule } from '../../../domain/people-rules.js';
import { EVERYTHING, type Selection } from '../../../domain/selection.js';
import { fetchedItem, messageQuery } from './message.js';

const rules = (selection: Partial<Selection> = {}) => {
  const { containers, people } = { ...EVERYTHING, ...selection };
  return { containers, people: peopleRule(people), ownAddress: 'me@x.example' };
};
const read = (headers: Record<string, string>, labelIds: string[], selection: Partial<Selection> = {}) =>
  fetchedItem(
    {
      id: 'm1',
      text: JSON.stringify({
        id: 'm1',
        labelIds,
        internalDate: '1767225600000',
        payload: { headers: Object.entries(headers).map(([name, value]) => ({ name, value })) },
      }),
    },
    rules(selection),
  );
const excluding = (...exclude: string[]): Partial<Selection> => ({ people: { include: [], exclude } });

describe('fetchedItem', () => {
  it('keeps the text, and names the message as it is named everywhere', () => {
    const item = read({ 'Message-Id': ' <Abc.1@Mail.Example> ' }, ['INBOX']);
    expect(item).toMatchObject({ dedupeKey: 'mid:abc.1@mail.example', occurredAt: new Date('2026-01-01T00:00:00Z') });
    expect(item.payload).toContain('"m1"');
    expect(read({}, ['INBOX']).dedupeKey).toBeUndefined();
  });

  it.each<[string, Record<string, string>, string[], Partial<Selection>, string | undefined]>([
    ['spam before all', { From: 'x@out.example' }, ['SPAM', 'L1'], excluding('out.example'), 'spam'],
    ['an excluded label', {}, ['L1'], { containers: { include: [], exclude: ['L1'] } }, 'excluded_label'],
    ['no chosen label', {}, ['INBOX'], { containers: { include: ['L1'], exclude: [] } }, 'not_included_label'],
    [
      'an excluded sender',
      { From: 'X <x@Out.example>', To: 'me@x.example' },
      [],
      excluding('out.example'),
      'excluded_person',
    ],
    [
      'an excluded recipient of others',
      { From: 'a@in.example', To: 'x@out.example' },
      [],
      excluding('out.example'),
      undefined,
    ],
    [
      'own message to the excluded',
      { From: 'me@x.example', To: 'x@out.example' },
      [],
      excluding('out.example'),
      'excluded_person',
    ],
    [
      'the same from an alias',
      { From: 'alias@x.example', To: 'x@out.example' },
      ['SENT'],
      excluding('out.example'),
      'excluded_person',
    ],
    [
      'own message to both',
      { From: 'me@x.example', To: 'x@out.example', Bcc: 'a@in.example' },
      ['SENT'],
      excluding('out.example'),
      undefined,
    ],
  ])('%s', (_, headers, labels, selection, skip) => {
    expect(read(headers, labels, selection).skip).toBe(skip);
  });

  it('accounts for what is gone, failed, or no message at all', () => {
    expect(fetchedItem({ id: 'm1', text: '{"id":"m2"}' }, rules())).toMatchObject({ error: { code: 'permanent' } });
    expect(fetchedItem({ id: 'm1', text: 'cut o' }, rules())).toMatchObject({ error: { code: 'permanent' } });
  });
});

describe('messageQuery', () => {
  it('asks for no more than the level of detail', () => {
    expect(messageQuery('metadata')).toMatch(/^format=metadata&(?!.*snippet)/);
    expect(messageQuery('snippet')).toMatch(/^format=metadata&.*snippet/);
    expect(messageQuery('full')).toMatch(/^format=full&.*snippet,payload$/);
  });
});
