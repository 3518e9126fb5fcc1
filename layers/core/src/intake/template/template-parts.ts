import { fieldsOf } from '../account/field.ts';
import type { Scope } from './resolve-value.ts';
import type { TemplateResource } from './resource-arn.ts';

/** A template taken apart: its resources in order, and what their functions resolve against. */
export type Template = {
  readonly resources: readonly TemplateResource[];
  readonly scope: Scope;
  /** More resources than CloudFormation takes: the rest was left out. */
  readonly isCut: boolean;
  readonly unresolved: () => readonly string[];
};

// https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
const mostResources = 500;

/** Null for a value that is no template. */
export const takeApart = (value: unknown): Template | null => {
  const template = fieldsOf(value);
  const globals = fieldsOf(fieldsOf(template['Globals'])['Function']);
  const all = Object.entries(fieldsOf(template['Resources']));
  const resources = all.slice(0, mostResources).flatMap(([id, body]) => toResource(id, fieldsOf(body), globals));
  if (resources.length === 0) return null;
  const parameters = Object.entries(fieldsOf(template['Parameters'])).map(
    ([name, body]) => [name, fieldsOf(body)['Default']] as const,
  );
  const noted = new Set<string>();
  const scope: Scope = {
    parameters: Object.fromEntries(parameters),
    resources: new Map(resources.map((resource) => [resource.id, resource])),
    note: (reference) => void noted.add(reference),
  };
  return { resources, scope, isCut: all.length > mostResources, unresolved: () => [...noted] };
};

const toResource = (
  id: string,
  body: Readonly<Record<string, unknown>>,
  globals: Readonly<Record<string, unknown>>,
): TemplateResource[] => {
  const type = body['Type'];
  if (typeof type !== 'string') return [];
  const own = fieldsOf(body['Properties']);
  return [{ id, type, properties: type === 'AWS::Serverless::Function' ? { ...globals, ...own } : own }];
};

/** The logical id that a `Ref` or `GetAtt` names, whichever way it is written; null for anything else. */
export const referredId = (value: unknown): string | null => {
  const fields = fieldsOf(value);
  if (typeof fields['Ref'] === 'string') return fields['Ref'];
  const attribute = fields['Fn::GetAtt'];
  const text = Array.isArray(attribute) ? attribute[0] : attribute;
  if (typeof text === 'string') return text.split('.', 1)[0] ?? null;
  const sub = fields['Fn::Sub'];
  return typeof sub === 'string' ? (/^\$\{([A-Za-z0-9]+)(?:\.[A-Za-z]+)?\}$/.exec(sub)?.[1] ?? null) : null;
};
