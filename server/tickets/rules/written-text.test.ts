import assert from 'node:assert/strict';
import { test } from 'node:test';
import { previewOf, writtenText } from './written-text.ts';

test('plain text stays plain', () => {
  assert.deepEqual(writtenText({ text: ' Hello\r\nNora\0 ' }), { text: 'Hello\nNora', html: null, inlineIds: [] });
});

test('the editor’s HTML keeps its words and loses whatever could run', () => {
  const { html, text } = writtenText({
    html: '<p onclick="x()">Dear <b>Nora</b><script>alert(1)</script></p><p><a href="javascript:x()">here</a></p><iframe src="//x"></iframe>',
  });
  assert.equal(html, '<p>Dear <b>Nora</b></p><p><a>here</a></p>');
  assert.equal(text, 'Dear Nora\n\nhere');
});

test('inline images are named by their attachment, and images of other hosts are not sent', () => {
  const { html, inlineIds } = writtenText({
    html: '<p><img src="/files/12/pot.png?expires=1&amp;signature=x" alt="pot"><img src="https://evil.example/x.png"></p>',
  });
  assert.deepEqual(inlineIds, [12]);
  assert.equal(html, '<p><img alt="pot" src="cid:attachment-12@warmline" /></p>');
});

test('a preview is one short line', () => {
  assert.equal(previewOf('  Dear all,\n\n the pot   came. '), 'Dear all, the pot came.');
  assert.equal(previewOf('x'.repeat(5000)).length, 160);
});
