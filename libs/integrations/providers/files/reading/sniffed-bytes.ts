/** So many bytes from the beginning tell what a file is. */
export const SNIFFED_BYTES = 8 * 1024;
