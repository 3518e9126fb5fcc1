import type { TemplateNode } from '../text/template-node.ts';
import type { TemplateModel } from './template-model.ts';

/** One way the template may be deployed: what it is resolved against. What is not given is a symbol. */
export type Scope = {
  readonly model: TemplateModel;
  readonly region: string | null;
  readonly account: string | null;
  readonly partition: string;
  /** Given values; a parameter's default holds where there is none. */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** How a condition turns out that the values do not decide. */
  readonly choices: Readonly<Record<string, boolean>>;
  /** Names inside a `Fn::Sub`, a policy template of SAM, a connector. */
  readonly own: Readonly<Record<string, unknown>>;
  /** Physical names that somebody told, by logical id. */
  readonly names: Readonly<Record<string, string>>;
  /** Called with a condition that the values do not decide. */
  readonly undecided: (condition: string) => void;
  /** Resolves a node in a scope: references lead to values that hold references. */
  readonly resolve: (node: TemplateNode | undefined, scope: Scope) => unknown;
  /** What the template's own names were found to stand for: `recall`. A scope with other `names` or values begins anew, by `scopeOf`. */
  readonly known: Map<string, unknown>;
  /** How deep references lead into references. */
  readonly depth: number;
};
