/** Called by Next once per server process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startCleanUp } = await import('./app/_server/clean-up');
  startCleanUp();
  const { warmPackageSolver } = await import('./app/_server/package-solver');
  warmPackageSolver();
}
