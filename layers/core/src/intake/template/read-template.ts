import { type Evidence, noEvidence, type SeenPolicy } from '../evidence.ts';
import { plainValue } from '../loose/node.ts';
import { readLoose } from '../loose/read-loose.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import { matchRole } from './match-role.ts';
import { readResourcePolicies } from './resource-policies.ts';
import { readRoles, type TemplateRole } from './role-policies.ts';
import { takeApart } from './template-parts.ts';

/**
 * The policies of a SAM or CloudFormation template, YAML or JSON. The role behind `principal`, or the only role, is the denied principal's
 * (`appliesTo` null); the others apply to `arn:aws:iam::*:role/NAME`, with `*` in a name that CloudFormation makes up. ARNs of resources are patterns too.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification.html
 */
export const readTemplate = (text: string, principal: string | null = null): Evidence => {
  return readTemplateValue(parse(text), principal);
};

/** The same for a template that is parsed already. */
export const readTemplateValue = (value: unknown, principal: string | null): Evidence => {
  const template = takeApart(value);
  if (template === null) return { ...noEvidence, notes: ['the template holds no resources that could be read'] };
  const roles = readRoles(template);
  const denied = roles.length === 1 ? roles[0] : matchRole(roles, principal);
  const resources = readResourcePolicies(template);
  const unresolved = template.unresolved();
  return {
    policies: [...roles.flatMap((role) => rolePolicies(role, role === denied)), ...resources.map(toResourcePolicy)],
    principals: roles.map((role) => ({
      arn: arnOf(role),
      name: role.name ?? role.id,
      kind: 'role',
      tags: {},
      groups: [],
      boundaryArn: role.boundary,
      source: 'template',
    })),
    seenLayers: [
      ...roles.flatMap((role) => seenLayers(role, role === denied)),
      ...resources.map(({ attachTo }) => ({ policyType: 'resource' as const, of: attachTo })),
    ],
    unseenLayers: roles.flatMap((role) => unseenLayers(role, role === denied)),
    notes: [
      ...unresolved.map((reference) => `the template leaves \`${reference}\` to the deployment; it was read as \`*\``),
      ...(template.isCut
        ? ['the template holds more resources than CloudFormation takes; only the first 500 were read']
        : []),
    ],
  };
};

const parse = (text: string): unknown => {
  const start = text.length - text.trimStart().length;
  return text[start] === '{' ? plainValue(readLoose(text, start).node) : readYaml(text);
};

const arnOf = ({ id, name }: TemplateRole): string => `arn:aws:iam::*:role/${name ?? `*-${id}-*`}`;

const rolePolicies = (role: TemplateRole, isDenied: boolean): SeenPolicy[] => {
  const appliesTo = isDenied ? null : arnOf(role);
  const identity = role.policies.map(({ name, home, arn, document, asOf }) => ({
    ...blank,
    policyType: 'identity' as const,
    name,
    appliesTo,
    attachTo: appliesTo,
    home,
    arn,
    document,
    source: asOf === null ? ('template' as const) : ('awsManaged' as const),
    asOf,
  }));
  if (role.trust === undefined) return identity;
  const trust = {
    ...blank,
    policyType: 'resource',
    name: `${role.id}.AssumeRolePolicyDocument`,
    attachTo: arnOf(role),
    home: 'resource',
    document: role.trust,
  } as const;
  return [...identity, trust];
};

const blank = {
  level: null,
  attachTo: null,
  appliesTo: null,
  arn: null,
  source: 'template',
  alsoAttachedTo: [],
  asOf: null,
} as const;

const toResourcePolicy = ({
  name,
  attachTo,
  document,
}: {
  name: string;
  attachTo: string | null;
  document: unknown;
}): SeenPolicy => ({
  ...blank,
  policyType: 'resource',
  name,
  attachTo,
  home: 'resource',
  document,
});

const seenLayers = (role: TemplateRole, isDenied: boolean): Evidence['seenLayers'] => {
  const of = isDenied ? null : arnOf(role);
  const identity = role.unknown.length === 0 ? [{ policyType: 'identity' as const, of }] : [];
  const boundary = role.boundary === null ? [{ policyType: 'permissionsBoundary' as const, of }] : [];
  return [...identity, ...boundary];
};

const unseenLayers = (role: TemplateRole, isDenied: boolean): Evidence['unseenLayers'] => {
  const of = isDenied ? null : arnOf(role);
  const identity = role.unknown.map((arn) => ({
    policyType: 'identity' as const,
    of,
    because: `the template does not hold the text of \`${arn}\``,
  }));
  const boundary = {
    policyType: 'permissionsBoundary' as const,
    of,
    because: `the template names the boundary \`${role.boundary}\` without its text`,
  };
  return role.boundary === null ? identity : [...identity, boundary];
};
