// biome-ignore lint/style/noRestrictedImports: the one door to the process's handle, which queries and commands take; no SQL passes through it.
export { database } from '@/db/client';
