/** What the command's exit code means; documented in `--help` and the README. */
export const exitCode = { answered: 0, notAsExpected: 1, wrongUse: 2, nothingToDiagnose: 3 } as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
