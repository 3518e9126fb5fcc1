import { lastPart, readArn } from '../../arn/index.ts';
import { polarityWords } from '../wish/polarity.data.ts';
import { type Around, conditionsOf, listOf, type Raw, withCondition } from './raw.ts';

/** A Deny that hits just what is to be spared, by the words beside it: "except role X", "only in us-east-1", "only haiku"; null: it does not. */
export const turnedByWish = (statement: Raw, { plain }: Around): readonly Raw[] | null => {
  if (statement['Effect'] !== 'Deny') return null;
  return turns.map((turn) => turn(statement, plain)).find((turned) => turned !== null) ?? null;
};

type Turn = (statement: Raw, plain: string) => readonly Raw[] | null;

/** The same said of each statement, in their order. */
export const sayTurned = (all: readonly Raw[], around: Around): string =>
  all
    .flatMap((statement, at) => {
      const turned = turnedByWish(statement, around);
      return turned === null ? [] : [`- Statement ${at + 1} is turned round: ${whatOf(statement, around.plain)}`];
    })
    .join('\n');

const whatOf = (statement: Raw, plain: string): string =>
  [
    [
      exceptedRole,
      'its Deny holds for the role that you want to spare, and for nobody else; the exception is `ArnNotLike` on `aws:PrincipalArn`.',
    ],
    [
      onlyRegion,
      'it denies in the Region that you want to keep, and nowhere else; `StringNotEquals` denies outside of it.',
    ],
    [
      onlyModel,
      'it denies the model that you want to keep; `NotResource` denies every other one (a call through an inference profile is asked for on the profile as well: put its ARN there too).',
    ],
  ]
    .flatMap(([turn, says]) => ((turn as Turn)(statement, plain) === null ? [] : [says as string]))
    .join(' And ');

/** "… except role sec-admin", and the Deny holds for that role. */
const exceptedRole = (statement: Raw, plain: string): readonly Raw[] | null => {
  const found = positiveOf(statement, /^aws:PrincipalArn$/i);
  if (found === null) return null;
  const { operator, key, values } = found;
  const names = listOf(values).map((each) => lastPart(readArn(each).id).toLowerCase());
  const isSpared =
    names.length > 0 && names.every((name) => name.length > 2 && excepts(plain, name.replaceAll('*', '')));
  return isSpared ? [withCondition(statement, [operator, key], ['ArnNotLike', values])] : null;
};

/** "Only in us-east-1", and the Deny holds in that Region. */
const onlyRegion = (statement: Raw, plain: string): readonly Raw[] | null => {
  const found = positiveOf(statement, /^aws:RequestedRegion$/i);
  if (found === null) return null;
  const { operator, key, values } = found;
  const isMeant = listOf(values).length > 0 && listOf(values).every((region) => isOnly(plain, region.toLowerCase()));
  return isMeant ? [withCondition(statement, [operator, key], [`StringNot${operator.slice(6)}`, values])] : null;
};

/** "Only haiku", and the Deny is of calls of that model: everything but it is meant. */
const onlyModel = (statement: Raw, plain: string): readonly Raw[] | null => {
  const resources = listOf(statement['Resource']);
  const isOfModels =
    resources.length > 0 && resources.every((each) => /:(?:foundation-model|inference-profile)\/[^*]/.test(each));
  if (!isOfModels) return null;
  const isMeant = resources.every((each) => namesOf(each).some((name) => isOnly(plain, name) || excepts(plain, name)));
  if (!isMeant) return null;
  const { Resource, ...rest } = statement;
  return [{ ...rest, NotResource: Resource }];
};

/** What people call a model: its id, and the words of it that are no maker, version or date; of a pattern for a family the family too. */
const namesOf = (arn: string): readonly string[] => {
  const id = (arn.split('/').at(-1) ?? '').toLowerCase();
  const words = (id.split('.').at(-1) ?? '').split(/[-:*]/).filter((word) => /^[a-z]{4,}$/.test(word));
  const isFamily = id.endsWith('*');
  return [id.replaceAll('*', ''), ...words.filter((word) => isFamily || !families.has(word))].filter(
    (name) => name.length > 3,
  );
};

const families: ReadonlySet<string> = new Set([
  ...['claude', 'nova', 'titan', 'llama', 'text', 'embed', 'image', 'instruct'],
]);

const positiveOf = (
  statement: Raw,
  wanted: RegExp,
): { readonly operator: string; readonly key: string; readonly values: unknown } | null => {
  for (const [operator, block] of Object.entries(conditionsOf(statement)))
    for (const [key, values] of Object.entries(block ?? {}))
      if (wanted.test(key) && /^(?:StringEquals|StringLike|ArnEquals|ArnLike)$/.test(operator))
        return { operator, key, values };
  return null;
};

/** Whether a name is what is spared of something that is barred: "nobody … except X"; "all may, except X" bars that one. */
const excepts = (plain: string, name: string): boolean =>
  placesOf(plain, name).some((at) => {
    const sentence = sentenceAt(plain, at);
    return bars(sentence.before) && saysBefore(sentence.before, exceptWords);
  });

/** Whether a name is the only one meant, the word shortly before it or right behind: "only X", and not "block only X". */
const isOnly = (plain: string, name: string): boolean =>
  placesOf(plain, name).some((at) => {
    const { before, behind } = sentenceAt(plain, at);
    const isSaid = saysBefore(before, onlyWords) || onlyBehind.test(behind.slice(name.length, name.length + 12));
    return isSaid && !bars(before) && !bars(behind);
  });

const bars = (words: string): boolean => words.search(polarityWords.deny) !== -1;

/** What stands before and behind a place of its sentence, within reach. */
const sentenceAt = (plain: string, at: number): { readonly before: string; readonly behind: string } => {
  const before = plain.slice(Math.max(0, at - far), at);
  const starts = ['. ', '; ', '! ', '? ', '\n', '。'].map((mark) => before.lastIndexOf(mark));
  const [behind = ''] = plain.slice(at, at + far).split(/[;!?。\n]|\.\s/, 1);
  return { before: before.slice(Math.max(...starts) + 1), behind };
};

const far = 160;

const saysBefore = (before: string, words: RegExp): boolean => {
  const near = before.slice(-nearby);
  const said = [...near.matchAll(words)].at(-1);
  return said !== undefined && !negation.test(near.slice(0, said.index));
};

const placesOf = (plain: string, name: string): readonly number[] => {
  const places: number[] = [];
  for (let at = plain.indexOf(name); at !== -1 && places.length < mostPlaces; at = plain.indexOf(name, at + 1))
    places.push(at);
  return places;
};

const mostPlaces = 20;
const nearby = 60;
const negation = /\b(?:not|nicht|pas|no|nao|non)\s+$/;
const exceptWords =
  /\b(?:except(?:ing)?(?: for)?|but(?= (?:for|the|role|our|my)\b)|besides|apart from|other than|save for|ausser|bis auf|mit ausnahme|ausgenommen|sauf|hormis|a part|excepto|salvo|menos|exceto|tranne|eccetto|oprocz|poza|haric)\b|除了?|以外/g;
const onlyWords =
  /\b(?:only|nur|ausschliesslich|seulement|uniquement|solo|solamente|unicamente|apenas|somente|soltanto|tylko|sadece)\b|只(?:能|允许|有)?|仅/g;
const onlyBehind = /^["'`]?\s?(?:only\b|だけ|のみ|以外|haric)/;

const turns: readonly Turn[] = [exceptedRole, onlyRegion, onlyModel];
