/**
 * First numbers of all our advisory locks; the second says which one of its kind. They stand in one list so that no two kinds ever
 * wait for each other. Free of the numbers of other programs as far as anybody can know.
 */
export const lockNumbers = {
  /** One process migrates at a time. */
  migration: 715_001,
  /** A reaction, by the hash of its name, runs in one process at a time. */
  reaction: 715_002,
  /** One process carries a message out, by its id. */
  message: 715_003,
  /** One process watches a mailbox, by its id. */
  mailbox: 715_004,
  /** One process files the mails of a lane. */
  lane: 715_005,
  /** One process gives work to agents at a time. */
  routing: 715_006,
} as const;
