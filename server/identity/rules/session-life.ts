const minute = 60_000;
const day = 24 * 60 * minute;

/** How sessions live, in milliseconds. */
export const sessionLife = {
  /** A session ends this long after its sign-in, whatever happens. */
  absolute: 30 * day,
  /** Or this long after it was last used. */
  idle: 7 * day,
  /** Its token is replaced when it is this old. */
  rotateAfter: 60 * minute,
  /** The replaced token stays good this long: for requests on their way, and for a browser that missed the answer. */
  grace: 2 * minute,
  /** "Last seen" is written at most this often. */
  touchEvery: minute,
} as const;
