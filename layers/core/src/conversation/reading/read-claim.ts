import type { Facts } from '../../intake/index.ts';
import { type Requirement, requirementsOf } from '../../playbook/index.ts';
import type { Case } from '../conversation.ts';
import { asksSomething } from './asks-something.ts';
import { claims } from './claims.data.ts';
import { plainLetters, type Said } from './notions-in.ts';

/** What a person found of the things that a call needs. */
export type Claim = {
  /** Requirements that are said to hold. */
  readonly held: readonly string[];
  /** The one that is said to be missing; null: none. */
  readonly lacking: string | null;
  /** It was put right only minutes ago. */
  readonly isRecent: boolean;
};

/**
 * What a message tells of the things that the case's call needs ("it has that already", "the data access policy lists only me"); null: nothing.
 * With policies shown the evaluator knows better than any claim.
 */
export const readClaim = (facts: Facts, said: Said, current: Case): Claim | null => {
  const needed = requirementsOf(current.outcome?.causeId ?? null);
  if (needed.length === 0 || current.evidence.policies.length > 0) return null;
  if (facts.text.length > longest || facts.errors.length + facts.denials.length > 0) return null;
  if (facts.evidence.policies.length > 0 || asksSomething(facts.text) || said.hasAny('thanks', 'noIdea')) return null;
  const text = plainLetters(facts.text);
  const isRecent = patternOf('ago').test(text);
  // What was opened a minute ago may work, or be on its way.
  if (said.has('works') && !isRecent) return null;
  const named = clausesOf(text).flatMap((clause) => claimIn(clause, needed, current));
  const bare = named.length > 0 ? [] : bareClaim(text, said, { needed, current });
  const told = [...named, ...bare];
  if (told.length === 0 && !isRecent) return null;
  return {
    held: told.filter(({ holds }) => holds).map(({ id }) => id),
    lacking: told.find(({ holds }) => !holds)?.id ?? null,
    isRecent,
  };
};

const longest = 400;

type Told = { readonly id: string; readonly holds: boolean };

const clausesOf = (text: string): readonly string[] =>
  text.split(/[;!?\n。；！？、]|[.,](?=\s|$)|，|\b(?:but|aber|mais|pero|mas|ma)\b|但是?|けど|けれど|しかし/);

/** What one clause says of the requirement that it names: that it is missing, or that it is there. */
const claimIn = (clause: string, needed: readonly Requirement[], { checked }: Case): readonly Told[] => {
  const named = needed.filter((each) => new RegExp(each.named, 'u').test(clause));
  // Of two of one name the one that was asked about is meant.
  const meant = named.find(({ id }) => id === checked?.asked) ?? named[0];
  if (meant === undefined) return [];
  // "Only the root statement" is all that it takes.
  if (meant.met !== undefined && only.test(clause) && new RegExp(meant.met, 'u').test(clause))
    return [{ id: meant.id, holds: true }];
  const holds = patternOf('holds').test(clause);
  const lacks = patternOf('lacks').test(clause);
  return holds || lacks ? [{ id: meant.id, holds: !lacks }] : [];
};

const only =
  /\b(?:only|just|has|contains|is|nur|bloss|hat|enthalt|ist|seulement|uniquement|que|contient|a|solo|solamente|tiene|contiene|apenas|somente|so|tem|contem|soltanto|ha)\b|だけ|のみ|只|仅/;

/** "Yes", "no", "it has that already": said of what was asked, or of what comes first. */
const bareClaim = (
  text: string,
  said: Said,
  { needed, current }: { readonly needed: readonly Requirement[]; readonly current: Case },
): readonly Told[] => {
  const { held = [], asked = null } = current.checked ?? {};
  if (asked !== null && text.split(/\s+/).length <= mostBare && said.hasAny('yes', 'no'))
    return [{ id: asked, holds: said.has('yes') && !said.has('no') }];
  if (!patternOf('already').test(text)) return [];
  const id = asked ?? needed.find((each) => !held.includes(each.id))?.id;
  return id === undefined ? [] : [{ id, holds: true }];
};

const mostBare = 4;

const patterns = new Map<keyof typeof claims, RegExp>();

const patternOf = (claim: keyof typeof claims): RegExp => {
  const pattern = patterns.get(claim) ?? new RegExp(claims[claim], 'u');
  patterns.set(claim, pattern);
  return pattern;
};
