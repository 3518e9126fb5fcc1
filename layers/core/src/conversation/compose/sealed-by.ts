import { readArn } from '../../arn/index.ts';
import type { Ask, Composition, Element } from './composition.ts';
import { oneOrList } from './one-or-list.ts';

/** The key that things of a wish are encrypted with, and the wish without those words; null: it says none. */
export type SealedBy = { readonly rest: string; readonly key: string };

/** Reads "…, encrypted with arn:aws:kms:…", "mit unserem KMS-Schlüssel verschlüsselt"; that uploads must be encrypted is a condition, and none of it. */
export const sealedBy = (wish: string): SealedBy | null => {
  const [match] = [...wish.slice(0, longest).matchAll(sealed)].filter(
    ({ index }) => !isCondition(wish.slice(0, index)),
  );
  if (match === undefined) return null;
  return {
    rest: wish.replace(match[0], ' '),
    key: match.groups?.['arn'] ?? match.groups?.['first'] ?? 'arn:aws:kms:{Region}:{AccountId}:key/{KeyId}',
  };
};

const longest = 2_000;

const isCondition = (before: string): boolean =>
  /\b(?:must|only|unless|if|when|are|be|not|muss|müssen|nur|wenn|sind|werden|doit|doivent|si|sont|deben?|solo|si|están|devem?|deve|só|se|estão|devono|sono)\b\s*(?:\w+\s*)?$|必ず\s*$|必须\s*$/i.test(
    before.slice(-40),
  );

const encrypted =
  'encrypted|verschl[uü]sselt\\w*|chiffr[ée]e?s?|cifrad[oa]s?|encriptad[oa]s?|criptografad[oa]s?|crittografat[oaie]|cifrat[oaie]';
const own =
  "(?:(?:the|our|my|a|an|its own|dem|unserem|einem|der|la|le|une|notre|el|una|nuestra|nossa|a|uma|la nostra|una|l')\\s*)?";
const arn = '(?<arn>arn:aws[\\w-]*:kms:[^\\s,;)"\']*[\\w}])';
const keyWord =
  '(?:(?:customer[- ]managed |cmk |aws )?(?:kms[- ])?(?:key|cmk|schl[uü]ssel)|kms|cl[eé](?: (?:de chiffrement )?(?:kms|g[ée]r[ée]e par le client))?|clave(?: (?:de )?kms)?|chave(?: (?:do )?kms)?|chiave(?: kms)?)(?![\\w-])';
const sealed = new RegExp(
  [
    `,?\\s*(?:\\(\\s*)?(?:(?:which|that|das|die|der|qui|que|che)\\s+(?:is|are|ist|sind|est|sont|está|é|è)\\s+)?(?<![\\p{L}])(?:${encrypted})\\s+(?:with|by|using|under|mit|avec|par|con|com)\\s+${own}(?:(?:${keyWord})\\s*)?(?:${arn}|(?<=(?:${keyWord})\\s*))(?:\\s*\\))?`,
    `,?\\s*(?:\\(\\s*)?(?<![\\p{L}])mit\\s+${own}(?:(?:${keyWord})\\s*)?(?:${arn.replace('<arn>', '<first>')}|(?<=(?:${keyWord})\\s*))\\s*(?:verschl[uü]sselt)(?:\\s+(?:ist|sind))?(?:\\s*\\))?`,
  ].join('|'),
  'giu',
);

/** Composed policies of who calls, with the use of that key through each service whose things are sealed by it. */
export const withKeyUse = (made: readonly Composition[], { key }: SealedBy): readonly Composition[] =>
  made.map((each) => (each.policyType === 'identity' && allows(each) ? opened(each, key) : each));

const allows = ({ statements }: Composition): boolean => statements.some(({ Effect }) => Effect === 'Allow');

/** Services that use a key for who calls them: https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service */
const viaServices: ReadonlySet<string> = new Set([
  'secretsmanager',
  's3',
  'dynamodb',
  'sqs',
  'ssm',
  'kinesis',
  'lambda',
]);

const opened = (made: Composition, key: string): Composition => {
  const allowed = made.statements.filter(({ Effect }) => Effect === 'Allow');
  const actions = allowed.flatMap(({ Action }) => [Action ?? []].flat().map(String));
  const services = [...new Set(actions.map((action) => action.split(':')[0] ?? ''))].filter((each) =>
    viaServices.has(each),
  );
  if (services.length === 0 || actions.some((action) => action.startsWith('kms:'))) return made;
  const region = regionOf(key, allowed);
  const writes = actions.some((action) =>
    /^(?:s3:Put|sqs:Send|dynamodb:(?:Put|Update)|kinesis:Put|ssm:Put|secretsmanager:(?:Put|Create|Update))/.test(
      action,
    ),
  );
  const uses = writes ? ['kms:Decrypt', 'kms:GenerateDataKey'] : ['kms:Decrypt'];
  const ways = services.map((service) => `${service}.${region}.amazonaws.com`);
  const resource = key.replace('{Region}', region);
  const ask = (expect: Ask['expect'], way: string | undefined, says: string): Ask => ({
    expect,
    request: {
      principal: made.asks[0]?.request.principal ?? 'arn:aws:iam::111122223333:role/Application',
      action: 'kms:Decrypt',
      resource,
      context: { ...made.asks[0]?.request.context, ...(way === undefined ? {} : { 'kms:ViaService': way }) },
    },
    says,
  });
  const statement: Element = {
    Effect: 'Allow',
    Action: oneOrList(uses),
    Resource: resource,
    Condition: { StringEquals: { 'kms:ViaService': oneOrList(ways) } },
  };
  return {
    ...made,
    statements: [...made.statements, statement],
    asks: [...made.asks, ask('allowed', ways[0], ''), ask('denied', undefined, 'with the key outside of that service')],
    notes: [
      ...made.notes,
      'the key’s own policy must let the account’s policies count (the statement for `arn:aws:iam::ACCOUNT:root` with `kms:*`), or name the role itself',
    ],
  };
};

/** Where the key is, or what is sealed by it. */
const regionOf = (key: string, statements: readonly Element[]): string => {
  const own = readArn(key).region;
  if (own !== '' && !own.includes('{')) return own;
  const told = statements
    .flatMap(({ Resource }) => [Resource ?? []].flat().map((each) => readArn(String(each)).region))
    .find((each) => each !== '' && each !== '*');
  return told ?? '{Region}';
};
