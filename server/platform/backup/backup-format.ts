import { z } from 'zod';

/**
 * A backup is one gzip stream of frames: a letter, the payload's length (uint32, big endian), the payload. In order:
 *   M  the manifest (JSON)
 *   T  a table begins (JSON), followed by
 *   R  its rows as PostgreSQL's COPY text, cut anywhere
 *   S  the sequences (JSON)
 *   F  a file begins (JSON), followed by
 *   D  its bytes, cut anywhere
 *   C  what was counted: rows and a fingerprint of every table, the number of files (JSON)
 *   E  the SHA-256 of everything before, in hex: what a cut or altered backup fails
 */
export type FrameKind = 'M' | 'T' | 'R' | 'S' | 'F' | 'D' | 'C' | 'E';

export interface Frame {
  kind: FrameKind;
  payload: Buffer;
}

export const FORMAT = 1;
export const HEADER_BYTES = 5;

export const manifestSchema = z.object({
  backup: z.literal('warmline'),
  format: z.number(),
  createdAt: z.iso.datetime(),
  /** Of the server that wrote it, e.g. "18.4". */
  postgres: z.string(),
  /** Names of the migrations the database had. */
  migrations: z.array(z.string()),
  /** Of the secret key the database was written with. `secret` (base64) is missing where the operator keeps it. */
  key: z.object({ fingerprint: z.string(), secret: z.string().optional() }).optional(),
});

export const tableSchema = z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()) });

export const sequencesSchema = z.array(
  z.object({ schema: z.string(), name: z.string(), lastValue: z.string(), isCalled: z.boolean() }),
);

/** `path` is relative to the folder of files, with slashes. */
export const fileSchema = z.object({ path: z.string() });

export const countsSchema = z.object({
  tables: z.array(z.object({ schema: z.string(), name: z.string(), rows: z.string(), fingerprint: z.string() })),
  files: z.number(),
});

export type Manifest = z.output<typeof manifestSchema>;
export type BackedUpKey = NonNullable<Manifest['key']>;
export type BackupTable = z.output<typeof tableSchema>;
export type Sequences = z.output<typeof sequencesSchema>;
export type Counts = z.output<typeof countsSchema>;
