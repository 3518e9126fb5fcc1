import { matchAction } from '@whydenied/iam';
import { callerOf, type Probe } from './probes.ts';
import { mayMeet, type Part, uncovered } from './uncovered.ts';
import { type Budget, textOf, type Written } from './written.ts';

/** A request that one side allows and the other does not, by the names of the policies. */
export type Found = Pick<Probe, 'action' | 'pattern' | 'by'>;

type Sides = {
  readonly wider: readonly Written[];
  readonly narrower: readonly Written[];
  /** What the wider side was found to allow besides. */
  readonly found: ReadonlyMap<string, Found>;
};

/**
 * What one side may allow beyond the other though no request was found that shows it: an Allow that no Allow of the other
 * covers and no Deny beside it takes back, and a Deny of the other that no Deny here covers.
 */
export const undecidedParts = ({ wider, narrower, found }: Sides, budget: Budget): readonly string[] => {
  const [own, its] = [byEffect(wider), byEffect(narrower)];
  const byPattern = Map.groupBy(found.values(), ({ pattern }) => pattern);
  const isOpen = (part: Part): boolean => !isFound(part, byPattern, budget);
  const gained = without(own.Allow, its.Allow).flatMap((one) => [
    ...uncovered(one, [...its.Allow, ...own.Deny], budget),
  ]);
  const lost = without(its.Deny, own.Deny).flatMap((one) => [...uncovered(one, own.Deny, budget)]);
  const isBare = wider.every(({ effect }) => effect === 'Deny') && narrower.every(({ effect }) => effect === 'Deny');
  return [
    ...gained.filter(isOpen).map((part) => say(part)),
    ...lost.filter((part) => (isBare || meetsAny(part, own.Allow, budget)) && isOpen(part)).map((part) => say(part)),
  ];
};

const byEffect = (statements: readonly Written[]) => ({
  Allow: statements.filter(({ effect }) => effect === 'Allow'),
  Deny: statements.filter(({ effect }) => effect === 'Deny'),
});

const without = (statements: readonly Written[], others: readonly Written[]): readonly Written[] => {
  const texts = new Set(others.map(textOf));
  return statements.filter((one) => !texts.has(textOf(one)));
};

const meetsAny = (part: Part, allows: readonly Written[], budget: Budget): boolean => {
  budget.left -= allows.length;
  return budget.left < 0 || allows.some((one) => mayMeet(part, one));
};

const isFound = (part: Part, byPattern: ReadonlyMap<string, readonly Found[]>, budget: Budget): boolean => {
  const near = part.resource === null ? [...byPattern.values()].flat() : (byPattern.get(part.resource) ?? []);
  budget.left -= near.length;
  return near.some((found) => isOf(part, found));
};

const isOf = ({ of, action, principal }: Part, found: Found): boolean => {
  const isSameAction =
    action === null
      ? !(of.notActions ?? []).some((name) => matchAction(name, found.action))
      : matchAction(action, found.action);
  if (!isSameAction || principal === null || principal.type === 'everyone') return isSameAction;
  return callerOf(principal).some(({ by }) => by === found.by);
};

const say = ({ of, action, resource }: Part): string => {
  const keys = [...new Set(of.conditions.map(({ key }) => key))];
  const under = keys.length === 0 ? '' : ` under conditions on ${keys.join(', ')}`;
  const what = action ?? `everything but ${of.notActions?.join(', ')}`;
  const where = resource ?? (of.notResources === undefined ? 'the resource' : `all but ${of.notResources.join(', ')}`);
  return `${of.effect} of ${what} on ${where}${under}`;
};
