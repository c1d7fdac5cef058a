import { unreadableMail } from './unreadable-mail.ts';

/** Larger headers are attacks or loops (each hop adds Received lines). */
const LARGEST_HEADER = 256 * 1024;

/**
 * Makes a raw mail safe to hand to the parser: leading blank lines, an mbox "From " line and a byte order mark go, since they
 * would end or spoil the header; a header beyond 256 KB is cut at a line end, with a note. Refuses white space only.
 */
export function trimMailHeader(raw: Uint8Array): { bytes: Uint8Array; notes: string[] } {
  let start = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0;
  while (start < raw.length && isSpace(raw[start]!)) start++;
  if (start === raw.length) throw unreadableMail('mail.empty');
  if (startsWith(raw, start, 'From ') || startsWith(raw, start, '>From ')) start = lineEnd(raw, start);
  return cutHeader(raw.subarray(start));
}

function cutHeader(bytes: Uint8Array): { bytes: Uint8Array; notes: string[] } {
  let at = 0;
  let kept = 0;
  while (at < bytes.length) {
    const end = lineEnd(bytes, at);
    if (isBlankLine(bytes, at, end)) break;
    // A single line beyond the cap is dropped, as are all later ones.
    if (end <= LARGEST_HEADER) kept = end;
    at = end;
  }
  if (at <= LARGEST_HEADER) return { bytes, notes: [] };
  const body = bytes.subarray(at);
  const short = new Uint8Array(kept + body.length);
  short.set(bytes.subarray(0, kept));
  short.set(body, kept);
  return { bytes: short, notes: ['mail.header-over-cap'] };
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const newline = bytes.indexOf(10, from);
  return newline === -1 ? bytes.length : newline + 1;
}

function isBlankLine(bytes: Uint8Array, from: number, end: number): boolean {
  return end - from === 1 || (end - from === 2 && bytes[from] === 13);
}

function isSpace(byte: number): boolean {
  return byte === 10 || byte === 13 || byte === 32 || byte === 9;
}

function startsWith(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}
