import { onAccent } from './on-accent.ts';

/** The style of the pages a customer sees, under a brand's accent (`#rrggbb`); light and dark as the reader's system is. */
export function pageStyle(accent: string): string {
  const safe = /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#c84a12';
  return `${inter}:root{--accent:${safe};--on-accent:${onAccent(safe)};${sheet}`;
}

/** Only what a page's letters need is fetched; a reader with a slow line keeps the font of the system. */
const inter = ['latin', 'latin-ext']
  .map(
    (part) =>
      `@font-face{font-family:"Inter Variable";font-weight:100 900;font-display:fallback;src:url(/fonts/inter-${part}-wght-normal.woff2) format("woff2");unicode-range:${letters(part)}}`,
  )
  .join('\n');

function letters(part: string): string {
  return part === 'latin'
    ? 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212'
    : 'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0';
}

const sheet = `color-scheme:light dark;--sheet:#fffefd;--raised:#fff;--line:#edeae5;--edge:#8a857d;--text:#201e1a;--soft:#565249;--fault:#ac1e37}
@media(prefers-color-scheme:dark){:root{--sheet:#22201d;--raised:#2e2b28;--line:#302d29;--edge:#837e77;--text:#eeeae7;--soft:#bcb7b2;--fault:#f37984}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--sheet);color:var(--text);font:400 17px/28px "Inter Variable",Inter,system-ui,-apple-system,"Segoe UI",sans-serif;overflow-wrap:break-word}
header,main,footer{width:100%;max-width:680px;margin:0 auto;padding:0 24px}
.brand{display:flex;align-items:center;gap:10px;margin:20px 0 0;font-weight:600;font-size:16px;line-height:24px}
.mark{width:12px;height:12px;border-radius:4px;background:var(--accent)}
main{flex:1;padding-top:40px;padding-bottom:48px}
h1{margin:0 0 12px;font-size:32px;line-height:40px;font-weight:600;letter-spacing:-.014em;text-wrap:balance}
.lead{margin:0 0 32px}.soft{color:var(--soft)}
p.soft{margin:0 0 24px;font-size:15px;line-height:23px}
blockquote{margin:0 0 24px;padding:16px 20px;border-radius:12px;background:color-mix(in srgb,var(--accent) 8%,var(--sheet));white-space:pre-wrap}
fieldset{margin:0;padding:0;border:0;min-width:0}
legend,.words{display:block;padding:0;margin:0 0 12px;font-size:15px;line-height:20px;font-weight:600}
.words .soft{font-weight:400}
.choices{display:grid;grid-template-columns:repeat(5,1fr);gap:8px;margin-bottom:32px}
.choice{position:relative;display:flex;flex-direction:column;align-items:center;gap:2px;padding:14px 6px;border-radius:12px;background:var(--raised);box-shadow:inset 0 0 0 1px var(--edge);text-align:center;font-size:14px;line-height:20px;cursor:pointer}
.choice input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.choice b{font-size:24px;line-height:32px;font-weight:600;font-variant-numeric:tabular-nums}
.choice:hover{background:color-mix(in srgb,var(--text) 5%,var(--raised))}
.choice:has(:checked){background:color-mix(in srgb,var(--accent) 12%,var(--sheet));box-shadow:inset 0 0 0 3px var(--text);font-weight:600}
.choice:has(:focus-visible),button:focus-visible,textarea:focus-visible,summary:focus-visible{outline:2px solid var(--text);outline-offset:2px}
textarea{display:block;width:100%;margin:0 0 24px;padding:12px 14px;border:1px solid var(--edge);border-radius:12px;background:var(--raised);color:inherit;font:inherit;font-size:16px;line-height:24px;resize:vertical}
button{min-height:44px;padding:0 20px;border:0;border-radius:8px;background:var(--accent);color:var(--on-accent);font:inherit;font-size:16px;font-weight:550;cursor:pointer}
button:hover{box-shadow:inset 0 0 0 99px rgb(0 0 0/.08)}
summary{display:inline-block;margin:0 0 24px;padding:10px 0;border-radius:6px;font-size:15px;line-height:24px;text-decoration:underline;text-underline-offset:3px;cursor:pointer}
.fault{margin:0 0 12px;color:var(--fault);font-size:15px;line-height:20px;font-weight:600}
footer p{margin:0;padding:20px 0 28px;border-top:1px solid var(--line);color:var(--soft);font-size:13px;line-height:20px}
@media(max-width:520px){main{padding-top:28px}h1{font-size:28px;line-height:36px}.choices{grid-template-columns:1fr}
.choice{flex-direction:row;gap:14px;min-height:52px;padding:8px 18px;text-align:left;font-size:16px;line-height:24px}.choice b{font-size:20px;min-width:14px}button{width:100%}}
@media(prefers-contrast:more){.choice,textarea{--edge:var(--text)}}`;
