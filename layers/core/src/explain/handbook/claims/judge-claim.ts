import { actionInfo, isAction, unknownAction } from '../../../catalog/index.ts';
import { correctNames } from '../say/correct-names.ts';
import { type ClaimFact, claimFacts } from './facts.data.ts';
import { type ClaimNotion, negation, notions } from './notions.data.ts';
import { plainClaim } from './plain-claim.ts';

export type Judged = { readonly isTrue: boolean; readonly because: string };

/** Whether a statement on access is so, by what it names and whether it turns it round; null: nothing is known of it, or two things at once are stated. */
export const judgeClaim = (text: string): Judged | null => {
  const plain = plainClaim(text);
  const said = notionsOf(plain);
  const fitting = claimFacts.filter((fact) => fits(fact, said));
  const most = Math.max(0, ...fitting.map(({ of }) => of.length));
  const nearest = fitting.filter(({ of }) => of.length === most);
  const [first] = nearest;
  const ofAction = judgeAction(text, plain);
  if (first === undefined) return ofAction;
  // Facts that contradict each other say that the statement was not understood.
  if (nearest.some(({ isTrue }) => isTrue !== first.isTrue)) return ofAction;
  // "Only users": what is so of them is not said to be so of them alone.
  if (first.isTrue && said.has('alone') && !first.of.includes('alone')) return ofAction;
  return { isTrue: first.isTrue !== isTurned(plain), because: first.because };
};

type Said = ReadonlyMap<ClaimNotion, number>;

const all = Object.entries(notions) as readonly (readonly [ClaimNotion, RegExp])[];

/** Each notion that is named, with its place. */
const notionsOf = (plain: string): Said =>
  new Map(
    all.flatMap(([notion, pattern]) => {
      const at = plain.search(pattern);
      return at === -1 ? [] : [[notion, at] as const];
    }),
  );

const fits = ({ of, unless = [], order }: ClaimFact, said: Said): boolean => {
  if (!of.every((each) => said.has(each)) || unless.some((each) => said.has(each))) return false;
  if (order === undefined) return true;
  const [before, behind] = order;
  return (said.get(before) ?? 0) < (said.get(behind) ?? 0);
};

/** Said of what is not: an odd number of words for it. */
const isTurned = (plain: string): boolean => [...plain.replace(noNegation, ' ').matchAll(negation)].length % 2 === 1;

const noNegation =
  /\bno matter\b|\bnot only\b|\bnicht nur\b|\bpas seulement\b|\bno solo\b|\bnao so\b|\bnon solo\b|\begal\b|(?:に)?関係なく|fark etmez|不管|无论/g;

/** "bedrock:Converse is an IAM action": AWS's list knows; what it is, is said of one that is there. */
const judgeAction = (text: string, plain: string): Judged | null => {
  const [action, another] = new Set(text.match(/(?<![\w:/-])[a-z][a-z0-9-]{1,30}:[A-Z][A-Za-z]{2,60}(?![\w:/*])/g));
  if (action === undefined || another !== undefined || !saysIsAction.test(plain)) return null;
  const isThere = isAction(action);
  const level = actionInfo(action)?.accessLevel ?? '';
  return {
    isTrue: isThere !== isTurned(plain),
    because: isThere
      ? `\`${action}\` is one${level === '' ? '' : ` (${level.toLowerCase()})`}`
      : (correctNames(action)?.replace(/\.$/, '') ?? unknownAction(action)),
  };
};

const saysIsAction =
  /\b(?:is|ist|est|es|e|jest) (?:not )?(?:an?|eine?|une?|una?|uma)? ?(?:iam[- ])?(?:action|aktion|permission|accion|acao|azione|akcj\w+|berechtigung)|(?:iam ?)?(?:アクション|操作)(?:である|です|だ|$)|是(?:一个)?(?:iam ?)?(?:操作|权限|动作)|(?:eylem|izin)idir/;
