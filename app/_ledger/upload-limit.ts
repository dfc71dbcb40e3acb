/**
 * The largest file that is sent, in bytes. Next takes 1 MB for an action, and a browser without
 * scripts sends along what the last file came to. A year of every carrier is a few kilobytes.
 */
export const MOST_UPLOAD_BYTES = 800_000;
