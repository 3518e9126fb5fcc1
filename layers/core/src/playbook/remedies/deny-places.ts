import type { Clues } from '../clues/clues.ts';
import { coversResource, type ShownStatement, speaksOf } from '../clues/shown-statement.ts';
import type { DenyPlace } from '../remedy.ts';

/** The shown statements that deny the request: those the engine names, else those that speak of its action. */
export const denyPlaces = (clues: Clues): readonly DenyPlace[] => {
  const denies = clues.statements.filter((statement) => statement.effect === 'Deny');
  const decided = clues.main?.decision?.matchedStatements.filter((match) => match.effect === 'Deny') ?? [];
  const named = denies.filter((statement) => decided.some((match) => isSamePlace(match, statement)));
  return (named.length > 0 ? named : denies.filter((statement) => fits(statement, clues))).map(placeOf);
};

type Place = Pick<ShownStatement, 'policy' | 'policyType' | 'index'>;

export const isSamePlace = (left: Place, right: Place): boolean =>
  left.policy === right.policy && left.policyType === right.policyType && left.index === right.index;

const fits = (statement: ShownStatement, { action, resource, layer }: Clues): boolean =>
  action !== null &&
  (layer.policyType === 'unknown' || layer.policyType === statement.policyType) &&
  speaksOf(statement, action) &&
  (resource.written === null || statement.resources.length === 0 || coversResource(statement, resource.written));

export const placeOf = ({ policy, policyType, attachTo, index, sid }: ShownStatement): DenyPlace => ({
  policy,
  policyType,
  attachTo,
  index,
  sid,
});
