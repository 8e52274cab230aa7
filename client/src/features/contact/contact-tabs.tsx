import { Tabs } from 'radix-ui';
import type { NoteDraft } from '../../components/interactions/note-draft.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { ConsentsTab } from './consents/consents-tab.js';
import { contactTabs, readTab, type ContactSearch, type ContactTab } from './contact-search.js';
import { DocumentsTab } from './documents/documents-tab.js';
import { IdentityTab } from './identity/identity-tab.js';
import { TasksTab } from './tasks-tab.js';
import { TimelineTab } from './timeline-tab.js';

const fragment = graphql(`
  fragment ContactTabs on Contact {
    id
    identities {
      id
    }
    ...IdentityTab
  }
`);

const labels: Record<ContactTab, string> = {
  timeline: 'Timeline',
  tasks: 'Tasks',
  documents: 'Documents',
  consents: 'Consents',
  identity: 'Addresses',
};

interface ContactTabsProps {
  contact: FragmentType<typeof fragment>;
  search: ContactSearch;
  goTo: (parts: ContactSearch) => void;
  /** The note or call that is being written. */
  draft: NoteDraft | null;
  onDraftDone: () => void;
}

/** The parts of the page below the header; each asks for its data when it is shown, and no sooner. */
export function ContactTabs({ contact: masked, search, goTo, draft, onDraftDone }: ContactTabsProps) {
  const contact = readFragment(fragment, masked);
  const tab = readTab(search);
  return (
    <Tabs.Root
      value={tab}
      activationMode="manual"
      onValueChange={(next) => goTo({ tab: next === 'timeline' ? undefined : next })}
    >
      <Tabs.List
        aria-label="Parts of the page"
        className="mb-4 flex gap-x-1 overflow-x-auto border-b border-line [scrollbar-width:none]"
      >
        {contactTabs.map((each) => (
          <Tabs.Trigger
            key={each}
            value={each}
            className="-mb-px h-9 shrink-0 border-b-2 border-transparent px-2.5 text-[13px] font-medium text-ink-mute transition-colors hover:text-ink focus-visible:-outline-offset-2 data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {labels[each]}
            {each === 'identity' && contact.identities.length > 1 && (
              <span className="ml-1.5 text-ink-mute tabular-nums">{contact.identities.length}</span>
            )}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      <Tabs.Content value={tab} tabIndex={-1} className="focus:outline-none">
        {tab === 'timeline' && (
          <TimelineTab contactId={contact.id} search={search} goTo={goTo} draft={draft} onDraftDone={onDraftDone} />
        )}
        {tab === 'tasks' && <TasksTab contactId={contact.id} />}
        {tab === 'documents' && <DocumentsTab contactId={contact.id} />}
        {tab === 'consents' && <ConsentsTab contactId={contact.id} />}
        {tab === 'identity' && <IdentityTab contact={contact} />}
      </Tabs.Content>
    </Tabs.Root>
  );
}
