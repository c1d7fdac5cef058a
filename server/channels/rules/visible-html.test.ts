import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { mailText } from './mail-text.ts';
import { sanitizeMailHtml } from './sanitize-mail-html.ts';
import { visibleHtml } from './visible-html.ts';
import { visiblePart } from './visible-part.ts';

const own = '<div>The fern is lovely.</div>';
const outlookHeader =
  '<b>From:</b> Fern &amp; Clay &lt;help@fernandclay.example&gt;<br><b>Sent:</b> Monday, February 5, 2024<br><b>To:</b> Ada<br><b>Subject:</b> Fern';

/** What each mail program puts below the customer's own words. */
const below: Record<string, string> = {
  Gmail:
    '<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, 5 Feb 2024 at 10:00, F &lt;h@f.example&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0">OLD</blockquote></div>',
  'Gmail, older':
    '<div class="gmail_extra"><br><div class="gmail_quote">On Mon, 5 Feb 2024 at 10:00, F &lt;h@f.example&gt; wrote:<br><blockquote class="gmail_quote">OLD</blockquote></div></div>',
  'Gmail forward':
    '<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message ---------<br>From: Jo</div>OLD</div>',
  'Gmail signature': '<div class="gmail_signature">Ada OLD</div>',
  'Outlook web': `<div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg">${outlookHeader}</div><div>OLD</div><p>OLD</p>`,
  'Outlook desktop': `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>${outlookHeader}</p></div></div><p>OLD</p>`,
  'Outlook mobile': `<div id="ms-outlook-mobile-signature">Get OLD for iOS</div><div id="mail-editor-reference-message-container"><hr>${outlookHeader}<p>OLD</p></div>`,
  Thunderbird:
    '<div class="moz-cite-prefix">On 05/02/2024 OLD wrote:<br></div><blockquote type="cite" cite="mid:x">OLD</blockquote>',
  'Apple Mail': '<br><blockquote type="cite"><div>On 5 Feb 2024, at 10:00, F wrote:</div><div>OLD</div></blockquote>',
  Yahoo: '<div id="yahoo_quoted_1" class="yahoo_quoted"><div>On Monday F wrote:</div><div>OLD</div></div>',
  ProtonMail:
    '<div class="protonmail_quote">On Monday, F wrote:<br><blockquote class="protonmail_quote" type="cite">OLD</blockquote></div>',
};

for (const [client, tail] of Object.entries(below)) {
  test(`${client}: what is older is folded, nothing is cut`, () => {
    const { html } = sanitizeMailHtml(`<html><body>${own}${tail}</body></html>`)!;
    const answer = visibleHtml(html);
    assert.equal(answer.folded, true);
    assert.doesNotMatch(answer.visibleHtml, /OLD|From:|wrote/u);
    assert.match(answer.visibleHtml, /The fern is lovely\./u);
    assert.equal(
      answer.html.replaceAll('<details data-quoted=""><summary>•••</summary>', '').replaceAll('</details>', ''),
      html,
    );
  });
}

test('answers between quotes stay visible', () => {
  const gmail =
    '<div class="gmail_quote"><div class="gmail_attr">On Monday F wrote:</div><blockquote class="gmail_quote">Which size?</blockquote><div>The large one</div><blockquote class="gmail_quote">Which pot?</blockquote><div>Terracotta</div></div>';
  const apple =
    '<div><blockquote type="cite">Which size?</blockquote><p>The large one</p><blockquote type="cite">Which pot?</blockquote><p>Terracotta</p></div>';
  for (const html of [gmail, apple]) {
    const text = visibleHtml(sanitizeMailHtml(html)!.html)
      .visibleHtml.replace(/<[^>]*>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();
    assert.equal(text, 'The large one Terracotta');
  }
});

test('a bare forward is shown, a plain mail is left alone', () => {
  const forward = sanitizeMailHtml(
    '<div class="gmail_quote">---------- Forwarded message ---------<br>OLD</div>',
  )!.html;
  assert.deepEqual(visibleHtml(forward), { html: forward, visibleHtml: forward, foldedHtml: '', folded: false });
  assert.deepEqual(visibleHtml('<p>Hello</p>'), {
    html: '<p>Hello</p>',
    visibleHtml: '<p>Hello</p>',
    foldedHtml: '',
    folded: false,
  });
  assert.deepEqual(visibleHtml(''), { html: '', visibleHtml: '', foldedHtml: '', folded: false });
});

test('an HTML-only reply has the same visible text', () => {
  const html =
    '<p>The fern is lovely.</p><div>On Mon, 5 Feb 2024 at 10:00, F &lt;h@f.example&gt; wrote:<br></div><blockquote type="cite">Your fern<br>is on its way</blockquote>';
  assert.equal(visiblePart(mailText({ text: null, html })).visible, 'The fern is lovely.');
});

test('both answers are balanced, whatever was marked', () => {
  const piece = fc.constantFrom(
    '<div>',
    '</div>',
    '<div class=gmail_quote>',
    '<blockquote type=cite>',
    '</blockquote>',
    '<div id=appendonsend>',
    '<div class=gmail_signature>',
    '<br>',
    'fern',
    '<p>',
    '</p>',
    '<table><tr><td>',
    '</table>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const answer = visibleHtml(sanitizeMailHtml(pieces.join(''))!.html);
      for (const html of [answer.html, answer.visibleHtml]) assert.ok(isBalanced(html), html);
    }),
    { numRuns: 1000 },
  );
});

function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z\d]+)[^>]*?(?<!\/)>/gu)) {
    if (slash ? open.pop() !== name : !open.push(name!)) return false;
  }
  return open.length === 0;
}

test('hostile: many quotes take linear time', (t) => {
  const { html } = sanitizeMailHtml(
    '<div class=gmail_quote>a<blockquote type=cite>b</blockquote></div>'.repeat(12_000),
  )!;
  const before = performance.now();
  visibleHtml(html);
  const ms = Math.round(performance.now() - before);
  t.diagnostic(`${html.length} characters, ${ms} ms`);
  assert.ok(ms < 5000);
});
