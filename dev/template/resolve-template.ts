import type { Resource, Template } from './read-template.ts';

export type ParameterValues = Readonly<Record<string, string | number | readonly string[]>>;

/** The account and Region that a template is resolved for. */
export const place = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'us-east-1',
  'AWS::AccountId': '111122223333',
  'AWS::StackName': 'whydenied',
  'AWS::URLSuffix': 'amazonaws.com',
} as const;

/** The resources as CloudFormation would make them with these parameters: no intrinsic is left, conditions are decided. */
export const resolveTemplate = (
  template: Template,
  given: ParameterValues,
  isWanted: (id: string, resource: Resource) => boolean = () => true,
): Readonly<Record<string, Resource>> => {
  const resolve = resolver(template, valuesOf(template, given));
  const made = Object.entries(template.Resources).filter(
    ([id, resource]) =>
      isWanted(id, resource) &&
      (resource.Condition === undefined || resolve({ Condition: resource.Condition }) === true),
  );
  return Object.fromEntries(made.map(([id, resource]) => [id, resolve(resource) as Resource]));
};

type Values = Readonly<Record<string, unknown>>;
type Resolve = (value: unknown) => unknown;
type Intrinsic = (argument: unknown) => unknown;

const valuesOf = ({ Parameters }: Template, given: ParameterValues): Values => {
  const parameters = Object.entries(Parameters).map(([name, { Default, Type }]) => {
    const value = given[name] ?? Default;
    return [name, Type === 'CommaDelimitedList' && typeof value === 'string' ? value.split(',') : value];
  });
  return { ...Object.fromEntries(parameters), ...place };
};

const removed = Symbol('AWS::NoValue');

const resolver = (template: Template, values: Values): Resolve => {
  const resolve: Resolve = (value) => {
    if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== removed);
    if (typeof value !== 'object' || value === null) return value;
    const [name, argument] = Object.entries(value)[0] ?? [];
    const intrinsic = name !== undefined && Object.keys(value).length === 1 ? intrinsics[name] : undefined;
    if (intrinsic !== undefined) return intrinsic(argument);
    const entries = Object.entries(value).map(([key, inner]) => [key, resolve(inner)] as const);
    return Object.fromEntries(entries.filter(([, inner]) => inner !== removed));
  };
  const intrinsics = intrinsicsOf({ template, values, resolve });
  return resolve;
};

type Setting = { readonly template: Template; readonly values: Values; readonly resolve: Resolve };

const intrinsicsOf = ({ template, values, resolve }: Setting): Readonly<Record<string, Intrinsic>> => {
  const list = (argument: unknown): readonly unknown[] => resolve(argument) as readonly unknown[];
  const refer = (name: string): unknown => {
    if (name === 'AWS::NoValue') return removed;
    if (name in values) return values[name];
    if (name in template.Resources) return nameOf(template, name, resolve);
    throw new Error(`the template refers to \`${name}\`, which it does not have`);
  };
  return {
    Ref: (name) => refer(String(name)),
    Condition: (name) => resolve(template.Conditions?.[String(name)]),
    'Fn::If': (argument) => {
      const [condition, yes, no] = argument as readonly unknown[];
      return resolve({ Condition: condition }) === true ? resolve(yes) : resolve(no);
    },
    'Fn::Equals': (argument) => String(list(argument)[0]) === String(list(argument)[1]),
    'Fn::Not': (argument) => list(argument)[0] !== true,
    'Fn::And': (argument) => list(argument).every((each) => each === true),
    'Fn::Or': (argument) => list(argument).some((each) => each === true),
    'Fn::Join': (argument) => (list(argument)[1] as readonly unknown[]).join(String(list(argument)[0])),
    'Fn::Split': (argument) => String(list(argument)[1]).split(String(list(argument)[0])),
    'Fn::Select': (argument) => (list(argument)[1] as readonly unknown[])[Number(list(argument)[0])] ?? '',
    'Fn::GetAtt': (argument) => attributeOf({ template, values, resolve }, argument as readonly string[]),
    'Fn::Sub': (argument) => {
      const [text, own] = Array.isArray(argument)
        ? [String(argument[0]), list([argument[1]])[0]]
        : [String(argument), {}];
      return text.replace(/\$\{([\w:.]+)\}/g, (_, name: string) =>
        String(
          (own as Values)[name] ?? (name.includes('.') ? resolve({ 'Fn::GetAtt': name.split('.') }) : refer(name)),
        ),
      );
    },
  };
};

/** What `!Ref` answers: the name given, or the logical id where CloudFormation would make one of it. */
const nameOf = ({ Resources }: Template, logicalId: string, resolve: Resolve): string => {
  const properties = Resources[logicalId]?.Properties ?? {};
  return String(resolve(properties['FunctionName'] ?? properties['LogGroupName'] ?? logicalId));
};

const attributeOf = (
  { template, values, resolve }: Setting,
  [logicalId = '', attribute]: readonly string[],
): string => {
  const name = nameOf(template, logicalId, resolve);
  const home = `${values['AWS::Region']}:${values['AWS::AccountId']}`;
  if (attribute !== 'Arn') throw new Error(`\`${logicalId}.${attribute}\` is an attribute that is not known here`);
  switch (template.Resources[logicalId]?.Type) {
    case 'AWS::IAM::Role':
      return `arn:aws:iam::${values['AWS::AccountId']}:role/${name}`;
    case 'AWS::Serverless::Function':
      return `arn:aws:lambda:${home}:function:${name}`;
    case 'AWS::DynamoDB::Table':
      return `arn:aws:dynamodb:${home}:table/${name}`;
    case 'AWS::Logs::LogGroup':
      return `arn:aws:logs:${home}:log-group:${name}:*`;
    default:
      throw new Error(`the ARN of \`${logicalId}\` is not known here`);
  }
};
