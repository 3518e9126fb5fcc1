import { roleOfSession } from '../../arn/index.ts';
import {
  type Ask,
  codeSpan,
  type Opening,
  policyKindWords,
  principalWords,
  sayOpensOf,
  sayUndoAll,
} from '../../explain/index.ts';
import type { Fix } from '../../repair/index.ts';
import type { Case, Conversation, Outcome } from '../conversation.ts';
import type { Answered } from '../question.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { addedByHand } from './added-by-hand.ts';

export type Worked = { readonly conversation: Conversation; readonly at: number; readonly answered: Answered };

/** What is asked of the whole work, where more than the last fix was written: what all of it opens, how all of it is undone; null: it is asked of one. */
export const sayWork = (asks: Ask, text: string, { conversation, at, answered }: Worked): string | null => {
  const others = otherOutcomes(conversation, at);
  const fixes = others.flatMap(({ fix }) => (fix.steps.length === 0 ? [] : [fix]));
  const beside = besideOf(conversation);
  const owners = askedOf(others);
  if (fixes.length + beside.length + owners.length === 0) return null;
  const said = plainLetters(text);
  const { fix } = answered.repair;
  if (asks.kind === 'opens')
    return ofOne.test(said) && fix.steps.length > 0
      ? null
      : lines([
          sayOpensOf(answered, [...fixes.flatMap(({ steps }) => steps), ...beside]),
          ...owners,
          addedByHand(conversation),
        ]);
  if (asks.kind !== 'undo' || asks.form !== undefined) return null;
  if (asks.isAll !== true && !everything.test(said)) return null;
  return sayOut({ fixes: fix.steps.length === 0 ? fixes : [...fixes, fix], owners, beside, conversation, answered });
};

type Out = Pick<Worked, 'conversation' | 'answered'> & {
  readonly fixes: readonly Fix[];
  readonly owners: readonly string[];
  readonly beside: readonly Opening[];
};

const sayOut = ({ fixes, owners, beside, conversation, answered }: Out): string =>
  lines([
    fixes.length === 0 ? null : sayUndoAll(answered, fixes),
    ...beside.map(
      ({ statement, target }) =>
        `If you put it in: the statement for ${[statement?.['Action']].flat().map(String).map(codeSpan).join(', ')} goes out of the policy of ${principalWords(target.attachTo)} as well.`,
    ),
    ...owners,
    owners.length === 0 ? null : 'Across accounts one side alone ends the access; both, and nothing is left behind.',
    addedByHand(conversation),
  ]);

const lines = (all: readonly (string | null)[]): string =>
  [...new Set(all)].filter((each) => each !== null && each !== '').join('\n\n');

/** Every outcome of a conversation once, oldest first. */
export const outcomesOf = ({ cases }: Pick<Conversation, 'cases'>): readonly Outcome[] => {
  const all = cases.flatMap(({ settled, outcome }) => [...settled, ...(outcome === null ? [] : [outcome])]);
  return [...new Map(all.map((outcome) => [keyOf(outcome), outcome])).values()];
};

/** Whether an outcome was reported to work, or left behind by the next refusal of its work. */
export const settledIn = ({ cases }: Pick<Conversation, 'cases'>): ((outcome: Outcome) => boolean) => {
  const settled = new Set(cases.flatMap((each) => each.settled.map(keyOf)));
  return (outcome) => settled.has(keyOf(outcome));
};

/** A case with all that the conversation wrote beside it, for one document of everything. */
export const wholeWork = (conversation: Conversation, at: number): Case => {
  const current = conversation.cases[at] as Case;
  const written = conversation.cases.flatMap(({ beside = [] }) => beside);
  return {
    ...current,
    settled: otherOutcomes(conversation, at),
    ...(written.length === 0 ? {} : { beside: written }),
  };
};

/** What was answered in this conversation beside the case that is asked about. */
const otherOutcomes = (conversation: Conversation, at: number): readonly Outcome[] => {
  const own = conversation.cases[at]?.outcome;
  return outcomesOf(conversation).filter((outcome) => own == null || keyOf(outcome) !== keyOf(own));
};

/** What replies wrote for the caller beside the fixes. */
const besideOf = ({ cases }: Conversation): readonly Opening[] =>
  cases.flatMap(({ beside = [], outcome, settled }) => {
    const principal = outcome?.principal ?? settled.at(-1)?.principal ?? null;
    const attachTo = roleOfSession(principal) ?? principal;
    return beside.map((statement) => ({
      statement,
      target: { policyType: 'identity' as const, attachTo, policy: null },
    }));
  });

/** What owners were asked to change: it is theirs to take back. */
const askedOf = (outcomes: readonly Outcome[]): readonly string[] =>
  outcomes.flatMap(({ fix, action, principal, policyType }) =>
    fix.kind !== 'askOwner' || action === null
      ? []
      : [
          `Asked of its owner: ${codeSpan(action)} for ${principalWords(principal)}, in ${policyKindWords(policyType === 'unknown' ? 'resource' : policyType)}. It is open only if they changed it, and theirs to take out again.`,
        ],
  );

const keyOf = ({ action, resource, principal }: Outcome): string =>
  `${roleOfSession(principal) ?? principal} ${action} ${resource}`;

const ofOne =
  /\b(?:(?:last|first|second|third) (?:one|fix|statement|step|problem|case|error)|back to|(?:this|that|the) (?:one|statement|line|second|third)|only this|letzte\w*|dernier\w*|ultim[oa])\b|最後の|最后/;
const everything =
  /\b(?:all|everything|both|each|whole|alles|beides?|samtliche\w*|tout(?:es)?|tous|les deux|todo|todas|todos|ambos|los dos|tudo|ambas|os dois|tutt[oiae]|entramb[ie])\b|全部|すべて|全て|両方|都/;
