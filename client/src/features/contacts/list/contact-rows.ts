import type { ContactMatchField } from '../../../gql/graphql.js';

/** Why a search found a contact. */
export interface RowMatch {
  field: ContactMatchField;
  text: string;
  highlights: readonly { start: number; length: number }[];
  approximate: boolean;
}

/** One page as the server gave it. */
export interface RowsPage {
  rows: readonly { id: string; match: RowMatch | null }[];
  total: number;
  /** Where the next page begins; null when this was the last one. */
  next: string | null;
}

export interface RowsState {
  ids: readonly string[];
  matches: ReadonlyMap<string, RowMatch>;
  /** How many there are in all; null until the first page has come. */
  total: number | null;
  /** Whether there are rows that have not come. */
  more: boolean;
  loading: boolean;
  error: unknown;
}

const nothing: RowsState = { ids: [], matches: new Map(), total: null, more: true, loading: false, error: null };

type FetchPage = (after: string | null) => Promise<RowsPage>;

/**
 * The rows of a list that come page by page, in order, as far as somebody has scrolled. Pages can only be fetched one after
 * the other, for each begins where the one before it ends.
 */
export class ContactRows {
  private state = nothing;
  private cursor: string | null = null;
  private wanted = -1;
  private generation = 0;
  private hidden: ReadonlySet<string> | 'all' = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private shown = nothing;

  constructor(private readonly fetchPage: FetchPage) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is to be shown; the same object until something changes. */
  readonly snapshot = (): RowsState => this.shown;

  /** Sees to it that rows up to this place come. */
  reach(index: number): void {
    if (index <= this.wanted && this.state.total !== null) return;
    this.wanted = Math.max(this.wanted, index);
    if (!this.state.loading && this.state.error === null) void this.load();
  }

  /** Goes on after an error. */
  retry(): void {
    this.set({ error: null });
    void this.load();
  }

  /** Fetches anew as far as this place, in one go; what is shown stays until then. Later rows come when they are reached. */
  async refresh(index: number): Promise<void> {
    const generation = ++this.generation;
    this.set({ loading: true });
    try {
      let next = nothing;
      let cursor: string | null = null;
      do {
        const page: RowsPage = await this.fetchPage(cursor);
        if (generation !== this.generation) return;
        next = append(next, page);
        cursor = page.next;
      } while (next.more && next.ids.length <= index);
      this.cursor = cursor;
      this.wanted = index;
      this.hidden = new Set();
      this.set({ ...next, error: null, loading: false });
    } catch (error) {
      if (generation === this.generation) this.set({ error, loading: false });
    }
  }

  /** Leaves rows out until the next refresh. @returns shows them again */
  hide(ids: ReadonlySet<string> | 'all'): () => void {
    const before = this.hidden;
    this.hidden = ids === 'all' || before === 'all' ? 'all' : new Set([...before, ...ids]);
    this.set({});
    const hidden = this.hidden;
    return () => {
      if (this.hidden === hidden) this.hidden = before;
      this.set({});
    };
  }

  private async load(): Promise<void> {
    const generation = ++this.generation;
    this.set({ loading: true });
    try {
      while (this.state.more && this.state.ids.length <= this.wanted) {
        const page = await this.fetchPage(this.cursor);
        if (generation !== this.generation) return;
        this.cursor = page.next;
        this.set(append(this.state, page));
      }
      this.set({ loading: false });
    } catch (error) {
      if (generation === this.generation) this.set({ error, loading: false });
    }
  }

  private set(change: Partial<RowsState>): void {
    this.state = { ...this.state, ...change };
    this.shown = this.visible();
    for (const listener of this.listeners) listener();
  }

  private visible(): RowsState {
    const { hidden, state } = this;
    if (hidden === 'all') return { ...state, ids: [], total: state.total === null ? null : 0, more: false };
    if (hidden.size === 0) return state;
    const ids = state.ids.filter((id) => !hidden.has(id));
    const gone = state.ids.length - ids.length;
    return { ...state, ids, total: state.total === null ? null : state.total - gone };
  }
}

/** The rows with a page after them; what moved from one page to the next in between is not shown twice. */
function append(state: RowsState, page: RowsPage): RowsState {
  const known = new Set(state.ids);
  const added = page.rows.filter(({ id }) => !known.has(id));
  const matches = new Map(state.matches);
  for (const { id, match } of added) if (match) matches.set(id, match);
  return {
    ...state,
    ids: [...state.ids, ...added.map(({ id }) => id)],
    matches,
    total: page.total,
    more: page.next !== null,
  };
}
