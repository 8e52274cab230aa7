import { ApolloProvider } from '@apollo/client/react';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { watchSystemTheme } from '../lib/theme.js';
import { createApolloClient } from './apollo.js';
import { router } from './router.js';
import './styles.css';

watchSystemTheme();

/** Leaves for a page of the sign-in, which leads back to where the person is now. */
function leaveFor(page: '/sign-in' | '/sign-in/again' | '/sign-in/passkey'): void {
  const { pathname, searchStr } = router.state.location;
  if (pathname.startsWith('/sign-in')) return;
  void router.navigate({ to: page, search: { returnTo: `${pathname}${searchStr}` } });
}

const client = createApolloClient({
  onSignedOut: () => leaveFor('/sign-in'),
  onStepUp: () => leaveFor('/sign-in/again'),
  onPasskey: () => leaveFor('/sign-in/passkey'),
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>
  </StrictMode>,
);
