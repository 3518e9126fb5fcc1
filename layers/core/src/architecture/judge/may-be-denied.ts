import { compile, type Decision, decide, matchAction, matchResource, type PolicySet } from '@whydenied/iam';
import { deployed, deployedText, hasSymbol, soleSymbol, symbolsIn } from '../../template/index.ts';
import type { Need } from '../arrow.ts';
import type { Way } from '../network/way.ts';
import type { World } from '../world/world.ts';
import { couldMatch, mayBeAny } from './overlaps.ts';
import { requestOf } from './request-of.ts';
import { textsOf } from './texts-of.ts';
import { type NamedDocument, statementOf } from './unsure-of.ts';

type Fields = Readonly<Record<string, unknown>>;
type Asking = { readonly need: Need; readonly world: World; readonly way: Way; readonly principal: string };

/** Whether a statement holds, does not, or only the deployment tells. */
type Extent = 'sure' | 'none' | 'open';

/** The document of a Deny whose extent only the deployment tells, and that would deny the request if its unknowns fell so; null: there is none. */
export const mayBeDenied = (documents: readonly NamedDocument[], asking: Asking): NamedDocument | null =>
  documents.find((document) =>
    statementsOf(document).some((statement) => isOpen(statement, asking) && wouldDeny(statement, asking)),
  ) ?? null;

/** The document of the Denies that a decision names, where each of them may spare the request once its unknowns are known; null: one denies for sure. */
export const maySpare = (
  { matchedStatements }: Decision,
  documents: readonly NamedDocument[],
  asking: Asking,
): NamedDocument | null => {
  const denials = matchedStatements.filter(({ effect }) => effect === 'Deny');
  const isSparing = denials.every(({ policy, index }) =>
    coveredBy(statementOf(documents, policy, index), asking).includes('open'),
  );
  return isSparing ? (documents.find(({ name }) => name === denials[0]?.policy) ?? null) : null;
};

/** The statements of a document that may deny, found once. */
const statementsOf = ({ document }: NamedDocument): readonly Fields[] => {
  if (typeof document !== 'object' || document === null) return [];
  const before = denying.get(document);
  if (before !== undefined) return before;
  const { Statement } = document as { readonly Statement?: unknown };
  const found = (Array.isArray(Statement) ? Statement : [Statement]).filter(
    (each): each is Fields => typeof each === 'object' && each !== null && effectOf(each) !== 'none',
  );
  denying.set(document, found);
  return found;
};

const denying = new WeakMap<object, readonly Fields[]>();

/** What is all known was decided by the evaluator. */
const isOpen = (statement: Fields, asking: Asking): boolean => {
  const parts = [effectOf(statement), ...coveredBy(statement, asking), conditionOf(statement)];
  return parts.includes('open') && !parts.includes('none');
};

const effectOf = ({ Effect: effect }: Fields): Extent =>
  effect === 'Deny' ? 'sure' : isSymbol(effect) ? 'open' : 'none';

/** A condition that a parameter or a function gives whole. */
const conditionOf = ({ Condition: condition }: Fields): Extent => (isGivenWhole(condition) ? 'open' : 'sure');

/** Whether what a condition asks for, or what it compares, is not written: a name stands where the comparisons are. */
export const isGivenWhole = (condition: unknown): boolean =>
  isSymbol(condition) || Object.values((condition ?? {}) as Fields).some(isSymbol);

const isSymbol = (value: unknown): boolean => typeof value === 'string' && hasSymbol(value);

/** Whether the statement is about the action and the resource; `Not…` turns it round. */
const coveredBy = (statement: Fields, { need, world }: Asking): readonly Extent[] => {
  const target = deployedText(need.resource, world.scope);
  const byAction = (pattern: string): Extent => actionExtent(pattern, need, world);
  const byResource = (written: string): Extent => {
    const pattern = deployedText(written, world.scope);
    if (matchResource(pattern, target)) return 'sure';
    return mayMatch(pattern, target, world) ? 'open' : 'none';
  };
  return [
    joined(statement['Action'], byAction) ?? turned(joined(statement['NotAction'], byAction)),
    joined(statement['Resource'], byResource) ?? turned(joined(statement['NotResource'], byResource)),
  ];
};

/** An action of which only the deployment tells the name may be any; of its service, where that is written. */
export const actionExtent = (pattern: string, { action }: Need, { scope }: World): Extent => {
  if (!hasSymbol(pattern)) return matchAction(pattern, action) ? 'sure' : 'none';
  return couldMatch(deployedText(pattern.toLowerCase(), scope), action.toLowerCase(), { scope }) ? 'open' : 'none';
};

/** What the template makes, and the code’s own unknowns, are not meant: only a pattern that may be any name. */
const mayMatch = (pattern: string, target: string, { scope }: World): boolean => {
  const isAny = mayBeAny(scope);
  const sole = soleSymbol(pattern);
  if (sole !== null) return isAny(sole);
  return symbolsIn(pattern).some(isAny) && couldMatch(pattern, target, { scope });
};

const joined = (value: unknown, extentOf: (text: string) => Extent): Extent | undefined => {
  if (value === undefined) return undefined;
  const all = textsOf(value).map(extentOf);
  return all.includes('sure') ? 'sure' : all.includes('open') ? 'open' : 'none';
};

const opposite: Readonly<Record<Extent, Extent>> = { sure: 'none', none: 'sure', open: 'open' };

/** A statement that does not say what it is about is about everything a trust or a resource stands for. */
const turned = (extent: Extent | undefined): Extent => (extent === undefined ? 'sure' : opposite[extent]);

/** Decided with its unknowns fallen so: a condition that the request does not meet keeps it from denying. */
const wouldDeny = ({ Principal, NotPrincipal, Condition: condition }: Fields, asking: Asking): boolean => {
  const request = requestOf(asking);
  const statement = {
    Effect: 'Deny',
    ...(Principal === undefined ? {} : { Principal }),
    ...(NotPrincipal === undefined ? {} : { NotPrincipal }),
    Action: request.action,
    Resource: '*',
    ...(condition === undefined || isGivenWhole(condition) ? {} : { Condition: condition }),
  };
  const document = deployed({ Version: '2012-10-17', Statement: [statement] }, asking.world.scope);
  const policies: PolicySet =
    Principal === undefined && NotPrincipal === undefined
      ? { identity: [{ name: 'deny', document }] }
      : { resource: [{ name: 'deny', document }] };
  return decide(compile(policies), request).decision === 'explicitDeny';
};
