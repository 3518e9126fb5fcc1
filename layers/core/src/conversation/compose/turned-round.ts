import { matchGlob } from '@whydenied/iam';
import { nameParts, readArn } from '../../arn/index.ts';
import { inPattern } from '../told/in-pattern.ts';
import { readModels } from '../told/read-models.ts';
import { marksIn } from '../wish/marks.ts';
import { spell } from '../wish/spell.ts';
import type { Element } from './composition.ts';
import { anyDay } from './days-in.ts';
import { excludedStretches, type Stretch } from './excluded-stretches.ts';
import { grantRows } from './grants.data.ts';

/** What a document grants by, as its wish may say it. */
type Literal = {
  readonly kind: 'action' | 'name' | 'region' | 'value' | 'from' | 'until';
  readonly says: RegExp;
};

/**
 * The words of a wish that exclude what a document would grant: an action, a resource or a condition of an Allow that the wish says only to
 * have it left out, or a pattern that covers it. Such a document is the wish turned round, and is not offered.
 */
export const turnedRound = (wish: string, statements: readonly Element[]): readonly string[] => {
  const allows = statements.filter(({ Effect }) => Effect === 'Allow');
  const stretches = excludedStretches(wish);
  if (stretches.length === 0) return [];
  const said: Said = { ...spell(wish), stretches };
  if (allows.length === 0) return deniesMeant(statements, said).map((stretch) => wordsOf(stretch, said));
  const literals = [...new Map(allows.flatMap(literalsOf).map((each) => [`${each.kind} ${each.says}`, each])).values()];
  const found = [
    ...literals.flatMap((literal) => excludedOnly(literal, said)),
    ...allows.flatMap(({ Action }) => textsOf(Action)).flatMap((action) => spokenOnly(action, said)),
    ...modelsGranted(allows, said),
    ...stretches.filter((stretch) => isOdd(stretch.from, said) && covers(stretch, statements, said)),
  ];
  return [...new Set(found)].slice(0, most).map((stretch) => wordsOf(stretch, said));
};

const most = 3;
const longestSaid = 90;

type Said = { readonly cased: string; readonly plain: string; readonly stretches: readonly Stretch[] };

const wordsOf = ({ word, from, to }: Stretch, { cased }: Said): string =>
  cased.slice(Math.min(word[0], from), Math.max(word[1], to)).trim().slice(0, longestSaid);

/** The stretches that a place lies in: a no within a no is a yes. */
const around = (at: number, { stretches }: Said): readonly Stretch[] =>
  stretches.filter(({ from, to }) => from <= at && at < to);

const isOdd = (at: number, said: Said): boolean => around(at, said).length % 2 === 1;

/** The stretch that a literal is excluded by; none: it is not said, or also said as what is meant. */
const excludedOnly = ({ kind, says }: Literal, said: Said): readonly Stretch[] => {
  const places = [...said.plain.matchAll(says)].map(({ index }) => index);
  const excluding = places.map((at) => excludedAt(at, kind, said));
  return places.length === 0 || excluding.some((each) => each === null) ? [] : excluding.flatMap((each) => each ?? []);
};

/** The stretch that an action is excluded by in everyday words, "sans pouvoir déchiffrer", where no other words ask for it. */
const spokenOnly = (action: string, said: Said): readonly Stretch[] => {
  const verbs = grantRows.flatMap(({ actions, verb }) => (actions.includes(action) ? [verb] : []));
  if (verbs.some((verb) => verb === null)) return [];
  const places = verbs.flatMap((verb) => (verb === null ? [] : placesOf(verb, said.plain)));
  const excluding = places.map((at) => (isOdd(at, said) ? around(at, said).at(-1) : undefined));
  return places.length === 0 || excluding.includes(undefined) ? [] : excluding.flatMap((each) => each ?? []);
};

const placesOf = (verb: RegExp, plain: string): readonly number[] =>
  [...plain.matchAll(new RegExp(verb.source, `${verb.flags.replaceAll('g', '')}g`))].map(({ index }) => index);

const excludedAt = (at: number, kind: Literal['kind'], said: Said): Stretch | null => {
  const all = around(at, said);
  const last = all.at(-1);
  if (last === undefined || all.length % 2 === 0) return null;
  if (kind === 'action') return last;
  const between = last.word[0] < at ? said.plain.slice(last.word[1], at) : said.plain.slice(at, last.word[0]);
  // "Outside of it nothing goes", "without MFA it must not": the no of the same sentence makes it a yes.
  if (last.how === 'outside' && negatedBeside(last, said)) return null;
  if (kind === 'from' || kind === 'until') {
    const isBefore = before.test(between);
    return isBefore === (kind === 'until') ? last : null;
  }
  if (kind === 'value') return last;
  // "Must not delete anything in acme-data" excludes what is done, not where.
  const isDone =
    last.how !== 'except' &&
    (last.word[0] > at || aCall.test(between) || marksIn(between, null).some((mark) => mark.kind === 'verb'));
  return isDone || aCall.test(between) || (kind === 'region' && readModels(between).length > 0) ? null : last;
};

// No part of an ARN.
const aCall = /(?<![:\w-])(?!arn\b)[a-z0-9-]+:[a-z]/;

const before =
  /\b(?:before|until|till|prior|earlier|vor|bevor|bis|avant|jusqu|antes|hasta|ate|prima|fino)\b|以前|より前|まで|之前|до|раньше/;

const negatedBeside = ({ word }: Stretch, { plain, stretches }: Said): boolean => {
  const from = Math.max(0, ...[...plain.slice(0, word[0]).matchAll(sentenceEnds)].map(({ index }) => index));
  const next = plain.slice(word[1]).search(sentenceEnds);
  const to = next === -1 ? plain.length : word[1] + next;
  return stretches.some((each) => each.word[0] !== word[0] && each.word[0] >= from && each.word[0] < to);
};

const sentenceEnds = /[.;!?](?=\s|$)|[。；！？\n]/g;

const literalsOf = ({ Action, Resource, Principal, Condition }: Element): readonly Literal[] => {
  const arns = [...textsOf(Resource), ...textsOf(Principal)];
  return [
    ...textsOf(Action).flatMap((action) => literal('action', action.split(':')[1] ?? '', '(?:[a-z0-9-]+:)?')),
    ...arns.flatMap(namesOf).flatMap((name) => literal('name', name)),
    ...textsOf(Resource).flatMap((arn) => literal('region', readArn(arn).region)),
    ...conditionsOf(Condition),
  ];
};

const isOfOneBucket = (arn: string): boolean => {
  const { service, name } = readArn(arn);
  return service === 's3' && !name.startsWith('*');
};

const namesOf = (arn: string): readonly string[] => {
  const { service, account, type, id, name } = readArn(arn);
  return [account, ...(id === '' ? [name] : nameParts(id)), ...(service === 's3' ? [type] : [])];
};

const conditionsOf = (condition: unknown): readonly Literal[] =>
  Object.entries(condition ?? {}).flatMap(([operator, block]) =>
    /Not|^Null$/.test(operator)
      ? []
      : Object.entries(block ?? {}).flatMap(([key, value]): readonly Literal[] => {
          if (key === 'aws:MultiFactorAuthPresent')
            return [{ kind: 'value', says: /\bmfa\b|multi-?factor|многофактор/g }];
          const values = textsOf(value);
          if (operator.startsWith('Date'))
            return [{ kind: operator.startsWith('DateGreater') ? 'from' : 'until', says: anyDay() }];
          return values.flatMap((each) => [
            ...literal('value', each),
            ...each.split(/[/:*]/).flatMap((part) => (part.length > 3 ? literal('value', part) : [])),
          ]);
        }),
  );

const literal = (kind: Literal['kind'], text: string, begin = ''): readonly Literal[] => {
  const name = spell(text.replace(/^[*?/]+|[*?/]+$/g, '')).plain;
  if (name.length < 3 || /[{}$*?]/.test(name)) return [];
  const written = inPattern(name).replaceAll('_', '[ _-]');
  return [{ kind, says: new RegExp(`(?<![\\w.-])${begin}${written}s?(?![\\w-]|\\.\\w)`, 'g') }];
};

/** A Deny alone of what the wish forbids and of what it says before, with other words between, to be allowed. */
const deniesMeant = (statements: readonly Element[], said: Said): readonly Stretch[] => {
  const actions = statements
    .filter(({ Condition }) => Condition === undefined)
    .flatMap(({ Action }) =>
      textsOf(Action).flatMap((action) => literal('action', action.split(':')[1] ?? '', '(?:[a-z0-9-]+:)')),
    );
  const [stretch] = actions.flatMap((each) => excludedOnly(each, said));
  const first = said.stretches.map(({ word, from }) => Math.min(word[0], from)).toSorted((a, b) => a - b)[0];
  if (stretch === undefined || first === undefined) return [];
  const isMeant = actions.some(({ says }) => {
    const places = [...said.plain.matchAll(says)];
    return (
      places.length > 0 &&
      places.every(
        ({ index, 0: name }) =>
          index < first &&
          /(?<![:\w-])(?!(?:and|or|und|oder)\b)[a-z]{2,}(?![\w:])/.test(said.plain.slice(index + name.length, first)),
      )
    );
  });
  return isMeant ? [stretch] : [];
};

/** Models are said by their everyday names. */
const modelsGranted = (allows: readonly Element[], said: Said): readonly Stretch[] => {
  const written = JSON.stringify(allows.map(({ Resource }) => Resource ?? ''));
  const excluded = said.stretches.filter(({ from }) => isOdd(from, said));
  const outside = excluded.reduce(
    (text, { from, to }) => `${text.slice(0, from)}${' '.repeat(to - from)}${text.slice(to)}`,
    said.plain,
  );
  const meant = readModels(outside);
  return excluded.filter(({ from, to }) =>
    readModels(said.plain.slice(from, to)).some((id) => !meant.includes(id) && written.includes(id)),
  );
};

/** Whether a pattern of an Allow covers an action or a name of the stretch that nothing in the document takes out again. */
const covers = ({ how, word, from, to }: Stretch, statements: readonly Element[], { cased, plain }: Said): boolean => {
  const stretch = cased.slice(from, to);
  const actions = stretch.match(/\b[a-z0-9-]+:[A-Z]\w+/g) ?? [];
  const isIn = (effect: string, action: string): boolean =>
    statements.some(
      ({ Effect, Action }) =>
        Effect === effect && textsOf(Action).some((each) => matchGlob(each.toLowerCase(), action.toLowerCase())),
    );
  const wide = actions.some(
    (action) =>
      isIn('Allow', action) &&
      !isIn('Deny', action) &&
      statements.every(({ Action }) => !textsOf(Action).includes(action)),
  );
  if (wide || (how !== 'outside' && opensFolder(stretch, statements))) return true;
  if (how !== 'except') return false;
  const written = JSON.stringify(statements);
  const names = stretch.match(/\barn:[^\s,;"']+|(?<![\w:/.-])[a-z0-9]+(?:[-_/][a-z0-9]+)+(?![\w:])/gi) ?? [];
  const isEvery =
    ofAll.test(plain.slice(Math.max(0, word[0] - nearAll), word[0])) ||
    statements.some(
      ({ Effect, Resource }) =>
        Effect === 'Allow' && textsOf(Resource).some((each) => /(?:^|[:/])\*/.test(each) && !isOfOneBucket(each)),
    );
  return actions.length === 0 && isEvery && names.some((name) => !written.includes(name.replace(/\*$/, '')));
};

/** "Not under locked/": a folder of an Allow that no Deny closes. */
const opensFolder = (stretch: string, statements: readonly Element[]): boolean => {
  const resourcesOf = (effect: string): readonly string[] =>
    statements.filter(({ Effect }) => Effect === effect).flatMap(({ Resource }) => textsOf(Resource));
  const folders = stretch.match(/(?<![\w:/.-])[\w.-]{2,60}\/(?![\w*])/g) ?? [];
  return resourcesOf('Allow')
    .filter((each) => readArn(each).service === 's3' && /\/\*$/.test(each))
    .some((each) =>
      folders.some((folder) => {
        const within = `${each.slice(0, -1)}${folder}x`;
        return !each.includes(`/${folder}`) && !resourcesOf('Deny').some((denied) => matchGlob(denied, within));
      }),
    );
};

const ofAll =
  /\b(?:all|every|each|any|alle\w*|jede\w*|tous|toutes|todos|todas|tutti|tutte|ogni|cada)\b|すべて|全て|所有/;
const nearAll = 40;

const textsOf = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsOf)
      : [];
