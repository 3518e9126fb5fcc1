import { roleOfSession } from '../../arn/index.ts';
import { type Ask, sayOpensOf, sayUndoAll } from '../../explain/index.ts';
import type { Fix } from '../../repair/index.ts';
import type { Conversation, Outcome } from '../conversation.ts';
import type { Answered } from '../question.ts';
import { plainLetters } from '../reading/notions-in.ts';

export type Worked = { readonly conversation: Conversation; readonly at: number; readonly answered: Answered };

/** What is asked of the whole work, where several refusals were mended one after the other: what it opens, how all of it is undone; null: it is asked of one. */
export const sayWork = (asks: Ask, text: string, { conversation, at, answered }: Worked): string | null => {
  const earlier = earlierFixes(conversation, at);
  if (earlier.length === 0) return null;
  const said = plainLetters(text);
  const { fix } = answered.repair;
  if (asks.kind === 'opens')
    return ofOne.test(said) && fix.steps.length > 0
      ? null
      : sayOpensOf(
          answered,
          earlier.flatMap(({ steps }) => steps),
        );
  if (asks.kind !== 'undo' || asks.form !== undefined) return null;
  const all = fix.steps.length === 0 ? earlier : [...earlier, fix];
  return everything.test(said) ? sayUndoAll(answered, all) : null;
};

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

/** What was settled before in this work, and what else was mended of the same principal. */
const earlierFixes = (conversation: Conversation, at: number): readonly Fix[] => {
  const current = conversation.cases[at];
  const own = current?.outcome;
  const settled = new Set((current?.settled ?? []).map(keyOf));
  return outcomesOf(conversation).flatMap((outcome) => {
    const isOfWork = settled.has(keyOf(outcome)) || isSame(outcome.principal, own?.principal ?? null);
    return !isOfWork || outcome.fix.steps.length === 0 || (own != null && keyOf(outcome) === keyOf(own))
      ? []
      : [outcome.fix];
  });
};

const keyOf = ({ action, resource }: Outcome): string => `${action} ${resource}`;

const isSame = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && (roleOfSession(one) ?? one) === (roleOfSession(other) ?? other);

const ofOne =
  /\b(?:last (?:one|fix|statement|step)|(?:this|that|the) (?:one|statement|line|second|third)|only this|letzte\w*|dernier\w*|ultim[oa])\b|最後の|最后/;
const everything =
  /\b(?:all|everything|both|each|whole|alles|beides?|samtliche\w*|tout(?:es)?|tous|les deux|todo|todas|todos|ambos|los dos|tudo|ambas|os dois|tutt[oiae]|entramb[ie])\b|全部|すべて|全て|両方|都/;
