import { useQuery } from '@apollo/client/react';
import { useState, type ComponentProps } from 'react';
import { graphql } from '../../gql/index.js';
import { useDebounced } from '../../lib/hooks.js';
import { Combobox, type ComboOption } from '../ui/combobox.js';

const query = graphql(`
  query CompanyChoices($search: String) {
    companies(first: 8, search: $search) {
      edges {
        cursor
        node {
          id
          name
          domain
        }
      }
    }
  }
`);

/** A company that is there, or one to be made by its name. */
export type CompanyChoice = { companyId: string; name: string } | { companyName: string };

interface CompanyComboboxProps extends Omit<
  ComponentProps<typeof Combobox>,
  'text' | 'options' | 'onTextChange' | 'onChoose'
> {
  initial?: string;
  /** Whether a name that there is not yet may be chosen. */
  creates?: boolean;
  /** Companies that are no choice. */
  without?: readonly string[];
  onTextChange?: (text: string) => void;
  onChoose: (choice: CompanyChoice) => void;
}

const newValue = 'new';
const debounceMs = 120;

/** Finds a company by the first letters of its name, or makes one. */
export function CompanyCombobox({
  initial = '',
  creates = true,
  without = [],
  onTextChange,
  onChoose,
  ...props
}: CompanyComboboxProps) {
  const [text, setText] = useState(initial);
  const settled = useDebounced(text.trim(), debounceMs);
  const { data, previousData } = useQuery(query, { variables: { search: settled || null } });
  const typed = text.trim().toLowerCase();
  // Until what was typed has been looked for, nothing is offered that it does not stand in: a quick Enter takes the first.
  const answered = data !== undefined && settled === text.trim();
  const found = ((data ?? previousData)?.companies.edges ?? [])
    .map(({ node }) => node)
    .filter(({ id, name }) => !without.includes(id) && (answered || name.toLowerCase().includes(typed)));
  const known = found.some(({ name }) => name.toLowerCase() === typed);
  const options: ComboOption[] = found.map(({ id, name, domain }) => ({ value: id, label: name, hint: domain }));
  if (creates && text.trim() !== '' && !known && settled === text.trim())
    options.push({ value: newValue, label: `Make “${text.trim()}”` });

  function change(next: string): void {
    setText(next);
    onTextChange?.(next);
  }

  return (
    <Combobox
      {...props}
      text={text}
      options={options}
      onTextChange={change}
      onChoose={({ value, label }) => {
        const name = value === newValue ? text.trim() : label;
        setText(name);
        onChoose(value === newValue ? { companyName: name } : { companyId: value, name });
      }}
    />
  );
}
