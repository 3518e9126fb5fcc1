import { entryOf, type LooseNode, plainValue } from '../loose/node.ts';
import { withPatterns } from './with-patterns.ts';

/** Whether an object is a policy statement by itself. */
export const isStatement = (object: LooseNode): boolean => {
  const effect = entryOf(object, 'Effect');
  const isEffect = effect?.kind === 'string' && /^(?:allow|deny)$/i.test(effect.value);
  return isEffect && (entryOf(object, 'Action') ?? entryOf(object, 'NotAction')) !== undefined;
};

/** The document that CDK's `new PolicyStatement({ actions, resources })` stands for; null when it names no actions. */
export const statementOfBuilder = (
  object: LooseNode,
): { document: unknown; complete: boolean; problems: readonly string[] } | null => {
  const actions = entryOf(object, 'actions');
  if (actions?.kind !== 'array') return null;
  const resources = entryOf(object, 'resources');
  const { value, unresolved } = withPatterns({
    Action: plainValue(actions),
    Resource: resources === undefined ? ['*'] : plainValue(resources),
  });
  const effect = entryOf(object, 'effect');
  const isDeny = (effect?.kind === 'bare' || effect?.kind === 'string') && /deny$/i.test(effect.value);
  return {
    document: { Version: '2012-10-17', Statement: [{ Effect: isDeny ? 'Deny' : 'Allow', ...(value as object) }] },
    complete: object.kind === 'object' && object.complete,
    problems: ['was read from code', ...unresolved],
  };
};
