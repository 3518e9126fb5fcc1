import { parse } from 'yaml';
import type { FixStep } from '../../../../layers/core/src/repair/index.ts';
import { jsonencoded } from './read-hcl.ts';
import { optionOf, runCli } from './run-cli.ts';

type Document = { readonly Statement: readonly Record<string, unknown>[] };

/** The document that a step's printed form would put in place; null for a form that reads the present one first. */
export const documentOfForm: Readonly<Record<'cli' | 'sam' | 'terraform', (step: FixStep) => unknown>> = {
  cli: (step) =>
    step.cli.includes('| jq') ? null : isFunction(step) ? ofPermissions(step, added(step)) : ofCommand(step),
  sam: (step) => (isFunction(step) ? ofPermissions(step, resources(step)) : inTemplate(parse(step.sam))),
  terraform: (step) => (isFunction(step) ? null : jsonencoded(step.terraform)),
};

const isFunction = ({ target }: FixStep): boolean => target.attachTo?.includes(':lambda:') === true;

const documentOptions = ['--policy-document', '--policy', '--resource-policy'];

// The last command that carries a document is the one that puts it; a queue's is an attribute.
const ofCommand = (step: FixStep): unknown => {
  const words = runCli(step.cli).find((call) =>
    [...documentOptions, '--attributes'].some((name) => call.includes(name)),
  );
  if (words === undefined) return { Version: '2012-10-17', Statement: [] };
  const attributes = optionOf(words, '--attributes');
  if (words.includes('--attributes')) return JSON.parse(JSON.parse(attributes ?? '{}').Policy);
  const option = documentOptions.find((name) => words.includes(name)) ?? '';
  return JSON.parse(optionOf(words, option) ?? 'null');
};

const documentKeys = [
  'PolicyDocument',
  'AssumeRolePolicyDocument',
  'KeyPolicy',
  'ResourcePolicy',
  'RepositoryPolicyText',
];

const inTemplate = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, child] of Object.entries(value)) {
    if (documentKeys.includes(key) && (child as Document).Statement !== undefined) return child;
    const found = inTemplate(child);
    if (found !== undefined) return found;
  }
  return undefined;
};

type Permission = {
  readonly action: string;
  readonly principal: string;
  readonly source: string | undefined;
  readonly account: string | undefined;
};

const added = ({ cli }: FixStep): readonly Permission[] =>
  runCli(cli)
    .filter((words) => words[1] === 'add-permission')
    .map((words) => ({
      action: optionOf(words, '--action') ?? '',
      principal: optionOf(words, '--principal') ?? '',
      source: words.includes('--source-arn') ? optionOf(words, '--source-arn') : undefined,
      account: words.includes('--source-account') ? optionOf(words, '--source-account') : undefined,
    }));

const resources = ({ sam }: FixStep): readonly Permission[] =>
  (Object.values(parse(sam).Resources ?? {}) as { Properties: Record<string, string> }[]).map(({ Properties }) => ({
    action: Properties['Action'] ?? '',
    principal: Properties['Principal'] ?? '',
    source: Properties['SourceArn'],
    account: Properties['SourceAccount'],
  }));

/** The function's policy with its changed statement said by permissions. */
const ofPermissions = ({ json, statement, target }: FixStep, permissions: readonly Permission[]): Document => {
  const { Statement, ...rest } = JSON.parse(json) as Document;
  const others = Statement.filter((one) => JSON.stringify(one) !== JSON.stringify(statement));
  const said = permissions.map(({ action, principal, source, account }) => ({
    Effect: 'Allow',
    Principal: principal.includes('.amazonaws.com') ? { Service: principal } : { AWS: principal },
    Action: action,
    Resource: target.attachTo,
    Condition: {
      ...(source === undefined ? {} : { ArnLike: { 'aws:SourceArn': source } }),
      ...(account === undefined ? {} : { StringEquals: { 'aws:SourceAccount': account } }),
    },
  }));
  const isDeny = statement === null || statement['Effect'] === 'Deny';
  return { ...rest, Statement: isDeny ? Statement : [...others, ...said] };
};
