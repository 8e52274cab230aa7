import { escapeHtml } from '../core/html.js';

/** An HTML body as mail programs make them of plain text; `heavy` adds the clutter of a desktop office program. */
export function htmlBody(text: string, heavy: boolean): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const lines = paragraph.split('\n').map(escapeHtml);
    const quoted = paragraph.startsWith('&gt;') || paragraph.startsWith('>');
    const inner = lines.join('<br>\r\n');
    if (quoted)
      return `<blockquote style="margin:0 0 0 .8ex;border-left:1px #ccc solid;padding-left:1ex">${inner}</blockquote>`;
    return heavy
      ? `<p class="MsoNormal" style="margin:0cm"><span lang="EN-GB">${inner}<o:p></o:p></span></p><p>&nbsp;</p>`
      : `<p>${inner}</p>`;
  });
  const style = heavy
    ? '<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif;} --></style>'
    : '';
  return `<html><head><meta charset="utf-8">${style}</head><body>\r\n${paragraphs.join('\r\n')}\r\n</body></html>`;
}
