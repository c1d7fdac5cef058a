import { type FrameKind, HEADER_BYTES } from './backup-format.ts';

/** One frame as it stands in the file. A payload that is not bytes is written as JSON. */
export function frameBytes(kind: FrameKind, payload: Buffer | object): Buffer {
  const body = Buffer.isBuffer(payload) ? payload : Buffer.from(JSON.stringify(payload));
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + body.length);
  bytes.write(kind, 0, 'latin1');
  bytes.writeUInt32BE(body.length, 1);
  body.copy(bytes, HEADER_BYTES);
  return bytes;
}
