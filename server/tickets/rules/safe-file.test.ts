import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isShownInline, safeContentType, safeFileName } from './safe-file.ts';

const names: [string | undefined, string][] = [
  ['crack.jpg', 'crack.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\pot.png', 'pot.png'],
  ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
  ['', 'file'],
  ['..', 'file'],
  [undefined, 'file'],
  [`${'x'.repeat(300)}.jpeg`, `${'x'.repeat(195)}.jpeg`],
];
for (const [name, expected] of names)
  test(`file name ${JSON.stringify(name)?.slice(0, 40)}`, () => assert.equal(safeFileName(name), expected));

test('only what cannot run is shown in place', () => {
  assert.deepEqual(
    ['image/png', 'image/svg+xml', 'text/html', 'application/pdf', 'IMAGE/JPEG; name=x'].map(isShownInline),
    [true, false, false, false, true],
  );
});

test('a content type that is none becomes bytes', () => {
  assert.equal(safeContentType('Image/PNG; name="x"'), 'image/png');
  assert.equal(safeContentType('text/html\r\nx-evil: 1'), 'application/octet-stream');
});
