/** Milliseconds an invitation is good for: a week. */
export const invitationLife = 7 * 24 * 60 * 60 * 1000;
