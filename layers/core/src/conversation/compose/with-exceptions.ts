import { bucketNamed, readArn } from '../../arn/index.ts';
import type { Ask, Composition, Element } from './composition.ts';
import type { Exceptions } from './exceptions-in.ts';
import { oneOrList } from './one-or-list.ts';

/** A composed policy with what its wish spares: a Deny spares principals, an Allow leaves a folder out. */
export const withExceptions = (made: Composition, { principals, prefixes }: Exceptions): Composition => {
  const spared = principals.length > 0 && made.statements.some(isSparing) ? sparing(made, principals) : made;
  return prefixes.length === 0 ? spared : leavingOut(spared, prefixes);
};

// A Deny, or an Allow of everybody that is bound by a condition.
const isSparing = ({ Effect, Principal }: Element): boolean => Effect === 'Deny' || Principal === '*';

const sparing = (made: Composition, principals: readonly string[]): Composition => {
  const [first = ''] = principals;
  const denied = made.asks.find(({ expect }) => expect === 'denied');
  return {
    ...made,
    statements: made.statements.map((statement) =>
      isSparing(statement) ? withSpared(statement, principals) : statement,
    ),
    asks: [
      ...made.asks,
      ...(denied === undefined
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
  const reading = made.statements.filter(
    ({ Effect, Resource }) => Effect === 'Allow' && objectsOf(Resource).length > 0,
  );
  if (reading.length === 0) return made;
  const denies = reading.map(
    ({ Action, Resource, Principal }): Element => ({
      Effect: 'Deny',
      ...(Principal === undefined ? {} : { Principal }),
      Action,
      Resource: oneOrList(
        objectsOf(Resource).flatMap((objects) => prefixes.map((prefix) => `${objects.replace(/\*$/, '')}${prefix}*`)),
      ),
    }),
  );
  return {
    ...made,
    statements: [...made.statements, ...denies],
    asks: [...made.asks, ...reading.flatMap((statement) => askOf(made, statement, prefixes))],
    notes: ['names under that folder can still be listed, its objects cannot be read or written', ...made.notes],
  };
};

const objectsOf = (resource: unknown): readonly string[] =>
  [resource]
    .flat()
    .map(String)
    .filter((each) => bucketNamed(each) !== null && /\/.*\*$/.test(each));

const askOf = (made: Composition, { Resource }: Element, [prefix = '']: readonly string[]): readonly Ask[] => {
  const [objects = ''] = objectsOf(Resource);
  const start = objects.replace(/\*$/, '');
  return made.asks
    .filter(({ expect, request }) => expect === 'allowed' && request.resource.startsWith(start))
    .slice(0, 1)
    .map((ask) => ({
      expect: 'denied',
      request: { ...ask.request, resource: `${start}${prefix}x` },
      says: `under \`${prefix}\``,
    }));
};
