import { isRegion, namesIn, readArn, withParts } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';
import { modelCalls } from '../compose/model-grants.ts';
import { serviceNamed } from '../compose/service-roles.ts';
import { regionsTold } from '../points/regions-told.ts';
import { readFamily } from '../told/read-models.ts';
import { blanked, spell } from '../wish/spell.ts';
import { thingRows } from '../wish/things.data.ts';
import { plainNouns } from './plain-nouns.data.ts';

type Told = {
  readonly action: string;
  /** What the policies have the call on, or something of its kind. */
  readonly stand: string;
  /** Every resource that the policies name. */
  readonly shown: readonly string[];
};

/**
 * What the words say that the call is on, in the form of what the policies have: a thing of another name, kind, Region or account.
 * Null: they say nothing of it. What they name is never answered by what the policies name in its place.
 */
export const toldResource = ({ text }: Facts, told: Told): string | null => {
  const spelled = spell(text.slice(0, longest));
  const kind = kindOf(spelled.plain, told);
  const stand = kind ?? told.stand;
  const name = nameOf(spelled, { ...told, stand });
  const named = name === null ? stand : put(stand, name, told.shown);
  const region = regionTold(spelled.plain, told.shown);
  const placed =
    region === null || !isRegion(readArn(named).region)
      ? named
      : withParts(named, { region, ...(region.startsWith('us-gov-') ? { partition: 'aws-us-gov' } : {}) });
  const account = accountTold(spelled.plain);
  const whole = account === null || readArn(placed).account === '' ? placed : withParts(placed, { account });
  return whole === told.stand ? null : whole;
};

const longest = 1_500;

type Spelled = { readonly cased: string; readonly plain: string };

/** "On a custom model", "with a prompt router": another kind of thing that AWS asks the action on. */
const kindOf = (plain: string, { action, stand, shown }: Told): string | null => {
  const own = readArn(stand).type;
  if (modelCalls.has(action)) {
    const family = readFamily(plain);
    if (family !== null)
      return (
        shown.find((arn) => readArn(arn).id.startsWith(family))?.replaceAll(/[*?]/g, 'any') ??
        withId(
          readArn(stand).type === 'foundation-model' ? stand : 'arn:aws:bedrock:us-east-1::foundation-model/x',
          `${family}-any`,
        )
      );
  }
  const other = (actionInfo(action)?.resourceTypes ?? [])
    .filter(({ name }) => name !== own && name.includes('-') && !own.endsWith(name))
    .toSorted((one, another) => another.name.length - one.name.length)
    .find(({ name }) => wordsOfType(name).test(plain));
  const [arn] = other?.arns ?? [];
  return arn === undefined
    ? null
    : arn
        .replace('{Partition}', 'aws')
        .replace('{Region}', isRegion(readArn(stand).region) ? readArn(stand).region : 'us-east-1')
        .replace(
          /\{Account(?:Id)?\}/,
          /^\d{12}$/.test(readArn(stand).account) ? readArn(stand).account : '111122223333',
        )
        .replace(/\{\w+\}/g, 'any');
};

const wordsOfType = (name: string): RegExp =>
  new RegExp(String.raw`\b${calledAs[name] ?? name.replace(/-/g, '[ -]')}s?\b`);

// As people call them
const calledAs: Readonly<Record<string, string>> = {
  __proto__: null as never,
  'provisioned-model': 'provisioned[ -](?:model|throughput)',
  'custom-model-deployment': 'custom[ -]model(?:[ -]deployment)?',
};

const withId = (arn: string, id: string): string => arn.replace(/\/[^/]*$/, `/${id}`);

/** The Region that the words speak of, by its id, its city, or as another than the policies have. */
export const regionTold = (plain: string, shown: readonly string[]): string | null => {
  const all = [...regionsTold(plain), ...(/\bgov ?cloud\b/.test(plain) ? ['us-gov-west-1'] : [])];
  const own = new Set(shown.map((arn) => readArn(arn).region));
  // Where several are told, the first that no policy names decides.
  return (
    all.find((region) => !own.has(region)) ??
    all[0] ??
    (otherRegion.test(plain) ? (['ap-southeast-4', 'af-south-1'].find((each) => !own.has(each)) ?? null) : null)
  );
};

const otherRegion =
  /\b(?:an)?other regions?\b|\bdifferent regions?\b|\band(?:e?re[nmr]?)? region|\bautre region|\botra region|\boutra regiao|\baltra regione|(?:別|他)の?リージョン|(?:其他|另一个)(?:区域|地区)/;

/** "In account 999988887777", "a function of another account". */
const accountTold = (plain: string): string | null =>
  /\b(?:in|of|from|aus|von|im|dans|de|en|na|nel)(?: the| an?| my| das?| dem| el| la| il| le)?(?: other)? (?:aws[ -])?(?:account|konto|compte|cuenta|conta)[ :#]{0,2}(\d{12})\b/.exec(
    plain,
  )?.[1] ??
  (/\b(?:in|of|from) (?:another|a different|some other) (?:aws )?account\b/.test(plain) ? '999999999999' : null);

type Name = { readonly text: string; readonly of: 'bucket' | 'key' | 'index' | 'thing' };

/** The name behind the word for such a thing, before it, or right behind the action. */
const nameOf = ({ cased, plain }: Spelled, { action, stand, shown }: Told): Name | null => {
  const { service, type } = readArn(stand);
  const isShown = (name: string): boolean =>
    shown.map(readArn).some((arn) => arn.id === name || arn.name === name || namesIn(arn.name).includes(name));
  const nouns = nounsOf(service, type);
  // "sqs:SendMessage" names no queue.
  const spoken = blanked(plain, /\b[a-z0-9-]{2,40}:[a-z*]{2,60}/g);
  for (const { words, of } of nouns)
    for (const { index, 0: word } of [...spoken.matchAll(words)].slice(0, most)) {
      const found = behind(cased.slice(index + word.length)) ?? before(cased.slice(0, index));
      if (found !== null && !isNoun(found, nouns)) return isShown(found) && of !== 'index' ? null : { text: found, of };
      if (of === 'index') return { text: '', of };
    }
  const operation = action.split(':')[1]?.toLowerCase() ?? '';
  const at = plain.indexOf(operation);
  const [, left = ''] = at < 0 ? [] : [0, cased.slice(at + operation.length)];
  const found = at < 0 ? null : (direct(left, action) ?? null);
  return found === null || isShown(found) || isNoun(found, nouns)
    ? null
    : { text: found, of: service === 's3' ? (found.includes('/') ? 'key' : 'bucket') : 'thing' };
};

const most = 8;

type Nouns = readonly { readonly words: RegExp; readonly of: Name['of'] }[];

const nounsOf = (service: string, type: string): Nouns => {
  if (service === 's3')
    return [
      { words: /\bbuckets?\b|バケット|存储桶/g, of: 'bucket' },
      {
        words: /\b(?:keys?|objects?|files?|folders?|prefix|objekte?|dateien?|fichiers?|objets?|archivos?|objetos?)\b/g,
        of: 'key',
      },
    ];
  const rows = thingRows.filter(
    ({ service: its, arn }) =>
      its === service && arn !== null && (service === 'sqs' || service === 'sns' || readArn(arn).type === type),
  );
  const plainly = plainNouns[`${service} ${type}`];
  return [
    ...(service === 'dynamodb' ? [{ words: /\bindex(?:es)?(?: of| on| von| de)?\b/g, of: 'index' as const }] : []),
    ...rows.map(({ words }) => ({ words, of: 'thing' as const })),
    ...(plainly === undefined ? [] : [{ words: plainly, of: 'thing' as const }]),
  ];
};

const isNoun = (name: string, nouns: Nouns): boolean =>
  nouns.some(({ words }) =>
    [...name.toLowerCase().matchAll(words)].some(({ 0: found }) => found.length === name.length),
  );

const token = '["\'`]?(?<name>[A-Za-z0-9][\\w+=.@/-]{0,120})';
const calledBehind = new RegExp(
  `^(?: ?\\(s\\))?(?: (?:called|named|with (?:the )?(?:id|name)|id|namens|nommee?|llamad[oa]|chamad[oa]|chiamat[oa]|of|von|de))?[ :=]{1,3}${token}`,
);
const directly = new RegExp(
  `^ (?:on|of|for|from|in|to|into|against|auf|von|sur|de|en|su|di)(?: the| my| our)? ${token}`,
);

const behind = (rest: string): string | null => asName(calledBehind.exec(rest), rest);

const direct = (rest: string, action: string): string | null => {
  const said = asName(directly.exec(rest), rest);
  const found = said === null || things.test(said) ? null : said;
  // "PassRole to ec2" is who the role is handed to.
  return found !== null &&
    (/^iam:PassRole$/i.test(action) || serviceNamed(found.toLowerCase()) !== null) &&
    !/[/_\d-]/.test(found)
    ? null
    : found;
};

/** A word that looks like a name, or one that the sentence goes on behind as behind a name. */
const asName = (match: RegExpExecArray | null, rest: string): string | null => {
  const said = match?.groups?.['name'];
  if (match === null || said === undefined) return null;
  const name = said.replace(/[.,:;?/]+$/, '');
  if (name === '' || isRegion(name) || /^\d{12}$/.test(name) || /^https?$/.test(name) || common.test(name)) return null;
  if (/^arn$/i.test(name)) return null;
  if (/[-_/\d]|[a-z][A-Z]|^[A-Z]+$/.test(name)) return name;
  return goesOn.test(rest.slice(match[0].length - (said.length - name.length))) ? name : null;
};

/** "The payroll bucket", "another table". */
const before = (text: string): string | null => {
  const end = text.slice(-180);
  if (
    /(?:^|[^\w-])(?:another|(?:any|some|the) other|a different) (?:(?:s3|dynamodb|sqs|sns|lambda|iam|bedrock) )?$/i.test(
      end,
    )
  )
    return 'another-one';
  const [, name] =
    /(?:^|[^\w-])(?:the|my|our|from|on) ["'`]?([A-Za-z0-9][\w+=.@/-]{0,120})["'`]? (?:(?:s3|dynamodb|sqs|sns|lambda|iam|bedrock) )?$/i.exec(
      end,
    ) ?? [];
  return name === undefined || common.test(name) || things.test(name) || isRegion(name) ? null : name;
};

const goesOn =
  /^["'`]?(?:\s*(?:[?.!,;:)）？。、]|$)|\s+(?:be|is|are|was|get|work|go|erlaubt|allowed|permitted|denied|possible|too|also|as well|either|with|from|by|when|if|or|and|now|then|through|zugelassen|autoris\w*|permitid\w*|consentit\w*)\b)/i;

// Words that stand where a name could: none of them is one
const common =
  /^(?:the|an?|my|our|your|his|her|its|their|this|that|these|those|it|them|all|any|every|each|some|no|none|both|other|others|another|same|whole|entire|new|old|own|only|just|given|named|called|be|is|are|was|were|would|could|can|may|might|will|should|must|does|do|did|has|have|had|get|gets|go|allowed|permitted|denied|refused|possible|true|here|there|now|then|still|too|also|and|or|but|nor|if|when|while|with|without|from|of|for|in|on|at|by|via|to|into|through|over|under|as|than|like|who|whom|which|what|where|how|why|anyone|anybody|everyone|everybody|someone|anything|everything|something|one|two|first|second|last|left|right|der|die|das|dem|den|des|ein|eine|einen|einer|mein|meine|alle|allem|jede[rnms]?|und|oder|mit|ohne|von|aus|ist|wird|erlaubt|le|la|les|un|une|des|du|et|ou|avec|sans|est|el|los|las|una|uno|y|o|con|sin|es|esta|os|as|um|uma|com|sem|il|lo|gli|i|e|di|per|senza)$/i;

// Words for things: names only right behind the word for what they name ("bucket secrets?")
const things =
  /^(?:public|private|policy|policies|role|roles|user|users|account|accounts|service|services|resource|resources|application|app|caller|principal|function|functions|object|objects|bucket|buckets|table|tables|item|items|key|keys|model|models|secret|secrets|queue|queues|topic|topics|arn|arns|id|ids|name|names|mfa|tls|http|https|vpc|ssl|tag|tags|region|regions|console|cli|sdk|access|permission|permissions|s3|ec2|iam|dynamodb|sqs|sns|lambda|bedrock|aws|amazon|encryption|version|versions|data|content|contents)$/i;

/** The thing of that name, where the policies have one of its kind. */
const put = (stand: string, { text, of }: Name, shown: readonly string[]): string => {
  const { service, name } = readArn(stand);
  if (service === 's3') return inS3(stand, { text, of }, shown);
  if (of === 'index')
    return `${stand.replace(/\/index\/.*$/, '').replace(/(:table\/).*$/, `$1${text || tableOf(stand)}`)}/index/any`;
  const [, head, parted] = /^([A-Za-z-]+)([/:])/.exec(name) ?? [];
  const at = stand.length - name.length;
  const before = stand.slice(0, at);
  if (head === undefined || parted === undefined) return `${before}${text}`;
  return `${before}${head}${parted}${text}${head === 'agent-alias' ? '/any' : ''}`;
};

const tableOf = (stand: string): string => namesIn(readArn(stand).id)[0] ?? 'any';

const inS3 = (stand: string, { text, of }: Name, shown: readonly string[]): string => {
  const bucket = readArn(stand).name.split('/')[0] ?? '';
  const isWhole = shown.some((arn) => text.startsWith(`${readArn(arn).name.split('/')[0]}/`));
  if (of === 'bucket') return `arn:aws:s3:::${text}${stand.includes('/') ? '/any' : ''}`;
  return isWhole ? `arn:aws:s3:::${text}` : `arn:aws:s3:::${bucket}/${text}`;
};
