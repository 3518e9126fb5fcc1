/**
 * Thrown by `compile` for a policy that cannot be read at all: not JSON, not a policy, or not where a policy belongs.
 * `policy` is its name, `path` a JSON pointer into the policy set, `message` one sentence; `line` and `column` are given
 * where the document was text. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  readonly policy: string;
  readonly path: string;
  readonly line: number | undefined;
  readonly column: number | undefined;

  constructor(
    at: { policy: string; path: string; line?: number | undefined; column?: number | undefined },
    reason: string,
  ) {
    const place = at.line === undefined ? '' : ` (line ${at.line}, column ${at.column})`;
    super(`policy \`${at.policy}\` cannot be read: ${reason}${place}`);
    this.policy = at.policy;
    this.path = at.path;
    this.line = at.line;
    this.column = at.column;
  }
}
