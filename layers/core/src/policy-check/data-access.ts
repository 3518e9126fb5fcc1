/** A rule of an OpenSearch Serverless policy. */
export type ServerlessRule = {
  readonly ResourceType: string;
  readonly Resource: readonly string[];
  readonly Permission?: readonly string[];
};

/** One entry of a data access or a network policy: https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html */
export type ServerlessEntry = {
  readonly Rules: readonly ServerlessRule[];
  readonly Principal?: readonly string[];
  readonly AllowFromPublic?: boolean;
  readonly SourceVPCEs?: readonly string[];
  readonly SourceServices?: readonly string[];
};

/** The policies of OpenSearch Serverless in a text, which are JSON of another form than IAM's; null: there are none. */
export const readDataAccess = (text: string): readonly ServerlessEntry[] | null => {
  if (text.length > longest || !text.includes('"Rules"')) return null;
  const rules = text.indexOf('"Rules"');
  const list = text.lastIndexOf('[', rules);
  const object = text.lastIndexOf('{', rules);
  for (const [from, close] of [
    [list, ']'],
    [object, '}'],
  ] as const) {
    const entries = from < 0 ? null : entriesOf(parsed(text.slice(from, text.lastIndexOf(close) + 1)));
    if (entries !== null) return entries;
  }
  return null;
};

const longest = 20_000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const entriesOf = (value: unknown): readonly ServerlessEntry[] | null => {
  const entries = [value].flat().filter(isEntry);
  return entries.length === 0 ? null : entries.map(({ Rules, ...rest }) => ({ ...rest, Rules: Rules.map(asRule) }));
};

const isEntry = (value: unknown): value is ServerlessEntry =>
  typeof value === 'object' &&
  value !== null &&
  'Rules' in value &&
  Array.isArray(value.Rules) &&
  value.Rules.every(isObject);

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** Values as they may be written: one by itself, or left out. */
const asRule = ({ ResourceType, Resource, Permission }: ServerlessRule): ServerlessRule => ({
  ResourceType: String(ResourceType ?? ''),
  Resource: textsOf(Resource),
  ...(Permission === undefined ? {} : { Permission: textsOf(Permission) }),
});

const textsOf = (value: unknown): readonly string[] => [value ?? []].flat().map(String);
