import { once } from 'node:events';
import { type Duplex, PassThrough } from 'node:stream';
import type pg from 'pg';

/** What pg's connection offers for COPY; its published types leave these out. */
interface CopyConnection {
  stream: Duplex;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
}

/** Rows wait here while the reader is slow; beyond this the server is told to wait, by not reading the socket. */
const WAITING_BYTES = 1024 * 1024;

/** The output of a COPY … TO STDOUT, as it comes, however large. */
export function copyOut(client: pg.Client, sql: string): AsyncIterable<Buffer> {
  const rows = new PassThrough({ highWaterMark: WAITING_BYTES });
  const query = {
    submit: (connection: unknown) => (connection as CopyConnection).query(sql),
    handleCopyData({ chunk }: { chunk: Buffer }, { stream }: CopyConnection) {
      // Copied, as pg's parser reuses its buffer for the next packet.
      if (rows.write(Buffer.from(chunk))) return;
      stream.pause();
      rows.once('drain', () => stream.resume());
    },
    handleCommandComplete: () => {},
    handleReadyForQuery({ stream }: CopyConnection) {
      rows.end();
      // No drain is told after the end: a pause asked for by the last rows would last for ever.
      stream.resume();
    },
    handleError: (fault: Error) => void rows.destroy(fault),
  };
  client.query(query);
  return rows;
}

/** Feeds a COPY … FROM STDIN as fast as the server takes it. Answers how many rows it took. */
export function copyIn(client: pg.Client, sql: string, source: AsyncIterable<Buffer>): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const refused = new AbortController();
  let ourFault: unknown;
  let count = 0;
  const query = {
    submit: (connection: unknown) => (connection as CopyConnection).query(sql),
    handleCopyInResponse(connection: CopyConnection) {
      feed(connection, source, refused.signal).catch((fault) => {
        ourFault = fault;
        connection.sendCopyFail('the backup could not be read');
      });
    },
    handleCommandComplete({ text }: { text: string }) {
      count = Number(text.split(' ')[1]);
    },
    handleReadyForQuery: () => resolve(count),
    handleError(fault: Error) {
      refused.abort();
      reject(ourFault ?? fault);
    },
  };
  client.query(query);
  return promise;
}

/** Stops when the server has refused a row: nobody listens any more. */
async function feed(connection: CopyConnection, source: AsyncIterable<Buffer>, refused: AbortSignal): Promise<void> {
  try {
    for await (const chunk of source) {
      if (refused.aborted) return;
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain', { signal: refused });
    }
  } catch (fault) {
    if (refused.aborted) return;
    throw fault;
  }
  connection.endCopyFrom();
}
