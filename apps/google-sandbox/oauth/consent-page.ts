import { escapeHtml } from '../core/html.js';
import type { Account } from '../accounts/account.js';
import type { SandboxResponse } from '../http/messages.js';
import type { AuthorizationRequest } from './codes.js';
import { htmlPage } from './html.js';
import { describeScope, isIdentityScope } from './scopes.js';

/**
 * The page on which a person chooses an account and ticks scopes one by one. Plain HTML, no script. Fields: `request`, `account` (radio),
 * `scope` (checkboxes, ticked at first), `decision` (allow or cancel).
 */
export function consentPage(
  requestId: string,
  request: AuthorizationRequest,
  accounts: readonly Account[],
): SandboxResponse {
  const chosen =
    accounts.find((account) => account.email === request.loginHint || account.sub === request.loginHint) ?? accounts[0];
  const choices = accounts.map((account) => accountChoice(account, account === chosen)).join('');
  const scopes = request.scopes
    .filter((scope) => !isIdentityScope(scope))
    .map(scopeChoice)
    .join('');
  const client = escapeHtml(request.clientId);
  return htmlPage(
    200,
    'Sign in – Google sandbox',
    `<p class="note">Google sandbox: this page stands in for Google. No real account is touched.</p>
<h1>${client} wants access to your Google Account</h1>
<form method="post" action="/o/oauth2/v2/auth">
<input type="hidden" name="request" value="${escapeHtml(requestId)}">
<fieldset><legend>Choose an account</legend>${choices}</fieldset>
${scopes ? `<fieldset><legend>Select what ${client} can access</legend>${scopes}</fieldset>` : ''}
<p class="note">${client} will also see your name and email address. You can stop sharing at any time.</p>
<div class="actions"><button name="decision" value="cancel">Cancel</button><button name="decision" value="allow">Allow</button></div>
</form>`,
  );
}

function accountChoice(account: Account, checked: boolean): string {
  const email = escapeHtml(account.email);
  return `<label><input type="radio" name="account" value="${email}"${checked ? ' checked' : ''}>
<span>${escapeHtml(account.name)}<br><small>${email}</small></span></label>`;
}

function scopeChoice(scope: string, index: number): string {
  return `<label for="scope-${index}"><input type="checkbox" id="scope-${index}" name="scope" value="${escapeHtml(scope)}" checked>
<span>${escapeHtml(describeScope(scope) ?? scope)}<br><small>${escapeHtml(scope)}</small></span></label>`;
}
