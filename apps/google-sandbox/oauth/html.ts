import { escapeHtml } from '../core/html.js';
import type { SandboxResponse } from '../http/messages.js';

const STYLE = `
:root { color-scheme: light dark; --line: #c4c7c5; --accent: #0b57d0; --on-accent: #fff; --note: #5f6368; }
@media (prefers-color-scheme: dark) { :root { --line: #5f6368; --accent: #a8c7fa; --on-accent: #062e6f; --note: #bdc1c6; } }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0; display: grid; min-height: 100vh; place-items: center; }
main { box-sizing: border-box; width: min(32rem, 100% - 2rem); padding: 2rem; border: 1px solid var(--line); border-radius: 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
fieldset { border: 0; margin: 1.25rem 0; padding: 0; }
legend { font-weight: 600; padding: 0; margin-bottom: .25rem; }
label { display: flex; gap: .75rem; align-items: baseline; padding: .5rem 0; border-bottom: 1px solid var(--line); cursor: pointer; }
small, .note { color: var(--note); }
.actions { display: flex; gap: .75rem; justify-content: flex-end; margin-top: 1.5rem; }
button { font: inherit; padding: .5rem 1.5rem; border-radius: 2rem; border: 1px solid var(--accent); background: none; color: var(--accent); cursor: pointer; }
button[value=allow] { background: var(--accent); color: var(--on-accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
`;

/** A whole page of the sandbox. `body` is HTML already. */
export function htmlPage(status: number, title: string, body: string): SandboxResponse {
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
    body: `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>`,
  };
}

/** Google's full-page refusal, shown when it would be unsafe to send the browser back. */
export function errorPage(status: number, code: string, explanation: string): SandboxResponse {
  return htmlPage(
    status,
    `Error ${status}: ${code}`,
    `<h1>Access blocked</h1><p>${escapeHtml(explanation)}</p><p class="note">Error ${status}: ${escapeHtml(code)}</p>`,
  );
}
