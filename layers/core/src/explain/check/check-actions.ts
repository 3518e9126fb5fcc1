import { actionInfo, actionsOf, isAction } from '../../catalog/index.ts';
import type { Check } from './checked-evidence.ts';
import { clausesOf, isNegated } from './is-negated.ts';
import { pairsIn } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every action must stand in the evidence; one that AWS does not have may only be named to say so. */
export const checkActions =
  (vocabulary: Vocabulary): Check =>
  (piece) => {
    for (const pair of pairsIn(piece)) {
      const known = vocabulary.pairs.has(pair.toLowerCase());
      if (!known && looksLikeAction(pair)) return 'it named an action or key that the evidence does not hold';
      if (known && isPhantom(pair) && isAffirmed(piece, pair))
        return 'it named an action that AWS does not have as if it had';
    }
    return null;
  };

const isAffirmed = (piece: string, pair: string): boolean =>
  !saysNone.test(piece) && clausesOf(piece).some((clause) => clause.includes(pair) && !isNegated(clause));

const saysNone =
  /\baws (?:does not|doesn['’]t) have\b|\bdoes not exist\b|\bno such action\b|\bnot an? (?:iam |real |valid )?action\b/i;

const looksLikeAction = (pair: string): boolean => {
  const [prefix = '', name = ''] = pair.split(':');
  return /^[A-Z*]/.test(name) || isAction(pair) || actionsOf(prefix.toLowerCase()).length > 0;
};

const isConditionKey = (pair: string): boolean =>
  actionsOf(pair.slice(0, pair.indexOf(':')).toLowerCase()).some((action) =>
    actionInfo(action)?.conditionKeys.some((key) => key.toLowerCase() === pair.toLowerCase()),
  );

const isPhantom = (pair: string): boolean => {
  const [prefix = '', name = ''] = pair.split(':');
  return (
    /^[A-Za-z]+$/.test(name) && actionsOf(prefix.toLowerCase()).length > 0 && !isAction(pair) && !isConditionKey(pair)
  );
};
