import type { ContactChangeKind } from '../../../gql/graphql.js';
import { formatCount } from '../../../lib/format.js';

/** What was done, as a sentence without its full stop. */
export function describeChange(kind: ContactChangeKind, count: number, subject: string | null | undefined): string {
  const people = formatCount(count, 'person', 'people');
  const whom = count === 1 && subject ? subject : people;
  switch (kind) {
    case 'TAGGED':
      return `Tagged ${people} “${subject ?? ''}”`;
    case 'UNTAGGED':
      return `Took the tag “${subject ?? ''}” from ${people}`;
    case 'COMPANY_SET':
      return subject ? `Set the company of ${people} to ${subject}` : `Took the company from ${people}`;
    case 'DELETED':
      return `Deleted ${whom}`;
    case 'RESTORED':
      return `Brought back ${whom}`;
    case 'EDITED':
      return `Edited ${whom}`;
  }
}
