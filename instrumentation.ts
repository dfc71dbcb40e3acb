/** Called by Next once per server process. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startCleanUp } = await import('./app/_server/clean-up');
  startCleanUp();
  const { signInFault } = await import('./app/_server/auth-secret');
  const fault = signInFault();
  if (fault) console.error(fault);
  const { startMailRounds } = await import('./app/_server/mail-rounds');
  startMailRounds();
  const { startScheduleRounds } = await import('./app/_server/schedule-rounds');
  startScheduleRounds();
  const { startImportRounds } = await import('./app/_server/import-rounds');
  startImportRounds();
  const { startFreshnessRounds } = await import('./app/_server/freshness-rounds');
  startFreshnessRounds();
  const { warmPackageSolver } = await import('./app/_server/package-solver');
  warmPackageSolver();
}
