import { describe, expect, it } from '@jest/globals';
import { changesOf } from './history.js';

const message = (id: string, ...labelIds: string[]) => ({ id, threadId: id, labelIds });

describe('changesOf', () => {
  it('reads additions, deletions and label changes', () => {
    expect(
      changesOf([
        { messagesAdded: [{ message: message('a', 'INBOX', 'UNREAD') }] },
        { messagesDeleted: [{ message: message('b') }] },
        { labelsAdded: [{ message: message('c', 'INBOX', 'STARRED'), labelIds: ['STARRED'] }] },
        { labelsRemoved: [{ message: message('d', 'INBOX'), labelIds: ['UNREAD'] }] },
      ]),
    ).toEqual([
      { sourceId: 'a', change: 'upsert' },
      { sourceId: 'b', change: 'delete' },
      { sourceId: 'c', change: 'upsert' },
      { sourceId: 'd', change: 'upsert' },
    ]);
  });

  it('names a message once, in its last state', () => {
    expect(
      changesOf([
        { messagesAdded: [{ message: message('a', 'INBOX') }, { message: message('b', 'INBOX') }] },
        { labelsRemoved: [{ message: message('b'), labelIds: ['UNREAD'] }] },
        { labelsAdded: [{ message: message('a'), labelIds: ['TRASH'] }] },
      ]),
    ).toEqual([
      { sourceId: 'b', change: 'upsert' },
      { sourceId: 'a', change: 'delete', skip: 'trash' },
    ]);
  });

  it('fetches again what left spam or bin', () => {
    expect(
      changesOf([
        { labelsAdded: [{ message: message('a', 'TRASH'), labelIds: ['TRASH'] }] },
        { labelsRemoved: [{ message: message('a', 'INBOX'), labelIds: ['TRASH'] }] },
      ]),
    ).toEqual([{ sourceId: 'a', change: 'upsert' }]);
  });

  it('keeps a deletion, whatever is said after it', () => {
    expect(
      changesOf([
        { messagesDeleted: [{ message: message('a') }], messagesAdded: [{ message: message('a', 'INBOX') }] },
        { labelsAdded: [{ message: message('a'), labelIds: ['INBOX'] }] },
      ]),
    ).toEqual([{ sourceId: 'a', change: 'delete' }]);
  });

  it('leaves out new spam and drafts', () => {
    expect(
      changesOf([{ messagesAdded: [{ message: message('a', 'SPAM') }, { message: message('b', 'DRAFT') }] }, {}]),
    ).toEqual([
      { sourceId: 'a', change: 'upsert', skip: 'spam' },
      { sourceId: 'b', change: 'upsert', skip: 'draft' },
    ]);
  });

  describe('with chosen and excluded labels', () => {
    const containers = { include: ['IN'], exclude: ['OUT'] };
    const of = (...records: Parameters<typeof changesOf>[0][number][]) => changesOf(records, containers);

    it('takes away what gets an excluded label or loses the chosen one', () => {
      expect(of({ labelsAdded: [{ message: message('a', 'IN', 'OUT'), labelIds: ['OUT'] }] })).toEqual([
        { sourceId: 'a', change: 'delete', skip: 'excluded_label' },
      ]);
      expect(of({ labelsRemoved: [{ message: message('a', 'INBOX'), labelIds: ['IN'] }] })).toEqual([
        { sourceId: 'a', change: 'delete', skip: 'not_included_label' },
      ]);
    });

    it('only skips what was outside before, whatever else changes', () => {
      expect(of({ labelsRemoved: [{ message: message('a', 'IN', 'OUT'), labelIds: ['UNREAD'] }] })).toEqual([
        { sourceId: 'a', change: 'upsert', skip: 'excluded_label' },
      ]);
      expect(of({ messagesAdded: [{ message: message('a', 'INBOX') }] })).toEqual([
        { sourceId: 'a', change: 'upsert', skip: 'not_included_label' },
      ]);
    });

    it('remembers that it left when more is said of it', () => {
      expect(
        of(
          { labelsAdded: [{ message: message('a', 'IN', 'OUT'), labelIds: ['OUT'] }] },
          { labelsRemoved: [{ message: message('a', 'IN', 'OUT'), labelIds: ['UNREAD'] }] },
        ),
      ).toEqual([{ sourceId: 'a', change: 'delete', skip: 'excluded_label' }]);
    });

    it('fetches what comes in', () => {
      expect(of({ labelsAdded: [{ message: message('a', 'INBOX'), labelIds: ['IN'] }] })).toEqual([
        { sourceId: 'a', change: 'upsert' },
      ]);
    });
  });
});
