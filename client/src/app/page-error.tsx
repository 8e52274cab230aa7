import { Button } from '../components/ui/button.js';

/** Stands in for a page whose code threw, most often because a newer version was installed while the old one was open. */
export function PageError() {
  return (
    <div role="alert" className="px-6 py-20 text-center">
      <p className="text-[15px] font-semibold">This page could not be shown</p>
      <p className="mt-1 mb-5 text-[13px] text-ink-mute">
        OmniCRM may have been updated while this tab was open. Loading it again usually helps.
      </p>
      <Button onClick={() => location.reload()}>Load again</Button>
    </div>
  );
}
