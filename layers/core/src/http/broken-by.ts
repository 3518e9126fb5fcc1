/** What broke, as a log may hold it: an error's message may quote what was pasted. */
export type BrokenBy = {
  readonly class: string;
  readonly code: string | null;
  readonly stack: readonly string[];
  /** What the error itself was thrown for, as an SDK's error behind a fault. */
  readonly cause: string | null;
};

/** An error's class, code and stack, never its text. */
export const brokenBy = (error: unknown): BrokenBy =>
  error instanceof Error
    ? { class: classOf(error), code: codeOf(error), stack: framesOf(error), cause: causeOf(error) }
    : { class: typeof error, code: null, stack: [], cause: null };

// Both can be assigned: only what looks like a name is one.
const classOf = (error: Error): string => nameIn(error.name) ?? nameIn(error.constructor.name) ?? 'Error';

const codeOf = (error: Error): string | null => nameIn((error as { code?: unknown }).code);

const causeOf = ({ cause }: Error): string | null => (cause instanceof Error ? classOf(cause) : null);

const nameIn = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Za-z][\w.-]{0,79}$/.test(value) ? value : null;

const mostFrames = 12;

/** The frames alone: a stack begins with the message, which may have lines that look like frames. */
const framesOf = ({ message, stack = '' }: Error): readonly string[] => {
  const at = stack.indexOf(message);
  if (at === -1) return [];
  const lines = stack.slice(at + message.length).split('\n');
  return lines.flatMap((line) => /^ {4}at ([^\n]{1,300})$/.exec(line)?.[1] ?? []).slice(0, mostFrames);
};
