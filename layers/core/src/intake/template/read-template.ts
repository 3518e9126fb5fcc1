import {
  concreteText,
  modelOf,
  nodeOfValue,
  readable,
  readableIn,
  readModel,
  readResourcePolicies,
  readRoles,
  type Scope,
  scopeOf,
  symbolsIn,
  type TemplateModel,
  type TemplateResourcePolicy,
  type TemplateRole,
} from '../../template/index.ts';
import { type Evidence, noEvidence, type SeenPolicy, type UnseenLayer } from '../evidence.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { bindNames } from './bind-names.ts';
import { matchRole } from './match-role.ts';

/** What the text beside a template tells of the deployment: the denied principal, the ARNs it names, the Region of the call. */
export type ToldOfTemplate = {
  readonly principal: string | null;
  readonly arns?: readonly string[];
  readonly region?: string | null;
};

/**
 * The policies of a SAM or CloudFormation template, YAML or JSON. The role behind the principal, or the only role where nobody says who was
 * denied, is the denied principal's (`appliesTo` null); the policies of the others belong to those alone. What only the deployment knows is
 * a symbol, `‹HistoryTable›`, equal to itself alone.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html
 */
export const readTemplate = (
  text: string,
  principal: string | null = null,
  told: Partial<ToldOfTemplate> = {},
): Evidence => {
  const reading = readModel(text);
  // Pasted text is often no YAML any more where a line was cut or dedented: the tolerant reader takes what is left of it
  const model =
    reading.kind === 'template' ? reading.model : modelOf(nodeOfValue(readYaml(text)), { text, isJson: false });
  return evidenceOf(model, { principal, ...told });
};

/** The same for a template that is parsed already. */
export const readTemplateValue = (value: unknown, told: ToldOfTemplate): Evidence =>
  evidenceOf(modelOf(nodeOfValue(value), { text: '', isJson: true }), told);

const evidenceOf = (model: TemplateModel | null, told: ToldOfTemplate): Evidence => {
  if (model === null) return { ...noEvidence, notes: ['the template holds no resources that could be read'] };
  const scope = scopeFor(model, told);
  const print = printer(scope);
  const roles = readRoles(scope);
  const denied =
    roles.length === 1 && told.principal === null
      ? roles[0]
      : (matchRole(concreteRoles(roles, scope), told.principal) ?? undefined);
  const isDenied = (role: TemplateRole): boolean => role.id === denied?.id;
  const resources = joinPolicies(readResourcePolicies(scope), scope);
  return {
    policies: [
      ...roles.flatMap((role) => rolePolicies(role, isDenied(role), print)),
      ...resources.map((each) => resourcePolicy(each, print)),
    ],
    principals: roles.map((role) => ({
      arn: print.text(role.arn),
      name: print.text(role.arn.split('/').at(-1) ?? role.id),
      kind: 'role',
      tags: {},
      groups: [],
      boundaryArn: typeof role.boundary === 'string' ? print.text(role.boundary) : (role.boundary?.arn ?? null),
      source: 'template',
    })),
    seenLayers: [
      ...roles.flatMap((role) => seenLayers(role, isDenied(role) ? null : print.text(role.arn))),
      ...resources.map(({ arn }) => ({ policyType: 'resource' as const, of: print.text(arn) })),
    ],
    unseenLayers: roles.flatMap((role) => unseenLayers(role, isDenied(role) ? null : print.text(role.arn))),
    notes: notesOf(
      model,
      [...roles.flatMap(({ documents }) => documents), ...resources.map(({ document }) => document)],
      scope,
    ),
  };
};

const concreteRoles = (roles: readonly TemplateRole[], scope: Scope): readonly TemplateRole[] =>
  roles.map((role) => ({ ...role, arn: concreteText(role.arn, scope) }));

const scopeFor = (model: TemplateModel, { principal, arns = [], region = null }: ToldOfTemplate): Scope => {
  const all = [...(principal === null ? [] : [principal]), ...arns];
  const parts = all.map((arn) => arn.split(':'));
  const account = parts.map((each) => each[4] ?? '').find((one) => /^\d{12}$/.test(one)) ?? null;
  const regions = new Set(
    parts.map((each) => each[3] ?? '').filter((one) => /^[a-z]{2}(?:-[a-z]+){1,2}-\d$/.test(one)),
  );
  const [only] = regions;
  const scope = scopeOf(model, { account, region: region ?? (regions.size === 1 ? (only ?? null) : null) });
  return { ...scope, names: bindNames(scope, all) };
};

type Printer = { readonly text: (text: string) => string; readonly value: (value: unknown) => unknown };

const printer = (scope: Scope): Printer => {
  const text = (each: string): string => readable(concreteText(each, scope));
  const value = (each: unknown): unknown => readableIn(JSON.parse(concreteText(JSON.stringify(each) ?? 'null', scope)));
  return { text, value };
};

const rolePolicies = (role: TemplateRole, isDenied: boolean, print: Printer): SeenPolicy[] => {
  const arn = print.text(role.arn);
  const appliesTo = isDenied ? null : arn;
  const identity = role.documents.map((document) => ({
    ...blank,
    policyType: 'identity' as const,
    name: print.text(document.name),
    appliesTo,
    attachTo: appliesTo,
    home: homes[document.kind],
    arn: document.kind === 'managedHere' || document.arn === null ? null : document.arn,
    document: print.value(document.document),
    source: document.asOf === null ? ('template' as const) : ('awsManaged' as const),
    asOf: document.asOf,
  }));
  if (role.trust.document.Statement.length === 0) return identity;
  const name = `${role.id}.AssumeRolePolicyDocument`;
  const trust = { ...blank, policyType: 'resource', name, attachTo: arn, home: 'resource' } as const;
  const bounded =
    role.boundary === null || typeof role.boundary === 'string'
      ? []
      : [
          {
            ...blank,
            policyType: 'permissionsBoundary' as const,
            name: print.text(role.boundary.name),
            appliesTo,
            attachTo: appliesTo,
            home: homes[role.boundary.kind],
            document: print.value(role.boundary.document),
          },
        ];
  return [...identity, ...bounded, { ...trust, document: print.value(role.trust.document) }];
};

const homes = {
  inline: 'inline',
  samTemplate: 'inline',
  generated: 'inline',
  managedHere: 'customerManaged',
  awsManaged: 'awsManaged',
  trust: 'resource',
  resource: 'resource',
} as const;

const blank = {
  level: null,
  attachTo: null,
  appliesTo: null,
  arn: null,
  source: 'template',
  alsoAttachedTo: [],
  asOf: null,
} as const;

const resourcePolicy = ({ arn, document }: TemplateResourcePolicy, print: Printer): SeenPolicy => ({
  ...blank,
  policyType: 'resource',
  name: document.name,
  attachTo: print.text(arn),
  home: 'resource',
  document: print.value(document.document),
});

/** A function's permissions are one policy; a function without any is seen to have none. */
const joinPolicies = (policies: readonly TemplateResourcePolicy[], scope: Scope): readonly TemplateResourcePolicy[] => {
  const functions = [...scope.model.resources.values()].filter(({ type }) => type.endsWith('::Function'));
  const joined = functions.flatMap((resource) => {
    const own = policies.filter(({ id, arn }) => id === resource.id && arn.includes(':function:'));
    const arn = own[0]?.arn ?? String(scope.resolve(arnNode(resource.id), scope));
    const document = { Version: '2012-10-17', Statement: own.flatMap((each) => each.document.document.Statement) };
    const name = `${resource.id}.Permissions`;
    return [{ id: resource.id, arn, document: { ...blankDocument, name, span: resource.span, document } }];
  });
  return [...policies.filter(({ arn, id }) => id === null || !arn.includes(':function:')), ...joined];
};

const blankDocument = { kind: 'resource', statements: [], list: undefined, arn: null, asOf: null } as const;

const arnNode = (id: string) => nodeOfValue({ 'Fn::GetAtt': [id, 'Arn'] });

const seenLayers = (role: TemplateRole, of: string | null): Evidence['seenLayers'] => [
  { policyType: 'identity', of },
  ...(role.boundary === null ? [{ policyType: 'permissionsBoundary' as const, of }] : []),
];

const unseenLayers = (role: TemplateRole, of: string | null): UnseenLayer[] => [
  ...role.unseen.map((name) => ({
    policyType: 'identity' as const,
    because: `the template does not hold the text of \`${name.replace(/^\$\{(\w+)\}$/, '$1')}\``,
    of,
  })),
  ...(typeof role.boundary === 'string'
    ? [
        {
          policyType: 'permissionsBoundary' as const,
          because: `the template names the boundary \`${readable(role.boundary)}\` without its text`,
          of,
        },
      ]
    : []),
];

const notesOf = (
  model: TemplateModel,
  documents: readonly { readonly document: unknown }[],
  scope: Scope,
): string[] => {
  const open = symbolsIn(concreteText(JSON.stringify(documents.map(({ document }) => document)), scope));
  return [
    ...[...new Set(open)].map(
      (reference) => `the template leaves \`${reference}\` to the deployment: it is equal to itself alone`,
    ),
    ...model.notFollowed.map(({ what, because }) => `not followed: ${what}: ${because}`),
  ];
};
