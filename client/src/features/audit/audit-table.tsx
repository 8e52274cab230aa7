import { Fragment, useState } from 'react';
import { ChevronRight } from 'lucide-react';
import { Badge } from '../../components/ui/badge.js';
import { Table, Td, Th } from '../../components/ui/table.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { classNames } from '../../lib/class-names.js';
import { formatDateTime } from '../../lib/format.js';
import { dataPairs, describeAction } from './describe-entry.js';

const fragment = graphql(`
  fragment AuditTable on AuditEntry {
    id
    sequence
    occurredAt
    actor
    action
    subjectType
    subjectId
    data
    hash
  }
`);

export function AuditTable({ entries: masked }: { entries: readonly FragmentType<typeof fragment>[] }) {
  const entries = readFragment(fragment, masked);
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <Table label="Audit entries" className="[&>tbody:last-child>tr:last-child>td]:border-b-0">
      <thead>
        <tr>
          <Th className="text-right">No.</Th>
          <Th>What</Th>
          <Th>Who</Th>
          <Th className="hidden sm:table-cell">Subject</Th>
          <Th className="text-right">When</Th>
          <Th>
            <span className="sr-only">Details</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => {
          const open = openId === entry.id;
          return (
            <Fragment key={entry.id}>
              <tr className={classNames('hover:bg-sunken', open && 'bg-sunken')}>
                <Td className="w-12 text-right text-ink-mute tabular-nums">{entry.sequence}</Td>
                <Td className="whitespace-nowrap">
                  <span className="font-medium">{describeAction(entry.action)}</span>
                  <code className="ml-2 hidden font-mono text-xs text-ink-mute md:inline">{entry.action}</code>
                </Td>
                <Td>
                  <Badge tone={entry.actor === 'USER' ? 'accent' : 'neutral'}>
                    {entry.actor === 'USER' ? 'You' : 'System'}
                  </Badge>
                </Td>
                <Td className="hidden whitespace-nowrap text-ink-soft sm:table-cell">
                  {entry.subjectType.replaceAll('_', ' ')}
                </Td>
                <Td className="text-right whitespace-nowrap text-ink-mute tabular-nums">
                  {formatDateTime(entry.occurredAt)}
                </Td>
                <Td className="w-10">
                  <button
                    type="button"
                    aria-expanded={open}
                    aria-label={`Details of entry ${entry.sequence}`}
                    onClick={() => setOpenId(open ? null : entry.id)}
                    className="flex size-7 items-center justify-center rounded-md text-ink-mute hover:bg-hover hover:text-ink"
                  >
                    <ChevronRight
                      aria-hidden
                      className={classNames('size-4 transition-transform', open && 'rotate-90')}
                    />
                  </button>
                </Td>
              </tr>
              {open && (
                <tr className="bg-sunken">
                  <td colSpan={6} className="border-b border-line px-5 pb-4">
                    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-xs sm:ml-12">
                      {[
                        ...dataPairs(entry.data),
                        { name: entry.subjectType, value: entry.subjectId },
                        { name: 'hash', value: entry.hash },
                      ].map(({ name, value }) => (
                        <Fragment key={name}>
                          <dt className="text-ink-mute">{name}</dt>
                          <dd className="font-mono break-all">{value}</dd>
                        </Fragment>
                      ))}
                    </dl>
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </Table>
  );
}
