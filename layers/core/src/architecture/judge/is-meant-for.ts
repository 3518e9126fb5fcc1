import { matchResource } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import { isHidden } from '../../secrets/index.ts';
import { deployedText, hasSymbol, type ReadDocument, soleSymbol, symbolsIn } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { World } from '../world/world.ts';
import { actionExtent, isGivenWhole } from './may-be-denied.ts';
import { couldMatch, mayBeAny, surelyApart } from './overlaps.ts';
import { textsOf } from './texts-of.ts';

/** Whether a statement would allow the request if its unknowns fell so. */
export const isMeantFor = ({ document }: ReadDocument, need: Need, world: World): boolean =>
  document.Statement.some((value) => {
    const statement = value as Readonly<Record<string, unknown>>;
    if (statement === null || typeof statement !== 'object' || !mayAllow(statement)) return false;
    const actions = textsOf(statement['Action']).map((pattern) => actionExtent(pattern, need, world));
    if (actions.every((extent) => extent === 'none')) return false;
    const given = (text: string): string => deployedText(text, world.scope);
    const resources = textsOf(statement['Resource']);
    if (resources.some(isHidden)) return true;
    if (need.by !== 'identity' && !JSON.stringify(statement['Principal'] ?? '').includes(nameOf(need))) return false;
    const target = given(need.resource);
    const couldFit = resources.filter((pattern) => !surelyApart(given(pattern), withAnyEnd(target), world.scope));
    const isNamed = couldFit.some((pattern) => pattern !== '*' && matchResource(given(pattern), target));
    // What it does, or when, only the deployment tells
    const isOpen = statement['Effect'] !== 'Allow' || !actions.includes('sure') || isGivenWhole(statement['Condition']);
    if (isOpen && couldFit.some((pattern) => matchResource(given(pattern), target))) return true;
    // What fits as it is was refused by its condition, whatever else the statement names
    if (isNamed) return couldHold(statement['Condition'], need, world);
    return couldFit.some((pattern) => {
      const [own, asked] = [given(pattern), withAnyEnd(target)];
      // Where the reference names no resource, a service may ask for one of its own all the same, as Step Functions does for an answer to a task
      if (asked === '*') return own !== '*' && (soleSymbol(own) !== null || mayBeAsked(own, need));
      // What fits as it is was refused for another reason than its unknowns
      if (!(hasSymbol(`${own}${asked}`) || asked.endsWith(anyEnd)) || matchResource(own, asked)) return false;
      return couldMatch(own, asked, { scope: world.scope, isRouted: need.profile !== undefined });
    });
  });

const mayAllow = ({ Effect: effect }: Readonly<Record<string, unknown>>): boolean =>
  effect === 'Allow' || (typeof effect === 'string' && hasSymbol(effect));

// AWS puts six signs of its own behind a secret's name: https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html
const anyEnd = '-??????';

const withAnyEnd = (arn: string): string =>
  readArn(arn).service === 'secretsmanager' ? arn.replace(/-AbCdEf$/, anyEnd) : arn;

/** Whether a condition that holds unknowns may hold once they are known. */
const couldHold = (condition: unknown, { context }: Need, { scope }: World): boolean => {
  const isOpenHere = mayBeAny(scope);
  if (!symbolsIn(JSON.stringify(condition ?? '')).some(isOpenHere)) return false;
  const asked = new Map(Object.entries(context).map(([key, value]) => [key.toLowerCase(), String(value)]));
  return Object.values(condition as Readonly<Record<string, Readonly<Record<string, unknown>>>>).every((keys) =>
    Object.entries(keys).every(([key, values]) => {
      const value = asked.get(key.toLowerCase());
      const compared = textsOf(values).map((each) => deployedText(each, scope));
      const isOpen = compared.some((each) => symbolsIn(each).some(isOpenHere));
      return (
        value === undefined ||
        !isOpen ||
        compared.some((each) => couldMatch(each, deployedText(value, scope), { scope }))
      );
    }),
  );
};

/** What lists has no one target: it may be asked for all of a kind. */
const mayBeAsked = (pattern: string, { action }: Need): boolean =>
  readArn(pattern).service === action.split(':')[0]?.toLowerCase() &&
  (pattern.endsWith('*') || actionInfo(action)?.accessLevel !== 'List');

const nameOf = ({ actor }: Need): string =>
  (actor.kind === 'service' ? actor.name.split('.')[0] : actor.kind === 'role' ? actor.id : actor.arn) ?? '';
