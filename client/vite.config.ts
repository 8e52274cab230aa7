import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { ownDocuments } from './vite/own-documents.js';

const root = import.meta.dirname;
const api = 'http://localhost:3000';

/**
 * Two entries: the app (index.html) and GraphiQL (graphiql.html). Nothing is inlined, so that the built pages run under a
 * content security policy without 'unsafe-inline' for scripts and without data: URLs.
 */
export default defineConfig({
  root,
  plugins: [ownDocuments(path.join(root, 'src/gql/graphql.ts')), react(), tailwindcss()],
  build: {
    outDir: path.join(root, 'dist'),
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: {
      input: { app: path.join(root, 'index.html'), graphiql: path.join(root, 'graphiql.html') },
      onLog(level, log, report) {
        // GraphiQL is compiled with directives for the React compiler, which mean nothing to a bundler.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  worker: { format: 'es' },
  server: {
    port: 5173,
    proxy: {
      '/graphql': api,
      '/auth': api,
      '/integrations': api,
      '/health': api,
      '/events': api,
      '/imports': api,
      '/documents': api,
      '^/chat/threads/[^/]+/answers': api,
      '^/sync/batches/[^/]+/report': api,
      '^/contacts/export\\.csv': api,
    },
  },
});
