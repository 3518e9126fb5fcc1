import { bucketNamed, readArn } from '../../arn/index.ts';
import type { Ask, Composition, Element } from './composition.ts';
import type { Exceptions } from './exceptions-in.ts';
import { oneOrList } from './one-or-list.ts';

/** Composed policies with what their wish spares: a Deny spares principals, an Allow leaves a folder out; what none of them can hold is told. */
export const withExceptions = (
  made: readonly Composition[],
  { principals, prefixes, unread }: Exceptions,
): readonly Composition[] => {
  const isSpared = principals.length > 0 && made.some(isSparingOne);
  const isLeft = prefixes.length > 0 && made.some((each) => readingIn(each).length > 0);
  const nameless = unread !== undefined && made.some(isSparingOne) && !made.some(isOfPrincipals) ? [unread] : [];
  const unheld = [
    ...nameless,
    ...(isSpared ? [] : principals.map((each) => readArn(each).name)),
    ...(isLeft ? [] : prefixes),
  ];
  const [first, ...rest] = made.map((each) => {
    const spared = isSpared && isSparingOne(each) ? sparing(each, principals) : each;
    return isLeft ? leavingOut(spared, prefixes) : spared;
  });
  if (first === undefined || unheld.length === 0) return first === undefined ? [] : [first, ...rest];
  const untaken = [...(first.untaken ?? []), ...unheld.map((name) => `the exception for \`${name}\``)];
  return [{ ...first, untaken, withholds: true }, ...rest];
};

const isOfPrincipals = ({ statements }: Composition): boolean =>
  statements.some(({ Condition }) => /aws:(?:Principal|userid)/i.test(JSON.stringify(Condition ?? {})));

const isSparingOne = ({ statements }: Composition): boolean => statements.some(isSparing);

// A Deny, or an Allow of everybody that is bound by a condition.
const isSparing = ({ Effect, Principal }: Element): boolean => Effect === 'Deny' || Principal === '*';

const sparing = (made: Composition, principals: readonly string[]): Composition => {
  const [first = ''] = principals;
  const isDenying = made.statements.some(({ Effect }) => Effect === 'Deny');
  const denied = made.asks.findLast(({ expect }) => expect === 'denied');
  return {
    ...made,
    statements: made.statements.map((statement) =>
      isSparing(statement) && (!isDenying || statement['Effect'] === 'Deny')
        ? withSpared(statement, principals)
        : statement,
    ),
    asks: [
      ...made.asks,
      // What a Deny spares beside an Allow of something else, another policy has to allow.
      ...(denied === undefined || (isDenying && made.statements.some(({ Effect }) => Effect === 'Allow'))
        ? []
        : [
            {
              expect: made.statements.some(({ Effect }) => Effect === 'Deny')
                ? ('allowed' as const)
                : ('denied' as const),
              request: {
                ...denied.request,
                principal: first.replace(':*:', ':111122223333:').replace('::*:', '::111122223333:'),
              },
              says: '',
            },
          ]),
    ],
    notes: [
      `\`aws:PrincipalArn\` is the role’s ARN also for its sessions; ${principals.map((each) => `\`${readArn(each).name}\``).join(', ')} ${principals.length === 1 ? 'is' : 'are'} spared by it${first.includes('::*:') ? ', of whatever account: put the account in place of `*`' : ''}`,
      ...made.notes.filter((note) => !note.startsWith('who is to be spared')),
    ],
  };
};

const withSpared = (statement: Element, principals: readonly string[]): Element => {
  const condition = (statement['Condition'] ?? {}) as Record<string, Record<string, unknown>>;
  return {
    ...statement,
    Condition: { ...condition, ArnNotLike: { ...condition['ArnNotLike'], 'aws:PrincipalArn': oneOrList(principals) } },
  };
};

const leavingOut = (made: Composition, prefixes: readonly string[]): Composition => {
  const reading = readingIn(made);
  if (reading.length === 0) return made;
  const denies = reading
    .map(
      ({ Action, Resource, Principal }): Element => ({
        Effect: 'Deny',
        ...(Principal === undefined ? {} : { Principal }),
        Action,
        Resource: oneOrList(
          objectsOf(Resource).flatMap((objects) => prefixes.flatMap((prefix) => within(objects, prefix) ?? [])),
        ),
      }),
    )
    .filter(({ Resource }) => [Resource].flat().length > 0);
  return {
    ...made,
    statements: [...made.statements, ...denies],
    asks: [...made.asks, ...reading.flatMap((statement) => askOf(made, statement, prefixes))],
    notes: ['names under that folder can still be listed, its objects cannot be read or written', ...made.notes],
  };
};

const readingIn = ({ statements }: Composition): readonly Element[] =>
  statements.filter(({ Effect, Resource }) => Effect === 'Allow' && objectsOf(Resource).length > 0);

const objectsOf = (resource: unknown): readonly string[] =>
  [resource]
    .flat()
    .map(String)
    .filter((each) => bucketNamed(each) !== null && /\/.*\*$/.test(each));

/** The folder within those objects; null: it lies elsewhere. */
const within = (objects: string, prefix: string): string | null => {
  const start = objects.replace(/\*$/, '');
  if (!prefix.startsWith('s3://')) return `${start}${prefix}*`;
  const { bucket, key } = placeOf(prefix);
  const whole = `${start.slice(0, start.lastIndexOf(':') + 1)}${bucket}/${key}*`;
  return whole.startsWith(start) ? whole : null;
};

const placeOf = (address: string): { readonly bucket: string; readonly key: string } => {
  const [bucket = '', ...rest] = address.slice('s3://'.length).split('/');
  return { bucket, key: rest.join('/') };
};

const askOf = (made: Composition, { Resource }: Element, [prefix = '']: readonly string[]): readonly Ask[] => {
  const [objects = ''] = objectsOf(Resource);
  const start = objects.replace(/\*$/, '');
  const left = within(objects, prefix);
  if (left === null) return [];
  return made.asks
    .filter(({ expect, request }) => expect === 'allowed' && request.resource.startsWith(start))
    .slice(0, 1)
    .map((ask) => ({
      expect: 'denied',
      request: { ...ask.request, resource: left.replace(/\*$/, 'x') },
      says: `under \`${prefix}\``,
    }));
};
