import { compile, decide, PolicyError, type Statement } from '@whydenied/iam';
import { arnInProse, isIdentity, readArn } from '../../arn/index.ts';
import { codeSpan } from '../../explain/index.ts';
import { readText, type SeenPolicy } from '../../intake/index.ts';
import { checkPolicy } from '../../policy-check/index.ts';
import { serviceRows } from '../compose/services.data.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { readNames } from '../told/read-names.ts';
import { findingLine } from './finding-line.ts';
import { statementsOf } from './statements-of.ts';

/** Whether a shown trust policy lets in the service, the role or the account that the words name first; null: it is none, or they name nobody. */
export const sayTrust = (prose: string, policies: readonly SeenPolicy[]): string | null => {
  const statements = policies.flatMap(statementsOf);
  const allows = statements.filter(isAssuming);
  if (allows.length === 0) return null;
  // Who is asked about stands in the sentence that asks: "could you review? It is for a knowledge base" asks of nobody.
  const asked = prose.split(/(?<=[.!?。？])\s+|\n+/).filter((sentence) => lets.test(plainLetters(sentence)));
  const who = asked.map(whoIn).find((each) => each !== null) ?? null;
  if (who === null) return null;
  const own = readArn(/\barn:aws:iam::\d{12}:/.exec(JSON.stringify(statements))?.[0]).account || '111122223333';
  const decision = decided(policies, {
    principal: who,
    action: 'sts:AssumeRole',
    resource: `arn:aws:iam::${own}:role/Role`,
    resourceAccount: own,
    context: { 'aws:SourceAccount': own, ...sourceIn(prose, statements, own) },
  });
  if (decision === null) return null;
  const named = allows.flatMap(({ principals = [] }) => principals.map(({ value }) => codeSpan(value))).slice(0, 4);
  const isNamed = allows.some(({ principals = [] }) => principals.some(({ value }) => value === who));
  if (decision !== 'allowed' && isNamed)
    return `**No:** it names ${codeSpan(who)}, but under a condition that does not hold for it:\n\n${heldBack(policies, allows)}`;
  return decision === 'allowed'
    ? `**Yes:** it lets ${codeSpan(who)} assume the role${allows.some(({ conditions }) => conditions.length > 0) ? ', as its conditions say' : ''}.`
    : `**No:** it lets ${named.join(', ')} assume the role, and ${codeSpan(who)} is not among them.`;
};

const lets =
  /\b(?:let|lets|allow\w*|can|may|could|will|work|assum\w*|annehmen|ubernehmen|pourra|podra|podera|potra|wird|erlaubt|lasst|darf|kann|permet|laisse|peut|permite|deja|puede|pode|deixa|permette|lascia|puo)\b|引き受け|許可|できます|允许|可以|能/;

/** For which knowledge base or agent the service comes, where the words name one. */
const sourceIn = (
  prose: string,
  statements: readonly Statement[],
  account: string,
): Readonly<Record<string, string>> => {
  const shown = [...JSON.stringify(statements).matchAll(arnInProse)]
    .map(([arn]) => readArn(arn))
    .find(({ service, type }) => service === 'bedrock' && (type === 'knowledge-base' || type === 'agent'));
  const told = readNames(prose).find(({ kind }) => kind === 'knowledgeBase' || kind === 'agent');
  const id = told?.name ?? /\b(?:KB|agent|base)\s+([A-Z0-9]{10})\b/i.exec(prose)?.[1];
  const region = readText(prose).mentions.regions[0] ?? shown?.region;
  if (id === undefined || region === undefined) return {};
  const kind =
    told === undefined ? (shown?.type ?? 'knowledge-base') : told.kind === 'agent' ? 'agent' : 'knowledge-base';
  return { 'aws:SourceArn': `arn:aws:bedrock:${region}:${account}:${kind}/${id}` };
};

/** Why: what reading the conditions finds, else the conditions themselves. */
const heldBack = (policies: readonly SeenPolicy[], allows: readonly Statement[]): string => {
  const found = checkPolicy(policies).filter(
    ({ level, pointer }) => level === 'error' && pointer.includes('/Condition'),
  );
  return found.length > 0
    ? found.map(findingLine).join('\n')
    : allows
        .flatMap(({ conditions }) => conditions)
        .slice(0, 4)
        .map(
          ({ operator, key, values }) =>
            `- ${codeSpan(key)} (${codeSpan(operator)}) ${values.slice(0, 2).map(codeSpan).join(' or ')}`,
        )
        .join('\n');
};

const isAssuming = ({ effect, principals = [], actions = [] }: Statement): boolean =>
  effect === 'Allow' && principals.length > 0 && actions.some((action) => /^sts:(?:AssumeRole$|\*)/i.test(action));

/** The first that is named: "let Lambda use the role? it is for a knowledge base". */
const whoIn = (prose: string): string | null => {
  const arn = readText(prose).mentions.arns.find(isIdentity);
  if (arn !== undefined) return arn;
  const plain = plainLetters(prose);
  const found = serviceRows
    .map(({ words, principal }) => ({ at: plain.search(words), principal }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at);
  return found[0]?.principal ?? null;
};

const decided = (policies: readonly SeenPolicy[], request: Parameters<typeof decide>[1]): string | null => {
  try {
    const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };
    const decision = decide(
      compile({
        identity: [{ name: 'all', document: everything }],
        resource: policies.map(({ name, document }) => ({ name, document: document as string | object })),
      }),
      request,
    );
    return decision.missingContextKeys.length > 0 && decision.decision !== 'allowed' ? null : decision.decision;
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
};
