import { matchAction, matchResource } from '@whydenied/iam';
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
      // What fits as it is was refused for another reason than its unknowns
      if (!hasSymbol(`${own}${asked}`) || matchResource(own, asked)) return false;
      // What is asked for on everything is granted on everything
      if (asked === '*') return soleSymbol(own) !== null;
      return couldMatch(own, asked, { scope: world.scope, isRouted: need.profile !== undefined });
    });
  });

const nameOf = ({ actor }: Need): string =>
  (actor.kind === 'service' ? actor.name.split('.')[0] : actor.kind === 'role' ? actor.id : actor.arn) ?? '';
