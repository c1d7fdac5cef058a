import type { Frame } from './backup-format.ts';

/** Where a reader of frames stands. */
export interface FrameCursor {
  current(): Frame;
  advance(): Promise<void>;
  close(): Promise<void>;
}

/** Stands before the first frame: advance once to read it. */
export function frameCursor(frames: AsyncGenerator<Frame, void>): FrameCursor {
  let current: Frame | undefined;
  return {
    current() {
      if (!current) throw new Error('read before the first frame or after the last');
      return current;
    },
    async advance() {
      current = (await frames.next()).value ?? undefined;
    },
    async close() {
      await frames.return();
    },
  };
}

/** The payloads of the frames of one kind that stand here, up to the first of another. */
export async function* payloads(frames: FrameCursor, kind: Frame['kind']): AsyncGenerator<Buffer, void> {
  for (; frames.current().kind === kind; await frames.advance()) yield frames.current().payload;
}
