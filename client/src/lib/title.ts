let page = '';
let progress: string | null = null;

/** "42 % · Contacts · OmniCRM"; what is empty is left out. */
export function composeTitle(name: string, done: string | null): string {
  return [done, name, 'OmniCRM'].filter(Boolean).join(' · ');
}

/** Names the page in the browser's tab. */
export function setTitle(name: string): void {
  page = name;
  document.title = composeTitle(page, progress);
}

/** Puts the progress of a running import before the name of whatever page is shown; null takes it away. */
export function setTitleProgress(done: string | null): void {
  progress = done;
  document.title = composeTitle(page, progress);
}
