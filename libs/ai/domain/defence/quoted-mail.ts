/**
 * What somebody else wrote, as models are shown it: marked as data, with boundaries that its content cannot close.
 * @param id what may be cited of it
 */
export function quotedMail(id: string, text: string): string {
  const content = text.replace(/[<>]/g, (sign) => (sign === '<' ? '‹' : '›'));
  return `<data id="${id}">\n${content}\n</data>`;
}
