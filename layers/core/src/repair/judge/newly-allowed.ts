import type { ContextValue } from '@whydenied/iam';
import { hasResourceType } from '../../catalog/index.ts';
import { conditionKeys } from './condition-keys.ts';
import { isAllowed } from './is-allowed.ts';
import { isNeed } from './is-need.ts';
import type { Context } from './meet-conditions.ts';
import { mostOfCandidate } from './most-probes.ts';
import type { Need, Trial } from './need.ts';
import { type Cell, openedCells } from './opened-cells.ts';
import type { Probe } from './probe.ts';

/** Something that is allowed after a change and was not before, named by its widest pattern; `isAsked`: the call needs exactly this. */
export type Opened = {
  readonly name: string;
  readonly action: string;
  readonly resource: string;
  readonly principal: string;
  readonly isAsked: boolean;
};

/** What a change newly allows, of the first requests that it touches: over the statements it brings, what its Denies no longer cover, and callers who bring less than the call does. */
export const newlyAllowed = (trial: Trial, most = mostOfCandidate): readonly Opened[] => {
  const { before, after, needs } = trial;
  const opened = openedCells(trial)
    .cells.slice(0, most)
    .filter((cell) => {
      const alone = trial.alone === true ? cell.policyType : null;
      return isAllowed(after, cell, { needs, alone }) && !isAllowed(before, cell, { needs, alone });
    });
  return unique(opened.map((probe) => describe(probe, needs)));
};

/**
 * What a change no longer denies, where no Allow for the denied call was shown: whatever allows the call stands in a policy that nobody showed,
 * and may allow as much as the Deny held.
 */
export const noLongerDenied = (trial: Trial, most: number): readonly Opened[] => {
  const { before, after, needs } = trial;
  const around = { needs, isAllowedElse: true };
  const opened = openedCells(trial)
    .cells.filter(({ policyType }) => policyType === null)
    .slice(0, most)
    .filter((cell) => isAllowed(after, cell, around) && !isAllowed(before, cell, around));
  return unique(opened.map((probe) => describe(probe, needs)));
};

const describe = (cell: Cell, needs: readonly Need[]): Opened => {
  const { actionPattern, resourcePattern, principal, raw } = cell;
  const who = cell.showsPrincipal ? ` for ${principal}` : '';
  const bound = Object.entries(raw).filter(([key]) => isBinding(key, needs));
  const where = bound.length === 0 ? '' : ` with ${bound.map(([key, value]) => `${key} ${value}`).join(', ')}`;
  const isAsked = needs.some((need) => isNeed(need, cell) && isOfCall(need, cell) && bringsSame(need, cell));
  return {
    name: `${actionPattern} on ${resourcePattern}${who}${isAsked ? '' : where}`,
    action: actionPattern,
    resource: resourcePattern,
    principal,
    isAsked,
  };
};

// What a Deny held is laid open for the one call, whatever it is usual to grant for it.
const isOfCall = ({ resource }: Need, { policyType, resourcePattern, action }: Cell): boolean =>
  policyType !== null || resource === resourcePattern || !hasResourceType(action);

const isBinding = (key: string, needs: readonly Need[]): boolean =>
  needs.some((need) => conditionKeys(need).some((name) => name.toLowerCase() === key));

const bringsSame = (need: Need, { raw, context }: Probe): boolean =>
  conditionKeys(need).every((key) => {
    const asked = String(broughtFor(need.context, key));
    return raw[key.toLowerCase()] === undefined
      ? String(broughtFor(context, key)) === asked
      : raw[key.toLowerCase()] === asked;
  });

const broughtFor = (context: Context, key: string): ContextValue | undefined =>
  Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];

const unique = (opened: readonly Opened[]): readonly Opened[] => [
  ...new Map(opened.map((one) => [one.name, one])).values(),
];
