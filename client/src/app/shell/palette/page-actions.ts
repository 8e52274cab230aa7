/** Something that can be done on the page that is shown. */
export interface PageAction {
  label: string;
  key: string;
  press: () => void;
}

const longest = 60;

/** What the page's own keys press: the palette reaches every button that has one. */
export function pageActions(root: ParentNode = document): PageAction[] {
  const found = [...root.querySelectorAll<HTMLElement>('main [aria-keyshortcuts]:not(:disabled)')];
  const actions = found.flatMap((element) => {
    const label = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, longest);
    const key = element.getAttribute('aria-keyshortcuts') ?? '';
    return label ? [{ label, key, press: () => element.click() }] : [];
  });
  return actions.filter(({ key }, index) => actions.findIndex((other) => other.key === key) === index);
}
