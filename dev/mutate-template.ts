import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { actionsOf } from '@whydenied/core/catalog';
import { type AwsCall, awsCallsOf } from './least-privilege/aws-calls.ts';
import { type Calls, findFaults, findFaultsOf } from './least-privilege/find-faults.ts';
import { variants } from './least-privilege/variants.ts';
import { readTemplate, type Template } from './template/read-template.ts';

// `npm run mutate-template`: breaks the roles of template.yaml one way at a time and counts what the least-privilege check finds.

export type Mutant = { readonly what: string; readonly roleId: string; readonly template: Template };

/** Every template with one statement removed, one action added, one action removed, or one trust condition removed. */
export const mutantsOf = (template: Template): readonly Mutant[] =>
  statementsIn(template).flatMap(({ path, statement }) => {
    const roleId = String(path[1]);
    const name = `${roleId} ${statement['Sid']}`;
    const actions = [statement['Action']].flat().map(String);
    const added = temptations.filter((action) => !actions.includes(action));
    return [
      { what: `${name}: the statement removed`, roleId, template: change(template, path, null) },
      ...added.map((action) => ({
        what: `${name}: ${action} added`,
        roleId,
        template: change(template, path, { ...statement, Action: [...actions, action] }),
      })),
      ...(actions.length < 2 ? [] : actions).map((action) => ({
        what: `${name}: ${action} removed`,
        roleId,
        template: change(template, path, { ...statement, Action: actions.filter((each) => each !== action) }),
      })),
      ...Object.keys(statement['Condition'] ?? {}).map((operator) => ({
        what: `${name}: the condition ${operator} removed`,
        roleId,
        template: change(template, path, { ...statement, Condition: without(statement['Condition'] ?? {}, operator) }),
      })),
    ];
  });

/** Whether the least-privilege check finds a mutant, in any deployment. */
export const isFound = ({ template, roleId }: Mutant, calls: Calls): boolean => {
  try {
    return Object.values(variants).some((variant) => findFaultsOf(roleId, calls, { template, variant }).length > 0);
  } catch {
    return true;
  }
};

/** The AWS calls of every function that the template declares. */
export const callsOfFunctions = async (template: Template): Promise<Calls> => {
  const folder = mkdtempSync(join(tmpdir(), 'whydenied-'));
  const names = Object.keys(template.Resources).flatMap((id) => /^(\w+)Function$/.exec(id)?.[1] ?? []);
  const calls = await Promise.all(
    names
      .map(kebab)
      .map(async (name): Promise<[string, readonly AwsCall[]]> => [name, await awsCallsOf(name, join(folder, name))]),
  );
  rmSync(folder, { recursive: true });
  return new Map(calls);
};

const kebab = (name: string): string => name.replace(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();

/** Actions that somebody might add: the harmless-looking ones of each service, and the worst. */
const temptations: readonly string[] = [
  ...['iam', 'sts', 'dynamodb', 'lambda', 'bedrock', 'logs', 'xray', 's3', 'kms'].flatMap((prefix) =>
    actionsOf(prefix).filter((_, at) => at % 25 === 0),
  ),
  ...['*', 'iam:*', 'iam:PassRole', 'dynamodb:*', 'bedrock:Converse', 'sts:AssumeRole', 'logs:CreateLogGroup'],
];

type Path = readonly (string | number)[];
type Plain = Readonly<Record<string, unknown>> & { readonly Condition?: Readonly<Record<string, unknown>> };
type Found = { readonly path: Path; readonly statement: Plain };

const statementsIn = (template: Template): readonly Found[] => {
  const found: Found[] = [];
  const walk = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('Effect' in value && 'Action' in value) found.push({ path, statement: value as Plain });
    else for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
  };
  for (const [id, resource] of Object.entries(template.Resources))
    if (resource.Type === 'AWS::IAM::Role') walk(resource, ['Resources', id]);
  return found;
};

/** The template with the statement at a path replaced; null: with nothing in its place. Only what leads there is copied: there are thousands. */
const change = (template: Template, path: Path, statement: unknown): Template =>
  replaceAt(template, path, statement ?? { Ref: 'AWS::NoValue' }) as Template;

const replaceAt = (value: unknown, [key, ...rest]: Path, put: unknown): unknown => {
  if (key === undefined) return put;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[String(key)] = replaceAt(copy[String(key)], rest, put);
  return copy;
};

const without = (condition: Readonly<Record<string, unknown>>, operator: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(condition).filter(([name]) => name !== operator));

const main = async (): Promise<void> => {
  const template = readTemplate(resolve(import.meta.dirname, '../template.yaml'));
  const calls = await callsOfFunctions(template);
  const faults = Object.values(variants).flatMap((variant) => findFaults(template, calls, variant));
  if (faults.length > 0) throw new Error(`the template itself is faulty: ${faults.join('; ')}`);

  const mutants = mutantsOf(template);
  const survivors = mutants.filter((mutant) => !isFound(mutant, calls));
  for (const { what } of survivors) process.stdout.write(`survived: ${what}\n`);
  process.stdout.write(`killed ${mutants.length - survivors.length} / ${mutants.length}\n`);
  process.exitCode = survivors.length > 0 ? 1 : 0;
};

if (import.meta.main) await main();
