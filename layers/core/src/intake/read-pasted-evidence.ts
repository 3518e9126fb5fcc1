import { evidenceOf } from './account/evidence-of.ts';
import { readAccountDetails } from './account/read-account-details.ts';
import { detailListOf } from './detail-list-of.ts';
import { type Evidence, noEvidence } from './evidence.ts';
import type { StatedDenial } from './facts.ts';
import type { Harvest } from './loose/harvest-values.ts';
import { entryOf, type LooseNode, plainValue } from './loose/node.ts';
import { mergeEvidence } from './merge-evidence.ts';
import { readPastedPolicies } from './policy/read-pasted-policies.ts';
import { readTemplate, readTemplateValue } from './template/read-template.ts';

type Pasted = {
  readonly harvests: readonly Harvest[];
  readonly template: string | null;
  readonly denials: readonly StatedDenial[];
  /** What else the text names. */
  readonly arns?: readonly string[];
};

// More principals than a paste speaks of are a whole account, whose reader is the account file
const mostPrincipals = 10;

/** The evidence inside a paste: policies, then a template, then account details. */
export const readPastedEvidence = ({ harvests, template, denials, arns = [] }: Pasted): Evidence => {
  const principal = denials[0]?.principal ?? null;
  const resources = denials.flatMap(({ resource }) => (resource === null ? [] : [resource]));
  const told = { principal, arns: [...resources, ...arns], region: denials[0]?.region ?? null };
  const outer = harvests.filter(({ depth }) => depth === 0).map(({ node }) => node);
  const templates = outer.filter(isTemplate).map((node) => readTemplateValue(plainValue(node), told));
  const accounts = outer.flatMap((node) => accountIn(node)).map((account) => readAccount(account, denials));
  const yaml = template === null ? [] : [readTemplate(template, principal, told)];
  return mergeEvidence(readPastedPolicies(harvests), ...yaml, ...templates, ...accounts);
};

const isTemplate = (node: LooseNode): boolean => {
  const resources = entryOf(node, 'Resources');
  return resources?.kind === 'object' && resources.entries.some((entry) => entryOf(entry.node, 'Type') !== undefined);
};

/** Account details, whole or as a query leaves them: the entries of one list. */
const accountIn = (node: LooseNode): readonly unknown[] => {
  if ((entryOf(node, 'RoleDetailList') ?? entryOf(node, 'UserDetailList')) !== undefined) return [plainValue(node)];
  const entries = node.kind === 'array' ? node.items : [node];
  const [list] = entries.flatMap((entry) => detailListOf(entry) ?? []);
  return list === undefined ? [] : [{ [list]: entries.map(plainValue) }];
};

/** What account details tell of the principals that the text names; of all, when it names none of them. */
const readAccount = (value: unknown, denials: readonly StatedDenial[]): Evidence => {
  const reading = readAccountDetails(value);
  if (reading.kind === 'unreadable') return { ...noEvidence, notes: [reading.because] };
  const named = denials.flatMap(({ principal }) => (principal === null ? [] : [principal]));
  const found = named
    .map((principal) => evidenceOf(reading.account, principal))
    .filter((evidence) => evidence !== null);
  if (found.length > 0) return mergeEvidence(...found);
  const all = reading.account.principals.filter(({ kind }) => kind !== 'group').slice(0, mostPrincipals);
  return mergeEvidence(...all.map(({ arn }) => evidenceOf(reading.account, arn) ?? noEvidence));
};
