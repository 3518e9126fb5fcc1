import { actionInfo } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';
import { readCalls } from '../told/read-calls.ts';
import { toldResource } from '../told/told-resource.ts';
import { arnOf } from './arn-of.ts';
import { bothEnds } from './ends-in.ts';
import type { Granted } from './granted.ts';
import { grantRows } from './grants.data.ts';
import { modelCalls, modelGrants, ofModel } from './model-grants.ts';
import type { Named } from './named-things.ts';

/** Everything that a wish asks to be allowed, by the words for it, by actions and operations that it writes out, and by the models that it names. */
export const grantsOf = (facts: Facts, plain: string, named: Named): readonly Granted[] => {
  const spoken = grantRows
    .filter(
      ({ noun, verb, needs }) => (noun?.test(plain) ?? true) && (verb?.test(plain) ?? true) && (needs?.(named) ?? true),
    )
    .flatMap(({ actions, on, note }): readonly Granted[] => [
      { actions, resources: [on === 'any' ? '*' : arnOf[on](named)], ...(note === undefined ? {} : { note }) },
      ...(ofObjects.test(plain) ? [] : listing(actions, named)),
    ]);
  const models = [
    ...modelGrants(facts, plain, named),
    ...(needsModel(spoken, facts) ? [ofModel(['bedrock:InvokeModel'], named)] : []),
  ];
  const told = new Set([...spoken, ...models].flatMap(({ actions }) => actions));
  const written = readCalls(facts).filter((action) => !told.has(action) && !modelCalls.has(action));
  // What is done with a model, other than to call it, names that model.
  const withModel = written.filter(takesModel);
  const isCalledToo = readCalls(facts).some((action) => modelCalls.has(action)) || withModel.length === 0;
  return merged([
    ...ofEnds(named),
    ...spoken,
    ...(isCalledToo ? models : []),
    ...written.map((action) => writtenGrant(action, facts, named)),
  ]);
};

// Who is to read objects and says so reads those; who reads a bucket or a folder lists it.
const ofObjects = /\bobjects?\b|\bobjekte?n?\b|\bobjets?\b|\bobjetos?\b|\boggett[oi]\b|オブジェクト|对象/;

// Who reads a folder lists it too, and no other one: https://docs.aws.amazon.com/AmazonS3/latest/userguide/example-policies-s3.html
const listing = (actions: readonly string[], named: Named): readonly Granted[] =>
  actions[0] !== 's3:GetObject'
    ? []
    : [
        {
          actions: ['s3:ListBucket'],
          resources: [arnOf.bucket(named)],
          ...(named.prefix === null ? {} : { condition: { StringLike: { 's3:prefix': `${named.prefix}*` } } }),
          note: 'the listing is a statement of its own, on the bucket; who reads only objects whose names it knows can go without it',
        },
      ];

/** Another action on a model than to call it: a job that runs on it. */
export const takesModel = (action: string): boolean =>
  !modelCalls.has(action) &&
  (actionInfo(action)?.resourceTypes.some(({ name }) => name === 'foundation-model') ?? false);

const writtenGrant = (action: string, { mentions }: Facts, named: Named): Granted => {
  const row = grantRows.find(({ actions }) => actions.includes(action));
  if (row !== undefined && row.on !== 'any') return { actions: [action], resources: [arnOf[row.on](named)] };
  if (takesModel(action) && named.models.length > 0) {
    const job = actionInfo(action)?.resourceTypes.find(({ name }) => name.endsWith('-job'))?.arns[0];
    const own = job === undefined ? [] : [`${filled(job, named).replace(/\{\w+\}$/, '*')}`];
    return { actions: [action], resources: [...ofModel([action], named).resources, ...own] };
  }
  const pattern = actionInfo(action)?.resourceTypes[0]?.arns[0];
  const open = pattern === undefined ? undefined : filled(pattern, named);
  return { actions: [action], resources: [toldResource(action, mentions.arns) ?? open ?? '*'] };
};

const filled = (pattern: string, { region, account }: Named): string =>
  pattern
    .replace('{Partition}', 'aws')
    .replace('{Region}', region)
    .replace(/\{Account(?:Id)?\}/, account);

/** One statement for the actions that share resources and condition. */
const merged = (all: readonly Granted[]): readonly Granted[] => {
  const byPlace = Map.groupBy(all, ({ resources, condition }) => JSON.stringify([resources, condition]));
  return [...byPlace.values()].map((same) => {
    const note = same.find((each) => each.note !== undefined)?.note;
    const [first] = same as [Granted, ...Granted[]];
    return {
      ...first,
      actions: [...new Set(same.flatMap(({ actions }) => actions))],
      ...(note === undefined ? {} : { note }),
    };
  });
};

/** `RetrieveAndGenerate` has a model write the answer. */
const needsModel = (spoken: readonly Granted[], { mentions }: Facts): boolean =>
  spoken.some(({ actions }) => actions.includes('bedrock:RetrieveAndGenerate')) &&
  mentions.modelIds.length + mentions.inferenceProfileIds.length === 0;

/** The two buckets of a job. */
const ofEnds = (named: Named): readonly Granted[] => {
  const ends = bothEnds(named);
  if (ends === null) return [];
  const [bucket = '', ...folder] = ends.input.split('/');
  const prefix = folder.length === 0 ? {} : { condition: { StringLike: { 's3:prefix': `${folder.join('/')}/*` } } };
  return [
    { actions: ['s3:GetObject'], resources: [`arn:aws:s3:::${ends.input}/*`] },
    { actions: ['s3:ListBucket'], resources: [`arn:aws:s3:::${bucket}`], ...prefix },
    { actions: ['s3:PutObject'], resources: [`arn:aws:s3:::${ends.output}/*`] },
  ];
};
