import { useQuery } from '@apollo/client/react';
import { Select } from '../../components/ui/select.js';
import { TextInput } from '../../components/ui/text-input.js';
import { graphql } from '../../gql/index.js';
import type { AuditSearch } from './audit-search.js';
import { describeAction } from './describe-entry.js';

const query = graphql(`
  query AuditKinds {
    auditSubjectTypes
  }
`);

const people = [
  { value: '', label: 'Everybody' },
  { value: 'user', label: 'You' },
  { value: 'system', label: 'System' },
];

interface AuditFiltersProps {
  value: AuditSearch;
  onChange: (parts: AuditSearch) => void;
}

/** Narrows the log down to a kind of thing, to who acted, and to days. */
export function AuditFilters({ value, onChange }: AuditFiltersProps) {
  const { data } = useQuery(query);
  const kinds = new Set([...(data?.auditSubjectTypes ?? []), ...(value.kind ? [value.kind] : [])]);
  return (
    <div role="search" aria-label="Filter the audit log" className="mb-5 flex flex-wrap items-center gap-2">
      <Select
        aria-label="Kind of thing"
        value={value.kind ?? ''}
        options={[
          { value: '', label: 'Everything' },
          ...[...kinds].map((kind) => ({ value: kind, label: describeAction(kind) })),
        ]}
        onValueChange={(kind) => onChange({ kind })}
      />
      <Select
        aria-label="Who acted"
        value={value.who ?? ''}
        options={people}
        onValueChange={(who) => onChange({ who })}
      />
      <label className="flex items-center gap-2 text-[13px] text-ink-soft">
        From
        <TextInput
          type="date"
          className="w-38"
          value={value.from ?? ''}
          max={value.to}
          onChange={({ target }) => onChange({ from: target.value })}
        />
      </label>
      <label className="flex items-center gap-2 text-[13px] text-ink-soft">
        To
        <TextInput
          type="date"
          className="w-38"
          value={value.to ?? ''}
          min={value.from}
          onChange={({ target }) => onChange({ to: target.value })}
        />
      </label>
    </div>
  );
}
