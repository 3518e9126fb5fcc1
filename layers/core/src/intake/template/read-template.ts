import {
  arnOf,
  concreteText,
  modelOf,
  nodeOfValue,
  readable,
  readModel,
  type Scope,
  symbolsIn,
  type TemplateModel,
  type TemplateResourcePolicy,
  type TemplateRole,
} from '../../template/index.ts';
import { type Evidence, noEvidence, type SeenPolicy, type UnseenLayer } from '../evidence.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { type OpenTemplate, openModel, type TemplatePrinter, type ToldOfTemplate } from './open-template.ts';

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
  const evidence = evidenceOf(model, { principal, ...told });
  return reading.kind === 'template' ? { ...evidence, template: { text, told: { principal, ...told } } } : evidence;
};

/** The same for a template that is parsed already. */
export const readTemplateValue = (value: unknown, told: ToldOfTemplate): Evidence =>
  evidenceOf(modelOf(nodeOfValue(value), { text: '', isJson: true }), told);

const evidenceOf = (model: TemplateModel | null, told: ToldOfTemplate): Evidence => {
  if (model === null) return { ...noEvidence, notes: ['the template holds no resources that could be read'] };
  const open = openModel(model, told);
  const { scope, print, roles, denied } = open;
  const isDenied = (role: TemplateRole): boolean => role.id === denied?.id;
  const resources = joinPolicies(open.resources, scope);
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
      ...[...resources.map(({ arn }) => arn), ...withoutPolicy(open)].map((arn) => ({
        policyType: 'resource' as const,
        of: print.text(arn),
      })),
    ],
    unseenLayers: roles.flatMap((role) => unseenLayers(role, isDenied(role) ? null : print.text(role.arn))),
    notes: notesOf(
      model,
      [...roles.flatMap(({ documents }) => documents), ...resources.map(({ document }) => document)],
      scope,
    ),
  };
};

const rolePolicies = (role: TemplateRole, isDenied: boolean, print: TemplatePrinter): SeenPolicy[] => {
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
  samTemplate: 'generated',
  generated: 'generated',
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

const resourcePolicy = ({ arn, document }: TemplateResourcePolicy, print: TemplatePrinter): SeenPolicy => ({
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

// A queue, topic or bucket that the template makes and gives no policy is seen to have none that lets others in.
const withoutPolicy = ({ model, scope, resources }: OpenTemplate): readonly string[] =>
  [...model.resources.values()]
    .filter(({ id, type }) => openable.has(type) && !resources.some((policy) => policy.id === id))
    .flatMap((resource) => arnOf(resource, scope) ?? []);

const openable = new Set(['AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::S3::Bucket']);

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
