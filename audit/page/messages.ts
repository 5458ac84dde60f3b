/**
 * What is said of pages: on them, and where one can't be written or shown.
 *
 * @module
 */

/** Behind "accepted:". */
export const byBaseline = "by the baseline";
