import { describe, expect, it } from '@jest/globals';
import { ContactRows, type RowsPage } from './contact-rows.js';

const pageSize = 3;

/** A list that gives pages of three, and notes what it was asked. */
function source(ids: string[]) {
  const asked: (string | null)[] = [];
  let failing = false;
  const fetchPage = async (after: string | null): Promise<RowsPage> => {
    asked.push(after);
    await Promise.resolve();
    if (failing) throw new Error('down');
    const start = after === null ? 0 : Number(after);
    const end = start + pageSize;
    return {
      rows: ids.slice(start, end).map((id) => ({ id, match: null })),
      total: ids.length,
      next: end < ids.length ? String(end) : null,
    };
  };
  return { asked, fetchPage, fail: (now: boolean) => (failing = now) };
}

const letters = () => [...'abcdefgh'];

/** Resolves when the rows have come to rest. */
function settled(rows: ContactRows): Promise<void> {
  return new Promise((resolve) => {
    const unsubscribe = rows.subscribe(() => {
      if (rows.snapshot().loading) return;
      unsubscribe();
      resolve();
    });
  });
}

describe('ContactRows', () => {
  it('fetches as far as it is asked to, one page after the other, and no page twice', async () => {
    const { asked, fetchPage } = source(letters());
    const rows = new ContactRows(fetchPage);
    rows.reach(0);
    await settled(rows);
    expect(rows.snapshot()).toMatchObject({ ids: [...'abc'], total: 8, more: true, error: null });
    rows.reach(6);
    rows.reach(7);
    await settled(rows);
    rows.reach(7);
    expect(rows.snapshot()).toMatchObject({ ids: letters(), more: false });
    expect(asked).toEqual([null, '3', '6']);
  });

  it('shows no row twice that moved to a later page', async () => {
    const ids = letters();
    const { fetchPage } = source(ids);
    const rows = new ContactRows(fetchPage);
    rows.reach(0);
    await settled(rows);
    ids.unshift('new');
    rows.reach(8);
    await settled(rows);
    expect(rows.snapshot().ids).toEqual(letters());
    expect(rows.snapshot().total).toBe(9);
  });

  it('keeps what is shown while it is fetched anew, and takes the new in one go', async () => {
    const ids = letters();
    const { fetchPage } = source(ids);
    const rows = new ContactRows(fetchPage);
    rows.reach(5);
    await settled(rows);
    ids.shift();
    const seen: number[] = [];
    rows.subscribe(() => seen.push(rows.snapshot().ids.length));
    await rows.refresh(4);
    expect(new Set(seen)).toEqual(new Set([6]));
    expect(rows.snapshot()).toMatchObject({ ids: [...'bcdefg'], total: 7, loading: false });
  });

  it('says what went wrong, keeps what there is, and goes on when told to', async () => {
    const { fetchPage, fail } = source(letters());
    const rows = new ContactRows(fetchPage);
    rows.reach(0);
    await settled(rows);
    fail(true);
    rows.reach(5);
    await settled(rows);
    expect(rows.snapshot()).toMatchObject({ ids: [...'abc'], error: new Error('down') });
    fail(false);
    rows.retry();
    await settled(rows);
    expect(rows.snapshot()).toMatchObject({ ids: [...'abcdef'], error: null });
  });

  it('hides rows until told otherwise', async () => {
    const { fetchPage } = source(letters());
    const rows = new ContactRows(fetchPage);
    rows.reach(0);
    await settled(rows);
    const show = rows.hide(new Set(['b']));
    expect(rows.snapshot()).toMatchObject({ ids: ['a', 'c'], total: 7 });
    show();
    expect(rows.snapshot()).toMatchObject({ ids: ['a', 'b', 'c'], total: 8 });
    rows.hide('all');
    expect(rows.snapshot()).toMatchObject({ ids: [], total: 0, more: false });
    await rows.refresh(0);
    expect(rows.snapshot()).toMatchObject({ ids: ['a', 'b', 'c'], total: 8 });
  });
});
