import { Toaster as Sonner } from 'sonner';
import { useDark } from '../../lib/theme.js';

export default function Toaster() {
  return (
    <Sonner
      theme={useDark() ? 'dark' : 'light'}
      position="bottom-right"
      toastOptions={{
        style: {
          background: 'var(--surface)',
          color: 'var(--ink)',
          border: '1px solid var(--line)',
          borderRadius: '12px',
          fontFamily: 'var(--font-sans)',
        },
      }}
    />
  );
}
