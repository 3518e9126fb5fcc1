import { openCondition } from '../policy/open-condition.ts';
import { arnPattern, referenceOf, type TemplateResource } from './resource-arn.ts';

/** What a template's functions are resolved against. */
export type Scope = {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  /** Called with each reference that only a deployment knows. */
  readonly note: (reference: string) => void;
};

type Fields = Readonly<Record<string, unknown>>;

/**
 * A value with CloudFormation's functions resolved as far as the template goes; what only a deployment knows becomes `*`.
 * `AWS::Partition` is read as `aws`, so that ARNs stay ARNs.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
 */
export const resolveValue = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((item) => resolveValue(item, scope)).filter((item) => item !== nothing);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && (only[0] === 'Ref' || only[0].startsWith('Fn::')))
    return resolveFunction(only[0], only[1], scope);
  return Object.fromEntries(
    entries
      .map(
        ([key, child]) =>
          [key, key === 'Condition' ? resolveCondition(child, scope) : resolveValue(child, scope)] as const,
      )
      .filter(([, child]) => child !== nothing),
  );
};

const resolveCondition = (condition: unknown, scope: Scope): unknown =>
  openCondition(condition, (keys, open) =>
    resolveValue(keys, { ...scope, note: (reference) => scope.note(open(reference)) }),
  );

/** `AWS::NoValue` takes its property away. */
const nothing = Symbol('AWS::NoValue');

const resolveFunction = (name: string, argument: unknown, scope: Scope): unknown => {
  switch (name) {
    case 'Ref':
      return argument === 'AWS::NoValue' ? nothing : resolveReference(String(argument), scope);
    case 'Fn::GetAtt':
      return resolveAttribute(Array.isArray(argument) ? argument.map(String).join('.') : String(argument), scope);
    case 'Fn::Sub':
      return Array.isArray(argument)
        ? substitute(String(argument[0]), argument[1] as Fields, scope)
        : substitute(String(argument), {}, scope);
    case 'Fn::Join':
      return joinParts(argument, scope);
    case 'Fn::If':
      return Array.isArray(argument) ? resolveValue(argument[1], scope) : unknown(name, scope);
    case 'Fn::Select':
      return selectPart(argument, scope);
    default:
      return unknown(name, scope);
  }
};

const unknown = (reference: string, scope: Scope): string => {
  scope.note(reference);
  return '*';
};

const resolveReference = (name: string, scope: Scope): unknown => {
  if (name === 'AWS::Partition') return 'aws';
  if (name === 'AWS::URLSuffix') return 'amazonaws.com';
  const resource = scope.resources.get(name);
  if (resource !== undefined) return noteOpen(referenceOf(resource), name, scope);
  const value = Object.hasOwn(scope.parameters, name) ? scope.parameters[name] : undefined;
  return value === undefined || value === '' ? unknown(name, scope) : value;
};

const resolveAttribute = (path: string, scope: Scope): string => {
  const [id = '', attribute = ''] = path.split('.');
  const resource = scope.resources.get(id);
  const arn = resource === undefined || !attribute.endsWith('Arn') ? null : arnPattern(resource);
  return arn === null ? unknown(path, scope) : noteOpen(arn, path, scope);
};

const noteOpen = (value: string, reference: string, scope: Scope): string => {
  if (value.includes('*')) scope.note(reference);
  return value;
};

/** `${Name}`, `${Resource.Arn}`, `${!Literal}`; a policy variable of IAM's own has to be written as the last. */
const substitute = (text: string, own: Fields, scope: Scope): string => {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('${'); at !== -1; at = text.indexOf('${', from)) {
    const end = text.indexOf('}', at);
    if (end === -1) break;
    out += text.slice(from, at) + substitution(text.slice(at + 2, end).trim(), own, scope);
    from = end + 1;
  }
  return out + text.slice(from);
};

const substitution = (name: string, own: Fields, scope: Scope): string => {
  if (name.startsWith('!')) return `\${${name.slice(1)}}`;
  if (Object.hasOwn(own ?? {}, name)) return String(resolveValue(own[name], scope));
  return String(name.includes('.') ? resolveAttribute(name, scope) : resolveReference(name, scope));
};

const joinParts = (argument: unknown, scope: Scope): string => {
  const [separator, parts] = Array.isArray(argument) ? argument : ['', []];
  const resolved = resolveValue(parts, scope);
  return Array.isArray(resolved) ? resolved.map(String).join(String(separator)) : unknown('Fn::Join', scope);
};

const selectPart = (argument: unknown, scope: Scope): unknown => {
  const [index, list] = Array.isArray(argument) ? argument : [0, []];
  const resolved = resolveValue(list, scope);
  const part = Array.isArray(resolved) ? resolved[Number(index)] : undefined;
  return part === undefined ? unknown('Fn::Select', scope) : part;
};
