import { Link } from '@tanstack/react-router';
import { Eye } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { preferencesFields } from '../../components/preferences/preferences-fields.js';
import { PreferencesForm } from '../../components/preferences/preferences-form.js';
import { Button } from '../../components/ui/button.js';
import { Card } from '../../components/ui/card.js';
import { graphql, readFragment, type FragmentType } from '../../gql/index.js';
import { formatDateTime } from '../../lib/format.js';
import { describeNarrowing, draftOf, sameDraft } from '../../lib/preferences.js';
import { isCalendar } from '../../lib/sources.js';
import { useSavePreferences } from './use-save-preferences.js';

const CoveredDialog = lazy(() => import('../../components/preferences/covered-dialog.js'));

const fragment = graphql(`
  fragment PreferencesEditor on Integration {
    id
    source
    preferences {
      savedAt
      ...PreferencesFields
    }
  }
`);

/** The form, what it comes to in words, and the two ways on: save it, or see first what it would bring. */
export function PreferencesEditor({ integration: masked }: { integration: FragmentType<typeof fragment> }) {
  const { id, source, preferences } = readFragment(fragment, masked);
  const saved = draftOf(readFragment(preferencesFields, preferences));
  const [draft, setDraft] = useState(saved);
  const { save, saving, problems, covered, forgetCovered } = useSavePreferences(id);
  const changed = !sameDraft(draft, saved);
  const narrowing = describeNarrowing(draft, !isCalendar(source));
  return (
    <form
      className="space-y-6"
      onSubmit={(event) => {
        event.preventDefault();
        void save(draft).then((kept) => kept && setDraft(kept));
      }}
    >
      <Card>
        <PreferencesForm integrationId={id} source={source} draft={draft} onChange={setDraft} problems={problems} />
      </Card>
      <div className="sticky bottom-3 z-20 flex flex-wrap items-center justify-between gap-3 rounded-2xl border border-line bg-surface p-3 pl-5 shadow-float sm:bottom-5">
        <p className="min-w-52 flex-1 text-[13px] text-ink-soft">
          <span className="font-medium text-ink">Comes in: </span>
          {narrowing.length === 0 ? 'everything' : narrowing.join(', ')}.
          <span className="block text-ink-mute" role="status">
            {changed
              ? 'Not saved yet.'
              : preferences.savedAt
                ? `Saved ${formatDateTime(preferences.savedAt)}.`
                : 'As it is from the start.'}
          </span>
        </p>
        <div className="flex flex-wrap gap-2">
          {changed && <Button onClick={() => setDraft(saved)}>Discard</Button>}
          <Button asChild>
            <Link
              to="/sync/preview/$integrationId"
              params={{ integrationId: id }}
              state={changed ? { preferences: draft } : {}}
            >
              <Eye aria-hidden /> {changed ? 'Preview unsaved' : 'Preview'}
            </Link>
          </Button>
          <Button type="submit" variant="primary" busy={saving} disabled={!changed}>
            Save
          </Button>
        </div>
      </div>
      {covered && (
        <Suspense>
          <CoveredDialog integrationId={id} covered={covered} onClose={forgetCovered} />
        </Suspense>
      )}
    </form>
  );
}
