import { readArn, roleOfSession } from '../../arn/index.ts';
import { codeBlock, codeSpan } from '../../explain/index.ts';
import { checkDataAccess, type ServerlessEntry, type ServerlessRule } from '../../policy-check/index.ts';
import { notionsIn } from '../reading/notions-in.ts';

/** `prose`: what is said of them, and of the call that they are for. Whether policies of OpenSearch Serverless are right, for a knowledge base whether they are enough, and whether they name the role that calls, by its name or its ARN (null: none is known). */
export const sayDataAccess = (
  prose: string,
  entries: readonly ServerlessEntry[],
  { role, arn }: { readonly role: string | null; readonly arn: string | null } = { role: null, arn: null },
): string => {
  const said = notionsIn(prose);
  const isNetwork = entries.every(({ Principal }) => Principal === undefined);
  const faults = checkDataAccess(entries);
  const lacks = said.has('reviewKb') && !isNetwork ? lacking(entries) : [];
  const lines = [
    ...faults.map((each) => `- ${each}.`),
    ...(role === null || isNetwork ? [] : ofRole(entries, { role, arn })),
    ...(isNetwork ? [] : [...ofIndexes(prose, entries), ...ofWriting(prose, entries)]),
    ...(lacks.length === 0
      ? []
      : [`- A knowledge base’s role also needs ${lacks.map(codeSpan).join(', ')} on \`index/COLLECTION/*\`.`]),
  ];
  const verdict =
    lines.length > 0
      ? `**No:**\n\n${lines.join('\n')}`
      : `**Yes, as far as these policies go:** resources, permissions and principals have the form that OpenSearch Serverless takes${said.has('reviewKb') && !isNetwork ? ', and a knowledge base may read and write its index' : ''}.`;
  const whole = role === null || isNetwork ? null : withRole(entries, { role, arn });
  return [verdict, ...(whole === null ? [] : [whole]), isNetwork ? besideNetwork : besideAccess, page].join('\n\n');
};

type Caller = { readonly role: string; readonly arn: string | null };

/** The policy as it was shown with the role among its principals, in the account of those that it names; null: it has it, or none is named. */
const withRole = (entries: readonly ServerlessEntry[], { role, arn }: Caller): string | null => {
  const principals = entries.flatMap(({ Principal = [] }) => Principal);
  const [account] = principals.flatMap((each) =>
    each.includes(':role/') ? [each.slice(0, each.indexOf(':role/'))] : [],
  );
  if (account === undefined || isNamed(principals, { role, arn })) return null;
  // What is searched or written is an index: an entry for the collection alone opens none.
  const ofIndex = entries.findLastIndex(({ Rules }) => Rules.some(({ ResourceType }) => ResourceType === 'index'));
  const last = ofIndex === -1 ? entries.findLastIndex(({ Principal }) => Principal !== undefined) : ofIndex;
  const mended = entries.map((entry, at) =>
    at === last ? { ...entry, Principal: [...(entry.Principal ?? []), arn ?? `${account}:role/${role}`] } : entry,
  );
  return `The policy with it (take out who does not belong in it):\n\n${codeBlock('json', JSON.stringify(mended, null, 2))}`;
};

/** By its name where that is all that is known, else by its account too, and by its path where it has one. */
const isNamed = (principals: readonly string[], { role, arn }: Caller): boolean =>
  principals.some(
    (each) => each.includes(':role/') && each.endsWith(`/${role}`) && (arn === null || isSame(each, arn)),
  );

const isSame = (principal: string, arn: string): boolean => {
  const [named, told] = [readArn(principal), readArn(arn)];
  return named.account === told.account && (!told.id.includes('/') || named.id === told.id);
};

/** Whether the principals of a data access policy are the role, to the letter: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html */
const ofRole = (entries: readonly ServerlessEntry[], { role, arn }: Caller): readonly string[] => {
  const principals = entries.flatMap(({ Principal = [] }) => Principal);
  if (isNamed(principals, { role, arn })) return [];
  const isOnlyName = isNamed(principals, { role, arn: null });
  const session = principals.find((each) => each.includes(`:assumed-role/${role}/`));
  if (session !== undefined)
    return [
      `- It names one session, ${codeSpan(session)}: name the role itself, ${codeSpan(roleOfSession(session) ?? session)}, so that each of its sessions counts.`,
    ];
  return principals.length === 0
    ? []
    : [
        `- It does not name ${isOnlyName ? codeSpan(arn ?? role) : `role ${codeSpan(role)}`}, but ${principals.slice(0, 2).map(codeSpan).join(', ')}: ${isOnlyName ? 'an ARN counts to the letter, its account and path too' : 'names count to the letter, capitals too'}.`,
      ];
};

/** A rule for the collection opens no document: what is searched, read or written is an index. https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html */
const ofIndexes = (prose: string, entries: readonly ServerlessEntry[]): readonly string[] => {
  const rules = entries.flatMap(({ Rules }) => Rules);
  const indexes = rules.filter(({ ResourceType }) => ResourceType === 'index');
  const on = codeSpan(`index/${collectionOf(rules) ?? 'COLLECTION'}/*`);
  if (indexes.length === 0)
    return [
      `- It has no rule for an index: what a rule of type \`collection\` gives opens no document. Searching and reading take a rule of \`"ResourceType": "index"\` on ${on} with \`aoss:ReadDocument\` and \`aoss:DescribeIndex\`, writing \`aoss:WriteDocument\` there too.`,
    ];
  const given = new Set(indexes.flatMap(({ Permission = [] }) => Permission));
  return reads.test(prose) && !given.has('aoss:*') && !given.has('aoss:ReadDocument')
    ? [`- Searching and reading take \`aoss:ReadDocument\` on ${on}: it is not in the rule for the index.`]
    : [];
};

const collectionOf = (rules: readonly ServerlessRule[]): string | undefined =>
  rules
    .flatMap(({ Resource }) => Resource.map((each) => each.split('/')[1] ?? ''))
    .find((each) => /^[a-z][\w-]*\*?$/.test(each));

const reads =
  /\b(?:search\w*|quer(?:y|ies|ying)|read(?:s|ing)?|retriev\w*|such\w*|abfrag\w*|les(?:en|e)|liest|recherch\w*|cherch\w*|interrog\w*|lire|lit|busc\w*|busque\w*|consult\w*|leer|lee|pesquis\w*|ler|lê|cerc\w*|legg\w*)\b|検索|読み取|搜索|查询|读取/i;

/** Who writes needs more than who reads, and who makes an index more than who fills it: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html */
const ofWriting = (prose: string, entries: readonly ServerlessEntry[]): readonly string[] => {
  const given = new Set(entries.flatMap(({ Rules }) => Rules.flatMap(({ Permission = [] }) => Permission)));
  const lacks = (permission: string): boolean => !given.has('aoss:*') && !given.has(permission);
  return [
    ...(makesIndex.test(prose) && lacks('aoss:CreateIndex')
      ? [
          '- Making an index takes `aoss:CreateIndex` on `index/COLLECTION/*`, for whoever makes it: it is not in it. Put it into the `Permission` list of the rule for the index; a change counts after about a minute.',
        ]
      : []),
    ...(writes.test(prose) && lacks('aoss:WriteDocument')
      ? [
          '- Writing documents takes `aoss:WriteDocument` on `index/COLLECTION/*` (`aoss:CreateIndex` and `aoss:UpdateIndex` where it makes the index too): it is not in it.',
        ]
      : []),
  ];
};

const makesIndex =
  /\b(?:creat\w*|make|making|set ?up|add)\b.{0,40}\bind(?:ex|ices)\b|\bindices\.create\b|create_index|\b(?:vektor)?index\b.{0,60}\b(?:an(?:legen|lege|gelegt)?|erstell\w*)\b|\b(?:lege|erstelle\w*|anlegen)\b.{0,60}(?:vektor)?index|\bcr[ée]{1,2}\w*\b.{0,40}\b(?:index|[íi]ndice|indice)\b|(?:インデックス|索引).{0,12}(?:作成|作|创建)|创建.{0,12}索引/i;
const writes =
  /\b(?:bulk|writ(?:e|es|ing)|ingest\w*|upload\w*|schreib\w*|écri\w*|escrib\w*|escrev\w*|scriv\w*)\b|書き込|写入/i;

/** https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html */
const lacking = (entries: readonly ServerlessEntry[]): readonly string[] => {
  const given = new Set(
    entries.flatMap(({ Rules }) =>
      Rules.filter(({ ResourceType }) => ResourceType === 'index').flatMap(({ Permission = [] }) => Permission),
    ),
  );
  return given.has('aoss:*')
    ? []
    : ['aoss:DescribeIndex', 'aoss:ReadDocument', 'aoss:WriteDocument'].filter((each) => !given.has(each));
};

const besideAccess =
  'It is one of three gates: the role’s IAM policy needs `aoss:APIAccessAll` on the collection’s ARN as well, and the network policy of the collection has to let the call through (for a knowledge base by `"SourceServices": ["bedrock.amazonaws.com"]`, or publicly).';
const besideNetwork =
  'It only says from where the collection is reached. Who may is decided by its data access policy and by `aoss:APIAccessAll` in the caller’s IAM policy; a knowledge base comes from Bedrock’s network, not from your endpoint: let it in by `"SourceServices": ["bedrock.amazonaws.com"]`.';
const page =
  'AWS: [Data access control for Amazon OpenSearch Serverless](https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html)';
