import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useDebounced } from '../../lib/hooks.js';
import { useReplaceSearch } from '../../lib/use-replace-search.js';
import { readListState, writeListState, type ListParams, type ListState } from './views/list-state.js';

const route = getRouteApi('/shell/contacts');
const debounceMs = 120;

/**
 * What the list shows, as the address has it, and the changes of it. What is typed into the search gets into the address
 * once it stands still; all else at once.
 */
export function useListState() {
  const params = route.useSearch();
  const navigate = useNavigate();
  const replaceSearch = useReplaceSearch('/contacts');
  const key = JSON.stringify(params);
  const { state, faulty } = useMemo(() => readListState(JSON.parse(key) as ListParams), [key]);
  const [text, setText] = useState(state.search);
  const settled = useDebounced(text.trim(), debounceMs);

  function open(next: ListParams, replace = false): void {
    written.current = next.q ?? '';
    setText(written.current);
    void navigate({ to: '/contacts', search: next, replace });
  }

  function change(changes: Partial<ListState>): void {
    const next = { ...state, search: text.trim(), ...changes };
    open({ ...(params.view && { view: params.view }), ...writeListState(next) });
  }

  const written = useRef(state.search);
  useEffect(() => {
    if (settled === written.current) return;
    written.current = settled;
    replaceSearch(settled);
  }, [settled, replaceSearch]);
  // Back, forward and opened views bring a search of their own; what was typed stays as it is being typed.
  useEffect(() => {
    if (state.search === written.current) return;
    written.current = state.search;
    setText(state.search);
  }, [state.search]);

  return { params, state, faulty, text, setText, change, open };
}
