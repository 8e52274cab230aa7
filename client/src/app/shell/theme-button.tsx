import { Moon, Sun } from 'lucide-react';
import { Button } from '../../components/ui/button.js';
import { setTheme, useDark } from '../../lib/theme.js';

export function ThemeButton() {
  const dark = useDark();
  return (
    <Button
      variant="quiet"
      size="icon"
      aria-label={dark ? 'Use the light theme' : 'Use the dark theme'}
      icon={dark ? <Sun /> : <Moon />}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    />
  );
}
