import { Suspense, lazy, useRef, useState } from 'react';
import { Eraser, Unplug } from 'lucide-react';
import { Button } from '../../components/ui/button.js';

const DisconnectDialog = lazy(() => import('./disconnect-dialog.js'));

interface DisconnectButtonProps {
  integration: { id: string; sourceName: string; accountEmail: string; status: string };
}

/** Gives up a connection; of one that was given up, it erases what was kept. */
export function DisconnectButton({ integration }: DisconnectButtonProps) {
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const left = integration.status === 'DISCONNECTED';

  function onClose(): void {
    setAsking(false);
    requestAnimationFrame(() => button.current?.focus());
  }

  return (
    <>
      <Button
        ref={button}
        size="small"
        variant="quiet"
        icon={left ? <Eraser aria-hidden /> : <Unplug aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {left ? 'Erase imported…' : 'Disconnect…'}
        <span className="sr-only"> of {integration.sourceName}</span>
      </Button>
      {asking && (
        <Suspense>
          <DisconnectDialog integration={integration} onClose={onClose} />
        </Suspense>
      )}
    </>
  );
}
