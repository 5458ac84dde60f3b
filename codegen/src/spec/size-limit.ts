/** The size, in bytes, of the largest document that is read: twenty times the largest published. */
export const sizeLimit = 64 * 1024 * 1024;
