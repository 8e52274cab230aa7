import { useEffect } from 'react';
import { Toaster as Sonner } from 'sonner';
import { useDark } from '../../lib/theme.js';
import { toasterMounted } from '../../lib/toaster-wanted.js';

export default function Toaster() {
  // A child's effects run first, so the library listens by now.
  useEffect(toasterMounted, []);
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
