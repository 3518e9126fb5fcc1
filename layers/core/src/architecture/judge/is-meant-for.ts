import { matchAction, matchResource } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import { deployedText, hasSymbol, type ReadDocument, soleSymbol } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { World } from '../world/world.ts';
import { couldMatch } from './overlaps.ts';
import { textsOf } from './texts-of.ts';

/** Whether a statement would allow the request if its unknowns fell so. */
export const isMeantFor = ({ document }: ReadDocument, need: Need, world: World): boolean =>
  document.Statement.some((value) => {
    const statement = value as Readonly<Record<string, unknown>>;
    if (statement === null || typeof statement !== 'object' || statement['Effect'] !== 'Allow') return false;
    const actions = textsOf(statement['Action']);
    if (!actions.some((pattern) => matchAction(pattern, need.action))) return false;
    const given = (text: string): string => deployedText(text, world.scope);
    const resources = textsOf(statement['Resource']);
    if (need.by !== 'identity' && !JSON.stringify(statement['Principal'] ?? '').includes(nameOf(need))) return false;
    return resources.some((pattern) => {
      const [own, asked] = [given(pattern), given(need.resource)];
      // Where the reference names no resource, a service may ask for one of its own all the same, as Step Functions does for an answer to a task
      if (asked === '*') return own !== '*' && (soleSymbol(own) !== null || mayBeAsked(own, need));
      // What fits as it is was refused for another reason than its unknowns
      if (!hasSymbol(`${own}${asked}`) || matchResource(own, asked)) return false;
      return couldMatch(own, asked, { scope: world.scope, isRouted: need.profile !== undefined });
    });
  });

/** What lists has no one target: it may be asked for all of a kind. */
const mayBeAsked = (pattern: string, { action }: Need): boolean =>
  readArn(pattern).service === action.split(':')[0]?.toLowerCase() &&
  (pattern.endsWith('*') || actionInfo(action)?.accessLevel !== 'List');

const nameOf = ({ actor }: Need): string =>
  (actor.kind === 'service' ? actor.name.split('.')[0] : actor.kind === 'role' ? actor.id : actor.arn) ?? '';
