import type { PrincipalEntry } from '@whydenied/iam';
import { isRoot, readArn } from '../arn/index.ts';
import { areApart, coversAction, coversResource } from './covers-pattern.ts';
import { impliesCondition } from './implies-condition.ts';
import type { Budget, Written } from './written.ts';

/** One action pattern, resource pattern and principal of a statement; null: the element is absent, or a list of what is spared. */
export type Part = {
  readonly of: Written;
  readonly action: string | null;
  readonly resource: string | null;
  readonly principal: PrincipalEntry | null;
};

/** The parts of a statement of which no statement of the others can be shown to say the same or more. */
export function* uncovered(statement: Written, others: readonly Written[], budget: Budget): Generator<Part> {
  const weight = others.reduce(
    (sum, { actions = [], resources = [] }) => sum + 2 + 2 * actions.length + resources.length,
    1,
  );
  for (const part of partsOf(statement)) {
    budget.left -= weight;
    if (budget.left < 0) return;
    if (!others.some((other) => covers(other, part))) yield part;
  }
}

function* partsOf(of: Written): Generator<Part> {
  for (const principal of of.principals ?? [null])
    for (const action of of.actions ?? [null])
      for (const resource of of.resources ?? [null]) yield { of, action, resource, principal };
}

const covers = (wide: Written, part: Part): boolean =>
  coversActions(wide, part) &&
  coversResources(wide, part) &&
  coversPrincipal(wide, part) &&
  coversConditions(wide, part);

const coversActions = ({ actions, notActions = [] }: Written, { of, action }: Part): boolean => {
  const spared = of.notActions ?? [];
  if (actions !== undefined) return actions.some((wide) => coversAction(wide, action ?? '*'));
  if (action === null) return notActions.every((name) => spared.some((other) => coversAction(other, name)));
  return notActions.every((name) => areApart(plain(name), plain(action)));
};

const plain = (text: string) => ({ text: text.toLowerCase(), hasVariables: false });

const coversResources = (wide: Written, { of, resource }: Part): boolean => {
  const textIn =
    ({ hasVariables }: Written) =>
    (text: string) => ({ text, hasVariables });
  const [its, own] = [textIn(wide), textIn(of)];
  if (wide.resources !== undefined) {
    if (resource === null && of.notResources === undefined) return false;
    return wide.resources.some((pattern) => coversResource(its(pattern), own(resource ?? '*')));
  }
  if (wide.notResources === undefined) return resource === null && of.notResources === undefined;
  // A variable without a value spares everything.
  if (wide.hasVariables && wide.notResources.some((text) => text.includes('${')))
    return (
      JSON.stringify(wide.notResources) === JSON.stringify(of.notResources) && wide.hasVariables === of.hasVariables
    );
  const spared = of.notResources;
  if (spared !== undefined)
    return wide.notResources.every((name) => spared.some((other) => coversResource(own(other), its(name))));
  return resource !== null && wide.notResources.every((name) => areApart(its(name), own(resource)));
};

const coversPrincipal = ({ principals, notPrincipals }: Written, { of, principal }: Part): boolean => {
  const isOfIts = principals === undefined && notPrincipals === undefined;
  if (isOfIts || (of.principals === undefined && of.notPrincipals === undefined))
    return isOfIts && of.principals === undefined && of.notPrincipals === undefined;
  if (notPrincipals !== undefined) return namesOf(notPrincipals) === namesOf(of.notPrincipals ?? []);
  return (principals ?? []).some(
    (one) => one.type === 'everyone' || (principal !== null && nameOf(one) === nameOf(principal)),
  );
};

const nameOf = ({ type, value }: PrincipalEntry): string => `${type} ${isRoot(value) ? readArn(value).account : value}`;

const namesOf = (entries: readonly PrincipalEntry[]): string => entries.map(nameOf).toSorted().join('\n');

const coversConditions = (wide: Written, { of }: Part): boolean =>
  wide.conditions.every((its) =>
    of.conditions.some((own) =>
      impliesCondition({ ...own, hasVariables: of.hasVariables }, { ...its, hasVariables: wide.hasVariables }),
    ),
  );

/** Whether some request could be about both; where it cannot be excluded, yes. */
export const mayMeet = (part: Part, other: Written): boolean => {
  const text = (each: string) => ({ text: each, hasVariables: true });
  const { action, resource } = part;
  const isSameAction = action === null || (other.actions ?? ['*']).some((its) => !areApart(plain(its), plain(action)));
  return (
    isSameAction &&
    (resource === null || (other.resources ?? ['*']).some((its) => !areApart(text(its), text(resource))))
  );
};
