import { escapeHtml } from '../../../contract/escape-html.ts';

/** A short mail of the house itself: a few sentences, perhaps one link to press. All plain text. */
export type Letter = {
  greeting: string;
  paragraphs: readonly string[];
  link?: { label: string; url: string };
  foot?: string;
};

/** The two parts of a letter. The HTML is one column without pictures or scripts, readable in every client and in the dark. */
export function writeLetter(letter: Letter): { text: string; html: string } {
  const { greeting, paragraphs, link, foot } = letter;
  const text = [greeting, ...paragraphs, ...(link ? [`${link.label}:\n${link.url}`] : []), ...(foot ? [foot] : [])];
  const body = [
    ...[greeting, ...paragraphs].map((words) => `<p style="margin:0 0 16px">${escapeHtml(words)}</p>`),
    ...(link ? [button(link)] : []),
    ...(foot ? [`<p style="margin:24px 0 0;font-size:13px;opacity:.7">${escapeHtml(foot)}</p>`] : []),
  ];
  return { text: `${text.join('\n\n')}\n`, html: page(body.join('\n')) };
}

function button({ label, url }: { label: string; url: string }): string {
  const look =
    'display:inline-block;padding:12px 20px;border-radius:8px;background:#c84a12;color:#ffffff;text-decoration:none;font-weight:600';
  return `<p style="margin:0 0 16px"><a href="${escapeHtml(url)}" style="${look}">${escapeHtml(label)}</a></p>
<p style="margin:0 0 16px;font-size:13px;word-break:break-all">${escapeHtml(url)}</p>`;
}

function page(body: string): string {
  return `<!doctype html>
<html><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>
<body style="margin:0;padding:24px"><div style="max-width:520px;font:16px/1.5 -apple-system,'Segoe UI',Roboto,sans-serif">
${body}
</div></body></html>
`;
}
