import { useState } from 'react';
import { PreferencesForm } from '../../components/preferences/preferences-form.js';
import { Button } from '../../components/ui/button.js';
import { Card, CardHeader } from '../../components/ui/card.js';
import { sameDraft, type PreferencesDraft } from '../../lib/preferences.js';

interface PreviewPreferencesProps {
  id: string;
  account: { id: string; source: string };
  /** What the preview on the page was made with. */
  shown: PreferencesDraft;
  busy: boolean;
  onPreview: (draft: PreferencesDraft) => void;
  onClose: () => void;
}

/** The preferences in place: change them, look again, and approve when the preview is as it should be. */
export function PreviewPreferences({ id, account, shown, busy, onPreview, onClose }: PreviewPreferencesProps) {
  const [draft, setDraft] = useState(shown);
  const changed = !sameDraft(draft, shown);
  return (
    <Card id={id} aria-label="What comes in" className="animate-rise">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onPreview(draft);
        }}
      >
        <CardHeader
          title="What comes in"
          description="Only previewed for now. Approving the preview saves these preferences for the looks after it."
        />
        <PreferencesForm integrationId={account.id} source={account.source} draft={draft} onChange={setDraft} />
        <footer className="flex flex-wrap justify-end gap-2 rounded-b-xl border-t border-line bg-sunken px-5 py-3">
          <Button onClick={onClose}>Close</Button>
          <Button type="submit" variant="primary" busy={busy} disabled={!changed}>
            Preview again
          </Button>
        </footer>
      </form>
    </Card>
  );
}
