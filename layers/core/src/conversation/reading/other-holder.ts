import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case, Conversation } from '../conversation.ts';
import { plainLetters } from './notions-in.ts';

/** "Why not just s3:* on the mwaa role?": another principal that the conversation knows, named as the one who is to be given something; null: none is. */
export const otherHolder = (
  { text, denials, errors, evidence }: Facts,
  current: Case,
  { cases }: Pick<Conversation, 'cases'>,
): string | null => {
  const own = ownerOf(current.outcome?.principal ?? null);
  if (own === null || text.length > longest || denials.length + errors.length + evidence.policies.length > 0)
    return null;
  const plain = plainLetters(text);
  const known = [...current.settled, ...cases.flatMap(({ outcome, settled }) => [outcome, ...settled])]
    .map((outcome) => ownerOf(outcome?.principal ?? null))
    .filter((each): each is string => each !== null && each !== own);
  if (known.length === 0 || !gives.test(plain) || namesIt(plain, own, null)) return null;
  const named = [...new Set(known)].filter((each) => namesIt(plain, each, own));
  return named.length === 1 ? (named[0] ?? null) : null;
};

const longest = 200;

const ownerOf = (principal: string | null): string | null => {
  const owner = roleOfSession(principal) ?? principal;
  return owner !== null && /^(?:role|user)$/.test(readArn(owner).type) ? owner : null;
};

/** By its name, or by a word of it beside "role": `mwaa` of `mwaa-claims-exec`. */
const namesIt = (plain: string, arn: string, but: string | null): boolean => {
  const name = lastPart(readArn(arn).id).toLowerCase();
  // A name that is a plain word ("backend") may be the word.
  if (plain.includes(name) && !/^[a-z]+$/.test(name)) return true;
  const others = but === null ? [] : wordsOf(lastPart(readArn(but).id));
  return wordsOf(name).some(
    (word) =>
      !others.includes(word) &&
      new RegExp(
        `\\b${word}[- ]?(?:${nouns})|(?:${nouns})[- ](?:of |von |de |do |del |di )?(?:the |der |la |el |il )?${word}\\b`,
        'u',
      ).test(plain),
  );
};

const wordsOf = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[-_.@]/)
    .filter((word) => /^[a-z]{3,}$/.test(word) && !common.has(word));

const common = new Set([
  'role',
  'user',
  'prod',
  'dev',
  'test',
  'the',
  'aws',
  'iam',
  'app',
  'service',
  'exec',
  'execution',
]);

const nouns = '(?:iam )?roles?|rollen?|rol|ruolo|papel|user|ロール|角色';

/** What is to be done to it: a right put there, a policy, a star. */
const gives =
  /\b(?:on|to|in|for|give|grant|add|put|attach|has|have|gets?|zu|fur|auf|geb\w*|hinzu\w*|dran|sur|au|donn\w*|ajout\w*|mett\w*|a|en|al|dar\w*|anad\w*|pon\w*|no|na|ao|coloc\w*|sul|aggiung\w*|dare)\b|に|を|给|加/;
