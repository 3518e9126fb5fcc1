/** What the command reads and writes besides files. */
export type Terminal = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly inputIsTerminal: boolean;
  readonly colours: boolean;
  readonly print: (text: string) => void;
  /** One line on standard error: progress, and what was wrong. */
  readonly tell: (line: string) => void;
};
