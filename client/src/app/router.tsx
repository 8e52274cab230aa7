import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { searchParamNames } from '../lib/search-filter.js';
import { timelineSearchNames } from '../lib/timeline-filter.js';
import { NotFound } from './not-found.js';
import { PageError } from './page-error.js';
import { textParams } from './search-params.js';
import { Shell } from './shell/shell.js';

const root = createRootRoute({ notFoundComponent: NotFound });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: textParams('error', 'returnTo'),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.js'), 'SignInPage'),
});
const signInLink = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/link',
  validateSearch: textParams('token'),
  component: lazyRouteComponent(() => import('../features/sign-in/link-page.js'), 'LinkPage'),
});
const signInAgain = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/again',
  validateSearch: textParams('returnTo'),
  component: lazyRouteComponent(() => import('../features/sign-in/again-page.js'), 'AgainPage'),
});
const signInPasskey = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/passkey',
  validateSearch: textParams('returnTo'),
  component: lazyRouteComponent(() => import('../features/sign-in/passkey-page.js'), 'PasskeyPage'),
});
const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page.js'), 'HomePage'),
});
const connect = createRoute({
  getParentRoute: () => shell,
  path: '/connect',
  validateSearch: textParams('connected', 'declined', 'error'),
  component: lazyRouteComponent(() => import('../features/connect/connect-page.js'), 'ConnectPage'),
});
const preview = createRoute({
  getParentRoute: () => shell,
  path: '/sync/preview/$integrationId',
  validateSearch: textParams('preview', 'import'),
  component: lazyRouteComponent(() => import('../features/preview/preview-page.js'), 'PreviewPage'),
});
const preferences = createRoute({
  getParentRoute: () => shell,
  path: '/sync/$integrationId/preferences',
  component: lazyRouteComponent(() => import('../features/preferences/preferences-page.js'), 'PreferencesPage'),
});
const fileImport = createRoute({
  getParentRoute: () => shell,
  path: '/import',
  component: lazyRouteComponent(() => import('../features/import/import-page.js'), 'ImportPage'),
});
const sync = createRoute({
  getParentRoute: () => shell,
  path: '/sync',
  component: lazyRouteComponent(() => import('../features/sync/sync-page.js'), 'SyncPage'),
});
const batch = createRoute({
  getParentRoute: () => shell,
  path: '/sync/batches/$batchId',
  component: lazyRouteComponent(() => import('../features/sync/batch-page.js'), 'BatchPage'),
});
const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  validateSearch: textParams('q', 'filter', 'sort', 'columns', 'view'),
  component: lazyRouteComponent(() => import('../features/contacts/contacts-page.js'), 'ContactsPage'),
});
const contact = createRoute({
  getParentRoute: () => shell,
  path: '/contacts/$contactId',
  validateSearch: textParams('tab', 'message', ...timelineSearchNames),
  component: lazyRouteComponent(() => import('../features/contact/contact-page.js'), 'ContactPage'),
});
const duplicates = createRoute({
  getParentRoute: () => shell,
  path: '/duplicates',
  component: lazyRouteComponent(() => import('../features/duplicates/duplicates-page.js'), 'DuplicatesPage'),
});
const tasks = createRoute({
  getParentRoute: () => shell,
  path: '/tasks',
  component: lazyRouteComponent(() => import('../features/tasks/tasks-page.js'), 'TasksPage'),
});
const chat = createRoute({
  getParentRoute: () => shell,
  path: '/chat',
  component: lazyRouteComponent(() => import('../features/chat/chat-page.js'), 'ChatPage'),
});
const chatThread = createRoute({
  getParentRoute: () => shell,
  path: '/chat/$threadId',
  component: lazyRouteComponent(() => import('../features/chat/chat-page.js'), 'ChatPage'),
});
const companies = createRoute({
  getParentRoute: () => shell,
  path: '/companies',
  validateSearch: textParams('q', 'sort'),
  component: lazyRouteComponent(() => import('../features/companies/companies-page.js'), 'CompaniesPage'),
});
const company = createRoute({
  getParentRoute: () => shell,
  path: '/companies/$companyId',
  component: lazyRouteComponent(() => import('../features/companies/company-page.js'), 'CompanyPage'),
});
const search = createRoute({
  getParentRoute: () => shell,
  path: '/search',
  validateSearch: textParams(...searchParamNames),
  component: lazyRouteComponent(() => import('../features/search/search-page.js'), 'SearchPage'),
});
const timeline = createRoute({
  getParentRoute: () => shell,
  path: '/timeline',
  validateSearch: textParams(...timelineSearchNames),
  component: lazyRouteComponent(() => import('../features/timeline/timeline-page.js'), 'TimelinePage'),
});
const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: textParams('kind', 'who', 'from', 'to'),
  component: lazyRouteComponent(() => import('../features/audit/audit-page.js'), 'AuditPage'),
});
const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page.js'), 'SettingsPage'),
});

const adminUsers = createRoute({
  getParentRoute: () => shell,
  path: '/admin',
  component: lazyRouteComponent(() => import('../features/admin/users-page.js'), 'UsersPage'),
});
const adminUser = createRoute({
  getParentRoute: () => shell,
  path: '/admin/users/$userId',
  component: lazyRouteComponent(() => import('../features/admin/user-page.js'), 'UserPage'),
});
const adminIntegrations = createRoute({
  getParentRoute: () => shell,
  path: '/admin/integrations',
  component: lazyRouteComponent(() => import('../features/admin/integrations-page.js'), 'IntegrationsPage'),
});
const adminModels = createRoute({
  getParentRoute: () => shell,
  path: '/admin/models',
  component: lazyRouteComponent(() => import('../features/admin/models/models-page.js'), 'ModelsPage'),
});
const adminAnomalies = createRoute({
  getParentRoute: () => shell,
  path: '/admin/anomalies',
  component: lazyRouteComponent(() => import('../features/admin/anomalies-page.js'), 'AnomaliesPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signInLink,
    signInAgain,
    signInPasskey,
    shell.addChildren([
      home,
      connect,
      fileImport,
      preview,
      preferences,
      sync,
      batch,
      contacts,
      contact,
      companies,
      company,
      duplicates,
      tasks,
      search,
      chat,
      chatThread,
      timeline,
      audit,
      settings,
      adminUsers,
      adminUser,
      adminIntegrations,
      adminModels,
      adminAnomalies,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
