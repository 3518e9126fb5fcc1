import { matchGlob } from '@whydenied/iam';
import { actionInfo, actionsOf } from '../catalog/index.ts';
import { type Danger, findDanger } from '../danger/index.ts';
import { escalations } from './chains.data.ts';

/** A dangerous action in AWS's spelling, and what it would mean. */
type CoveredDanger = { readonly action: string; readonly danger: Danger };

/** The calls that give permissions which an action as it is written covers, a pattern as well: keys of `escalations`. */
export const coveredEscalations = (written: string): readonly string[] => {
  const pattern = patternOf(written);
  return pattern === null ? [] : Object.keys(escalations).filter((action) => matchGlob(pattern, action));
};

/** What is dangerous on every resource of all that an action as it is written covers, in the order of the catalog. */
export const coveredDangers = (written: string): readonly CoveredDanger[] => {
  const pattern = patternOf(written);
  if (pattern === null) return [];
  const [service = ''] = pattern.split(':');
  return dangerousOf(service).filter(({ action }) => matchGlob(pattern, action.toLowerCase()));
};

/** An action in AWS's spelling. */
export const spelledByAws = (action: string): string => actionInfo(action)?.action ?? action;

/** In lower case; null: all actions, which are told as that, or longer than the name of any. */
const patternOf = (written: string): string | null => {
  const pattern = written.toLowerCase().replace(/\*+/g, '*');
  return /^[*:]+$/.test(pattern) || pattern.length > longest ? null : pattern;
};

const longest = 200;

const dangerous = new Map<string, readonly CoveredDanger[]>();

/** Looked up once a service, whose actions stay as they are. */
const dangerousOf = (service: string): readonly CoveredDanger[] => {
  const known = dangerous.get(service);
  if (known !== undefined) return known;
  const found = actionsOf(service).flatMap((action): readonly CoveredDanger[] => {
    const danger = isToldOtherwise(action) ? null : findDanger({ action, resource: '*' });
    return danger === null ? [] : [{ action, danger }];
  });
  if (found.length > 0) dangerous.set(service, found);
  return found;
};

// With what it passes or takes up.
const isToldOtherwise = (action: string): boolean => /^iam:passrole$|^sts:assumerole/i.test(action);
