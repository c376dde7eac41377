/** The one empty list, for the many that are empty: it takes no memory, and nobody can add to it. */
export const none: readonly never[] = [];

/** The one empty set, for the many that are empty. */
export const noMembers: ReadonlySet<never> = new Set();
