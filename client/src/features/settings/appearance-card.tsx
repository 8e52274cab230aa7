import { Monitor, Moon, Sun } from 'lucide-react';
import { Switch } from 'radix-ui';
import { Card, CardBody, CardHeader } from '../../components/ui/card.js';
import { Segmented } from '../../components/ui/segmented.js';
import { setShortcutsEnabled, useShortcutsEnabled } from '../../lib/shortcuts.js';
import { setTheme, useTheme, type Theme } from '../../lib/theme.js';

const themes: { value: Theme; label: React.ReactNode }[] = [
  {
    value: 'system',
    label: (
      <>
        <Monitor aria-hidden /> System
      </>
    ),
  },
  {
    value: 'light',
    label: (
      <>
        <Sun aria-hidden /> Light
      </>
    ),
  },
  {
    value: 'dark',
    label: (
      <>
        <Moon aria-hidden /> Dark
      </>
    ),
  },
];

/** Choices that are kept in this browser only. */
export function AppearanceCard() {
  const theme = useTheme();
  const shortcuts = useShortcutsEnabled();
  return (
    <Card>
      <CardHeader title="Appearance and keyboard" description="Kept in this browser." />
      <CardBody className="space-y-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span id="theme-label">Theme</span>
          <Segmented label="Theme" value={theme} options={themes} onChange={setTheme} />
        </div>
        <div className="flex items-center justify-between gap-3 border-t border-line pt-4">
          <label htmlFor="shortcuts">
            Single-key shortcuts
            <span className="block text-[13px] text-ink-mute">
              Switch them off if you dictate, or if they get in the way of a screen reader.
            </span>
          </label>
          <Switch.Root
            id="shortcuts"
            checked={shortcuts}
            onCheckedChange={setShortcutsEnabled}
            className="h-6 w-10.5 shrink-0 rounded-full bg-control transition-colors data-[state=checked]:bg-primary"
          >
            <Switch.Thumb className="block size-5 translate-x-0.5 rounded-full bg-surface shadow-card transition-transform data-[state=checked]:translate-x-5" />
          </Switch.Root>
        </div>
      </CardBody>
    </Card>
  );
}
