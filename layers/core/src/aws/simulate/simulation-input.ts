import type {
  PolicyIdentifier,
  SimulateCustomPolicyCommandInput,
  SimulatePrincipalPolicyCommandInput,
} from '@aws-sdk/client-iam';
import type { AccessRequest, PolicyInput } from '@whydenied/iam';
import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import type { SimulationAsked } from '../../conversation/index.ts';
import { contextEntries } from './context-entries.ts';

type Principal = Extract<SimulationAsked, { readonly kind: 'principal' }>;
type Custom = Extract<SimulationAsked, { readonly kind: 'custom' }>;

/** The principal as the account holds it, with documents added and left out. */
export const principalInput = (asked: Principal): SimulatePrincipalPolicyCommandInput => ({
  ...common(asked.request, asked.source),
  PolicySourceArn: asked.source,
  ...withDocuments(asked),
  ...(asked.added.length > 0 && { PolicyInputList: asked.added.map(textOf) }),
  ...(asked.excluded.length > 0 && { PolicyExclusionList: asked.excluded.map(identifierOf) }),
});

/** Documents alone: nothing of the account takes part. */
export const customInput = (asked: Custom): SimulateCustomPolicyCommandInput => ({
  ...common(asked.request, roleOf(asked.request.principal)),
  ...withDocuments(asked),
  PolicyInputList: asked.identity.map(textOf),
  ...(asked.organization.length > 0 && {
    OrderedOrganizationPolicyInputList: asked.organization.map((level) => ({
      ServiceControlPolicyInputList: level.map(textOf),
    })),
  }),
});

const common = ({ action, resource, resourceAccount, context }: AccessRequest, caller: string) => {
  const entries = contextEntries(context ?? {});
  return {
    ActionNames: [action],
    ResourceArns: [resource],
    // A caller is named for the sake of a resource policy, and those are not simulated for roles.
    ...(caller.includes(':user/') && { CallerArn: caller }),
    ...(resourceAccount !== undefined && { ResourceOwner: `arn:aws:iam::${resourceAccount}:root` }),
    ...(entries.length > 0 && { ContextEntries: entries }),
  };
};

const withDocuments = ({ boundary, resource, request }: Pick<Custom, 'boundary' | 'resource' | 'request'>) => {
  const [limit] = boundary;
  const [own] = resource;
  // "Simulation of resource-based policies isn't supported for IAM roles": the API pages of both simulations.
  const takesResource = own !== undefined && request.principal.includes(':user/');
  return {
    ...(limit !== undefined && { PermissionsBoundaryPolicyInputList: [textOf(limit)] }),
    ...(takesResource && { ResourcePolicy: textOf(own) }),
  };
};

const textOf = ({ document }: PolicyInput): string =>
  typeof document === 'string' ? document : JSON.stringify(document);

const identifierOf = (excluded: Principal['excluded'][number]): PolicyIdentifier => {
  if (excluded.kind === 'managed') return { PolicyArn: excluded.arn };
  const { type, id } = readArn(excluded.attachTo);
  const AttachmentType = type === 'user' ? 'user' : type === 'group' ? 'group' : 'role';
  const AttachmentName = lastPart(id);
  return { InlinePolicyIdentifier: { PolicyName: excluded.name, AttachmentType, AttachmentName } };
};

/** The role behind a session: the simulator takes no session. */
const roleOf = (principal: string): string => roleOfSession(principal) ?? principal;
