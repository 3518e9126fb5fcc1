import type { PolicyType } from '@whydenied/iam';
import type { Clues } from '../playbook/index.ts';
import { isSamePrincipal } from './is-same-principal.ts';
import { layerWords } from './layer-words.ts';

type Suspect = { readonly id: string; readonly because: string };

/**
 * What may stand behind a denial of AWS's own words where the policies shown allow the call: AWS is right.
 * First what was assumed here, then what nobody showed, then a change that is not in force yet.
 */
export const suspectsOf = (clues: Clues): readonly Suspect[] => {
  const { denial, main, layer } = clues;
  const isNamed = denial?.statedBy === 'sentence' || denial?.statedBy === 'cloudTrail';
  // A layer that AWS names is the cause itself: another one than was shown.
  const isLayerNamed = !['identity', 'resource', 'unknown'].includes(layer.policyType);
  if (!isNamed || isLayerNamed || main?.decision?.decision !== 'allowed') return [];
  if (denial.kind === 'explicit' && layer.policyType !== 'unknown') return [otherDenyOf(clues), fresh];
  return [isOfAccount(clues) ? null : assumedOf(clues), unseenOf(clues), fresh].filter((suspect) => suspect !== null);
};

/** What the account itself says of the denied principal is no other principal's. */
const isOfAccount = ({ evidence, main }: Clues): boolean =>
  evidence.principals.some(({ source, arn }) => source === 'live' && isSamePrincipal(arn, main?.principal ?? null));

/** AWS names the kind that denies, and none of that kind that was shown does. */
const otherDenyOf = ({ layer, service }: Clues): Suspect => ({
  id:
    layer.policyType === 'identity'
      ? 'EXPLICIT_DENY_IDENTITY'
      : service === 's3'
        ? 'S3_BUCKET_POLICY_DENY'
        : 'RESOURCE_POLICY_DENY',
  because: `AWS names an explicit deny in ${withArticle(layerWords[layer.policyType])}, and none that was shown denies it: there is another one, or a newer version of it`,
});

const withArticle = (words: string): string => `${words.startsWith('i') ? 'an' : 'a'} ${words}`;

const fresh: Suspect = {
  id: 'LL_PROPAGATION',
  because: 'the policy may be newer than the call: IAM needs a moment after a change',
};

const assumedOf = ({ layer, resource, principal, main }: Clues): Suspect => {
  const isOwnerAssumed =
    main?.resourceAccount === null && resource.written !== null && !/^\d{12}$/.test(resource.account);
  if (
    layer.policyType === 'resource' ||
    (isOwnerAssumed && ownedElsewhere.has(resource.service) && layer.policyType === 'unknown')
  )
    return {
      id: 'RESOURCE_POLICY_ALLOW_MISSING',
      because:
        'the resource was taken for one of this account: if it is another’s, its own policy has to admit the principal',
    };
  return layer.policyType === 'identity'
    ? {
        id: 'POLICY_ON_WRONG_PRINCIPAL',
        because: `the policies shown allow it and AWS says that none of the principal’s does: they may be attached to another than \`${principal.name}\``,
      }
    : {
        id: 'WRONG_CREDENTIAL_SOURCE',
        because: 'the call may be signed with other credentials than those whose policies were shown',
      };
};

// Their ARNs do not say whose they are.
const ownedElsewhere: ReadonlySet<string> = new Set(['s3']);

const unseenOf = ({ main, service }: Clues): Suspect | null => {
  const isBedrock = service?.startsWith('bedrock') === true;
  const [type] = order.filter((kind) => main?.unseen.includes(kind));
  return type === undefined
    ? null
    : { id: layers[type][isBedrock ? 1 : 0], because: `${words[type]} may deny it, and nobody showed one` };
};

type Unseen = Extract<PolicyType, 'serviceControl' | 'permissionsBoundary' | 'session' | 'vpcEndpoint'>;

const order: readonly Unseen[] = ['serviceControl', 'permissionsBoundary', 'vpcEndpoint', 'session'];

const layers: Readonly<Record<Unseen, readonly [string, string]>> = {
  serviceControl: ['SCP_DENY', 'SCP_DENY'],
  permissionsBoundary: ['PERMISSIONS_BOUNDARY', 'BEDROCK_BOUNDARY'],
  vpcEndpoint: ['VPC_ENDPOINT_POLICY', 'BEDROCK_VPCE_POLICY'],
  session: ['SESSION_POLICY', 'BEDROCK_SESSION_POLICY'],
};

const words: Readonly<Record<Unseen, string>> = {
  serviceControl: 'a service control policy of the organization',
  permissionsBoundary: 'a permissions boundary of the principal',
  vpcEndpoint: 'the policy of a VPC endpoint',
  session: 'a session policy',
};
