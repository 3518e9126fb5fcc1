import { isAccountId, isOfIam, readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import type { ServerlessEntry, ServerlessRule } from './data-access.ts';

/** What is wrong with policies of OpenSearch Serverless, a sentence each: resources and permissions of another kind, principals that none takes. */
export const checkDataAccess = (entries: readonly ServerlessEntry[]): readonly string[] => [
  ...new Set(
    entries.flatMap((entry) => [
      ...entry.Rules.flatMap(ofRule),
      ...(entry.Principal ?? []).flatMap(ofPrincipal),
      ...ofNetwork(entry),
    ]),
  ),
];

const ofRule = ({
  ResourceType: type,
  Resource: resources,
  Permission: permissions = [],
}: ServerlessRule): readonly string[] => {
  const form = forms[type];
  if (form === undefined)
    return [`${quoted(type.slice(0, 40))} is no ResourceType: those are ${Object.keys(forms).map(quoted).join(', ')}`];
  const strange = resources.filter((resource) => !form.test(resource));
  return [
    ...strange.map(
      (resource) =>
        `${quoted(resource.slice(0, 120))} is no resource of type ${quoted(type)}, so nothing is allowed there: an index is \`index/COLLECTION/INDEX\`, all of a collection ${quoted(`index/${collectionOf(resource)}/*`)}; the collection is ${quoted(`collection/${collectionOf(resource)}`)}`,
    ),
    ...permissions.flatMap((permission) => ofPermission(permission, type)),
  ];
};

const forms: Readonly<Record<string, RegExp>> = {
  __proto__: null as never,
  index: /^index\/[^/]+\/.+$/,
  collection: /^collection\/[^/]+$/,
  model: /^model\/[^/]+\/.+$/,
  dashboard: /^collection\/[^/]+$/,
};

const collectionOf = (resource: string): string =>
  resource.replace(/^(?:index|collection|model|arn:[^/]*)\//, '').split('/')[0] ?? 'COLLECTION';

// https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html#serverless-data-supported-permissions
const permissionsOf: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  index: ['CreateIndex', 'DeleteIndex', 'UpdateIndex', 'DescribeIndex', 'ReadDocument', 'WriteDocument'],
  collection: ['CreateCollectionItems', 'DeleteCollectionItems', 'UpdateCollectionItems', 'DescribeCollectionItems'],
};

const ofPermission = (permission: string, type: string): readonly string[] => {
  const name = permission.replace(/^aoss:/, '');
  const known = permissionsOf[type];
  if (/^aoss:(?:APIAccessAll|DashboardsAccessAll)$/.test(permission))
    return [`${quoted(permission)} belongs into the role’s IAM policy, not here`];
  if (known === undefined || name === '*' || known.includes(name)) return [];
  const other = Object.entries(permissionsOf).find(([, names]) => names.includes(name))?.[0];
  return [
    other === undefined
      ? `${quoted(permission.slice(0, 60))} is no permission of a data access policy; of type ${quoted(type)} there are ${known.map((each) => quoted(`aoss:${each}`)).join(', ')}`
      : `${quoted(permission)} is a permission of type ${quoted(other)}, not of ${quoted(type)}`,
  ];
};

const ofPrincipal = (principal: string): readonly string[] =>
  isOfAccount(principal) || /^saml\/|^iamidentitycenter\//.test(principal)
    ? []
    : [
        `${quoted(principal.slice(0, 120))} is no principal that it takes: write the role’s ARN, \`arn:aws:iam::ACCOUNT:role/NAME\``,
      ];

const isOfAccount = (arn: string): boolean => isOfIam(arn) && isAccountId(readArn(arn).account);

const ofNetwork = ({ AllowFromPublic: isPublic, SourceVPCEs: ways = [] }: ServerlessEntry): readonly string[] =>
  isPublic !== true
    ? []
    : ways.length > 0
      ? ['`AllowFromPublic` is `true`: then `SourceVPCEs` is refused beside it, take one of the two']
      : [
          '`AllowFromPublic` is `true`: the collection is reachable from the internet (data access still decides who may)',
        ];
