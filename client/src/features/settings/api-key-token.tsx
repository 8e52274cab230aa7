import { Copy } from 'lucide-react';
import { useState } from 'react';
import { Notice } from '../../components/feedback/notice.js';
import { Button } from '../../components/ui/button.js';
import { Dialog } from '../../components/ui/dialog.js';
import { Field } from '../../components/ui/field.js';
import { TextInput } from '../../components/ui/text-input.js';

/** The new key, this once. */
export function ApiKeyToken({ token, onClose }: { token: string; onClose: () => void }) {
  const [said, setSaid] = useState('');

  async function onCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(token);
      setSaid('Copied.');
    } catch {
      setSaid('The browser did not allow it. Select the key and copy it yourself.');
    }
  }

  return (
    <Dialog open onOpenChange={onClose} title="Your new API key">
      <div className="space-y-4">
        <Notice tone="warn" title="Copy it now">
          It is shown this once. OmniCRM keeps only a hash of it.
        </Notice>
        <Field id="api-key-token" label="The key">
          <TextInput
            id="api-key-token"
            readOnly
            value={token}
            className="font-mono"
            onFocus={({ target }) => target.select()}
          />
        </Field>
        <div className="flex flex-wrap items-center justify-end gap-2">
          <p role="status" className="mr-auto text-[13px] text-ink-mute">
            {said}
          </p>
          <Button icon={<Copy />} onClick={() => void onCopy()}>
            Copy the key
          </Button>
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
