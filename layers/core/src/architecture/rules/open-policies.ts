import { openDoors } from '../../policy-check/index.ts';
import { isMade, type ModelResource, type Span } from '../../template/index.ts';
import type { Draft } from '../finding.ts';
import type { Judged } from '../judge/judge-all.ts';
import { textAt, valueAt } from '../world/look.ts';
import { spotAt, spotOfResource, type World } from '../world/world.ts';
import { holdersOfPolicies } from './policy-holders.data.ts';

type Open = { readonly owner: string; readonly what: string; readonly span: Span; readonly text: string };

/**
 * Policies of resources, trusts of roles and canned lists that let in everybody: an entrance like one that asks nobody who they are.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
 */
export const openPolicyRule = ({ first }: Judged): Draft[] => {
  const found = [...resourcePolicies(first), ...trusts(first), ...held(first), ...canned(first)];
  const once = new Map(found.map((each) => [`${each.span.start} ${each.what}`, each]));
  return [...once.values()].map(({ owner, what, span, text }) => ({
    rule: 'WD011',
    level: 'warning',
    message: `${what} is open to the public: ${text}`,
    arrow: null,
    spot: spotAt(first, span.start),
    related: [{ message: owner, spot: spotOfResource(first, owner) }],
    subject: `${owner} open ${what}`,
    denied: [],
  }));
};

const resourcePolicies = (world: World): Open[] =>
  world.resourcePolicies
    .filter(({ document }) => document.kind === 'resource')
    .flatMap(({ id, document }) => {
      const owner = id ?? resourceOf(document.name);
      return openDoors(document.document)
        .filter(({ index }) => !isOfUrl(document.document.Statement[index], world, id))
        .map(({ index, text }) => ({
          owner,
          what: `the policy of \`${owner}\``,
          span: document.statements[index]?.node.span ?? document.span,
          text: `${text}${isBlocked(world, id) ? '; S3 refuses such a policy while the bucket’s `BlockPublicPolicy` is on' : ''}`,
        }));
    });

const resourceOf = (name: string): string => name.replace(/\.KeyPolicy$/, '');

/** Whoever has a URL that asks nobody needs this permission beside it: the URL is told of. https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html */
const isOfUrl = (statement: unknown, world: World, id: string | null): boolean => {
  const { Condition: condition } = (statement ?? {}) as { readonly Condition?: unknown };
  if (!/"lambda:FunctionUrlAuthType":"NONE"|"lambda:InvokedViaFunctionUrl"/.test(JSON.stringify(condition ?? '')))
    return false;
  return [...world.model.resources.values()].some(
    (resource) =>
      (resource.type === 'AWS::Lambda::Url' && textAt(world, resource.properties, 'AuthType') === 'NONE') ||
      (resource.id === id && textAt(world, resource.properties, 'FunctionUrlConfig', 'AuthType') === 'NONE'),
  );
};

const isBlocked = (world: World, id: string | null): boolean => {
  const bucket = world.model.resources.get(id ?? '');
  return (
    bucket?.type === 'AWS::S3::Bucket' &&
    textAt(world, bucket.properties, 'PublicAccessBlockConfiguration', 'BlockPublicPolicy') === 'true'
  );
};

const trusts = (world: World): Open[] =>
  [...world.roles.values()].flatMap((role) =>
    openDoors(role.trust.document).map(({ index, text }) => ({
      owner: role.id,
      what: `the trust of \`${role.id}\``,
      span: role.trust.statements[index]?.node.span ?? role.trust.span,
      text,
    })),
  );

const made = (world: World): readonly ModelResource[] =>
  [...world.model.resources.values()].filter((resource) => isMade(resource, world.scope));

/** Policies that stand within the resource, or in a resource of their own, which no arrow asks. */
const held = (world: World): Open[] =>
  made(world).flatMap((resource) => {
    const { id, span, properties } = resource;
    const path = holdersOfPolicies[resource.type];
    // Of a domain in a VPC the network says who comes near
    if (path === undefined || valueAt(world, properties, 'VPCOptions') !== undefined) return [];
    const value = valueAt(world, properties, ...path);
    return openDoors(typeof value === 'string' ? value : { Version: '2012-10-17', ...(value as object | null) }).map(
      ({ text }) => ({ owner: id, what: `the policy of \`${id}\``, span, text }),
    );
  });

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html#canned-acl */
const cannedLists: Readonly<Record<string, string>> = {
  __proto__: null as never,
  PublicRead: 'its canned list `PublicRead` lets everybody in the world list and read it',
  PublicReadWrite: 'its canned list `PublicReadWrite` lets everybody in the world read and write it',
  AuthenticatedRead: 'its canned list `AuthenticatedRead` lets everybody with an AWS account read it',
};

const canned = (world: World): Open[] =>
  made(world).flatMap(({ id, type, span, properties }) => {
    const at = (...path: readonly string[]): string | undefined => textAt(world, properties, ...path);
    const open = (what: string, text: string): Open[] => [{ owner: id, what, span, text }];
    switch (type) {
      case 'AWS::S3::Bucket': {
        const text = cannedLists[at('AccessControl') ?? ''];
        const isIgnored = at('PublicAccessBlockConfiguration', 'IgnorePublicAcls') === 'true';
        return text === undefined || isIgnored ? [] : open(`the bucket \`${id}\``, text);
      }
      case 'AWS::Lambda::LayerVersionPermission':
        return at('Principal') === '*' && at('OrganizationId') === undefined
          ? open(`the layer of \`${id}\``, 'every AWS account may use it')
          : [];
      case 'AWS::Events::EventBusPolicy':
        return at('Principal') === '*' && at('Condition', 'Value') === undefined
          ? open(`the bus of \`${id}\``, 'every AWS account may do this on it')
          : [];
      default:
        return [];
    }
  });
