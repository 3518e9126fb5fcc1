import { codeSpan } from '../../explain/index.ts';
import { checkDataAccess, type ServerlessEntry } from '../../policy-check/index.ts';
import { notionsIn } from '../reading/notions-in.ts';

/** Whether policies of OpenSearch Serverless are right, and for a knowledge base whether they are enough. */
export const sayDataAccess = (prose: string, entries: readonly ServerlessEntry[]): string => {
  const said = notionsIn(prose);
  const isNetwork = entries.every(({ Principal }) => Principal === undefined);
  const faults = checkDataAccess(entries);
  const lacks = said.has('reviewKb') && !isNetwork ? lacking(entries) : [];
  const lines = [
    ...faults.map((each) => `- ${each}.`),
    ...(lacks.length === 0
      ? []
      : [`- A knowledge base’s role also needs ${lacks.map(codeSpan).join(', ')} on \`index/COLLECTION/*\`.`]),
  ];
  const verdict =
    lines.length > 0
      ? `**No:**\n\n${lines.join('\n')}`
      : `**Yes, as far as these policies go:** resources, permissions and principals have the form that OpenSearch Serverless takes${said.has('reviewKb') && !isNetwork ? ', and a knowledge base may read and write its index' : ''}.`;
  return [verdict, isNetwork ? besideNetwork : besideAccess, page].join('\n\n');
};

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
