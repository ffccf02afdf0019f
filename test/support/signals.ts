/**
 * Why a test cannot cancel a step here, or false if it can. On Windows `kill` ends a process immediately, whatever the signal:
 * https://nodejs.org/api/process.html#signal-events
 */
export const lacksSignals =
  process.platform === 'win32' && 'Windows has no signals: a process that should be cancelled is ended outright';
