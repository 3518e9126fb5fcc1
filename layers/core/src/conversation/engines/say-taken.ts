import { compile, decide, matchAction, type PolicySet } from '@whydenied/iam';
import { codeBlock, codeSpan } from '../../explain/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';

type Element = Readonly<Record<string, unknown>>;

/** A shown policy without calls that are to be taken out of it: each is decided as denied, every other as before. */
export const sayTaken = (actions: readonly string[], { policies }: Pick<Evidence, 'policies'>): string => {
  const all = policies.map((policy) => ({ policy, left: without(policy, actions) }));
  const changed = all.find(({ left }) => left !== null);
  const named = actions.map(codeSpan).join(', ');
  const wide = policies.find(({ document }) => statementsOf(document).some((each) => grants(each, actions)));
  if (changed === undefined && wide === undefined)
    return `Nothing that you showed allows ${named}: there is nothing to take out.`;
  if (changed?.left == null || stillGrants(changed.left, actions))
    return [
      `A pattern of ${codeSpan(changed?.policy.name ?? wide?.name ?? '')} covers ${named}: name the actions that are needed in its place. Until then a Deny beside it takes it out, whatever allows it:`,
      codeBlock('json', JSON.stringify({ Version: '2012-10-17', Statement: [denyOf(actions)] }, null, 2)),
    ].join('\n\n');
  return [
    `The policy without ${named}:`,
    codeBlock('json', JSON.stringify(changed.left, null, 2)),
    `Decided: on none of its resources it allows ${named} any more; what else it allows stays. Another policy of the same caller may allow it still; only a Deny takes it away from all of them.`,
  ].join('\n\n');
};

const denyOf = (actions: readonly string[]): Element => ({ Effect: 'Deny', Action: actions, Resource: '*' });

/** A policy is an object or its JSON text. */
const objectOf = (document: unknown): Element | null => {
  const read: unknown = typeof document === 'string' ? parsed(document) : document;
  return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Element) : null;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const statementsOf = (document: unknown): readonly Element[] =>
  ([objectOf(document)?.['Statement'] ?? []].flat() as readonly unknown[]).flatMap((each) => {
    const statement = objectOf(each);
    return statement === null ? [] : [statement];
  });

const actionsOf = ({ Action }: Element): readonly string[] => [Action ?? []].flat().map(String);

const grants = (statement: Element, actions: readonly string[]): boolean =>
  statement['Effect'] === 'Allow' &&
  actionsOf(statement).some((pattern) => actions.some((action) => matchAction(pattern, action)));

/** The document with each of the actions struck from where it is named; null: none is. */
const without = ({ document }: SeenPolicy, actions: readonly string[]): { readonly Statement: unknown } | null => {
  const struck = new Set(actions.map((action) => action.toLowerCase()));
  const before = statementsOf(document);
  const whole = objectOf(document);
  if (whole === null) return null;
  const isNamed = (each: Element): boolean =>
    each['Effect'] === 'Allow' && actionsOf(each).some((action) => struck.has(action.toLowerCase()));
  if (!before.some(isNamed)) return null;
  const after = before.flatMap((each): readonly Element[] => {
    if (!isNamed(each)) return [each];
    const left = actionsOf(each).filter((action) => !struck.has(action.toLowerCase()));
    return left.length === 0 ? [] : [{ ...each, Action: left.length === 1 ? left[0] : left }];
  });
  return { ...whole, Statement: after };
};

/** By evaluation, on every resource that the document names. */
const stillGrants = (document: { readonly Statement: unknown }, actions: readonly string[]): boolean => {
  const set: PolicySet = { identity: [{ name: 'left', document }] };
  if (statementsOf(document).length === 0) return false;
  const compiled = compile(set);
  const resources = statementsOf(document).flatMap(({ Resource }) => [Resource ?? '*'].flat().map(String));
  return actions.some((action) =>
    resources.some(
      (resource) =>
        decide(compiled, {
          principal: 'arn:aws:iam::111122223333:role/Application',
          action,
          resource: resource.replaceAll('*', 'x'),
          context: {},
        }).decision === 'allowed',
    ),
  );
};
