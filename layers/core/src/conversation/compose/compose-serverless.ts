import { readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { checkDataAccess, type ServerlessEntry } from '../../policy-check/index.ts';
import { readNames } from '../told/read-names.ts';
import type { Composition } from './composition.ts';
import type { Named } from './named-things.ts';
import { says } from './words.ts';

type Serverless = { readonly facts: Facts; readonly plain: string; readonly named: Named };

/** A data access or a network policy of OpenSearch Serverless, which is JSON of its own form; null: no collection or nobody is named. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html */
export const composeServerless = (target: 'dataAccess' | 'network', wish: Serverless): Composition | null => {
  const made = target === 'network' ? network(wish) : dataAccess(wish);
  return made !== null && checkDataAccess(made.document ?? []).every((each) => each.includes('from the internet'))
    ? made
    : null;
};

const collectionIn = ({ text }: Facts): string =>
  readNames(text).find(({ kind }) => kind === 'collection')?.name ??
  /(?:collection|sammlung|colecci[oó]n|cole[cç][aã]o|collezione|コレクション|集合)\s*["'`“«「]?([a-z][a-z0-9-]{2,31})(?![\w-])/iu.exec(
    text,
  )?.[1] ??
  '{CollectionName}';

// "Write me the policy" says nothing of documents.
const asked =
  /\b(?:write|schreib|ecri[st]|escri[bv]|escreve|scrivi)\w*[- ](?:(?:me|us|mir|uns|moi|nous|mi|ci|a|an|the|die|eine|la|una?|uma?|o) ){1,2}[\w' -]{0,40}(?:polic|politi|richtlinie)/g;

const dataAccess = ({ facts, plain, named }: Serverless): Composition => {
  const collection = collectionIn(facts);
  const principals = named.principals.length > 0 ? named.principals : [`arn:aws:iam::${named.account}:role/{RoleName}`];
  const isKb = /knowledge base|\bkb\b|wissensdatenbank|base de con|ナレッジ|知识库/.test(plain);
  const writes =
    isKb ||
    says.write.test(
      plain.replace(/^.{0,20}\b(?:write|ecris|escribe|escreve|scrivi|schreib)\w*\b/, ' ').replace(asked, ' '),
    ) ||
    !says.read.test(plain);
  const index = [
    ...(writes ? ['aoss:CreateIndex', 'aoss:UpdateIndex'] : []),
    'aoss:DescribeIndex',
    'aoss:ReadDocument',
    ...(writes ? ['aoss:WriteDocument'] : []),
  ];
  const document: readonly ServerlessEntry[] = [
    {
      Rules: [
        { ResourceType: 'index', Resource: [`index/${collection}/*`], Permission: index },
        {
          ResourceType: 'collection',
          Resource: [`collection/${collection}`],
          Permission: ['aoss:DescribeCollectionItems', ...(writes ? ['aoss:CreateCollectionItems'] : [])],
        },
      ],
      Principal: principals,
    },
  ];
  return {
    policyType: 'resource',
    title: 'The data access policy of the collection (no IAM policy: it goes to OpenSearch Serverless)',
    statements: [],
    document,
    holds: `${principals.map((each) => `\`${readArn(each).name}\``).join(', ')} may ${writes ? 'read and write' : 'read'} the indexes of \`${collection}\`, of no other collection, and nobody else is named`,
    asks: [],
    notes: [
      'the role’s IAM policy needs `aoss:APIAccessAll` on the collection’s ARN beside it, and the collection’s network policy must let the call through',
      ...(writes ? ['`aoss:CreateIndex` and `aoss:UpdateIndex` can go where the index exists already'] : []),
    ],
    source: pages.access,
  };
};

const network = ({ facts, plain, named }: Serverless): Composition => {
  const collection = collectionIn(facts);
  const ways = [...new Set(facts.text.match(/\bvpce-[0-9a-z]{8,17}\b/g) ?? [])];
  const isBedrock = /knowledge base|\bkb\b|bedrock|wissensdatenbank|base de con|ナレッジ|知识库/.test(plain);
  const isPublic =
    ways.length === 0 &&
    !isBedrock &&
    /public|offentlich|publi[cqk]|パブリック|公开|公共/.test(plain) &&
    !/\b(?:no|not|kein\w*|nicht|pas|sans|sin|sem|senza|without|never)\b.{0,24}(?:public|offentlich)|非公開|不公开/.test(
      plain,
    );
  const rules = [
    { ResourceType: 'collection', Resource: [`collection/${collection}`] },
    ...(/dashboard/.test(plain) ? [{ ResourceType: 'dashboard', Resource: [`collection/${collection}`] }] : []),
  ];
  const document: readonly ServerlessEntry[] = [
    {
      Rules: rules,
      AllowFromPublic: isPublic,
      ...(isPublic || (ways.length === 0 && isBedrock)
        ? {}
        : { SourceVPCEs: ways.length > 0 ? ways : ['{VpcEndpointId}'] }),
      ...(isBedrock ? { SourceServices: ['bedrock.amazonaws.com'] } : {}),
    },
  ];
  return {
    policyType: 'resource',
    title: 'The network policy of the collection (no IAM policy: it goes to OpenSearch Serverless)',
    statements: [],
    document,
    holds: isPublic
      ? `\`${collection}\` is reachable from the internet; who may is left to data access`
      : `\`${collection}\` is reachable ${[...(ways.length > 0 ? [`through ${ways.map((each) => `\`${each}\``).join(', ')}`] : []), ...(isBedrock ? ['by Bedrock'] : [])].join(' and ') || 'through the endpoint that you fill in'}, and from nowhere else`,
    asks: [],
    notes: [
      'it must be an endpoint of OpenSearch Serverless itself (made with `aws opensearchserverless create-vpc-endpoint`), not one of the EC2 console’s for another service',
      ...(isBedrock
        ? []
        : ['a knowledge base comes from Bedrock’s network: for it add `"SourceServices": ["bedrock.amazonaws.com"]`']),
      `who may is another matter: the data access policy, and \`aoss:APIAccessAll\` for ${named.principals.length > 0 ? 'the role' : 'the caller'}`,
    ],
    source: pages.network,
  };
};

const docs = 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide';
const pages = {
  access: { name: 'Data access control for Amazon OpenSearch Serverless', url: `${docs}/serverless-data-access.html` },
  network: { name: 'Network access for Amazon OpenSearch Serverless', url: `${docs}/serverless-network.html` },
} as const;
