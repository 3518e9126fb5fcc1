import { plainLetters } from '../reading/notions-in.ts';
import type { Wish } from '../wish/compose-clauses.ts';
import { serviceWords } from '../wish/things.data.ts';
import type { Ask, Composition, Element } from './composition.ts';
import { joined } from './joined-condition.ts';
import { oneOrList } from './one-or-list.ts';

/** "… and deny everything of Bedrock outside us-west-2": beside what is allowed, the Deny of a service elsewhere. */
export const withRegionDeny = (
  made: readonly Composition[],
  { target, wanted, facts }: Pick<Wish, 'target' | 'wanted' | 'facts'>,
): readonly Composition[] => {
  const [first, ...rest] = made;
  const region = wanted.find(({ id }) => id === 'regions');
  const denied = elsewhere.exec(plainLetters(facts.text))?.[0];
  if (first === undefined || region === undefined || denied === undefined || target !== 'identity') return made;
  if (first.statements.some(({ Effect }) => Effect === 'Deny')) return made;
  const actions = Object.entries(serviceWords).flatMap(([service, words]) =>
    denied.search(words) >= 0 ? [`${service}:*`] : [],
  );
  if (actions.length === 0) return made;
  const statement: Element = { Effect: 'Deny', Action: oneOrList(actions), Resource: '*', ...joined([region.deny]) };
  const there = first.asks.map((ask): Ask => inContext(ask, region.met));
  const probe = there.find(({ expect, request }) => expect === 'allowed' && isOf(request.action, actions));
  return [
    {
      ...first,
      statements: [...first.statements, statement],
      asks: [
        ...there,
        ...(probe === undefined
          ? []
          : [{ ...inContext(probe, region.unmet), expect: 'denied' as const, says: region.unmetSays }]),
      ],
      notes: [...(region.note === undefined ? [] : [region.note]), ...first.notes],
    },
    ...rest,
  ];
};

const inContext = (ask: Ask, context: object): Ask => ({
  ...ask,
  request: { ...ask.request, context: { ...ask.request.context, ...context } },
});

const isOf = (action: string, actions: readonly string[]): boolean =>
  actions.includes(`${action.slice(0, action.indexOf(':'))}:*`);

const elsewhere =
  /\b(?:den(?:y|ies|ied)|block\w*|forbid\w*|verbiet\w*|verbot\w*|sperr\w*|verweiger\w*|interdi\w*|bloqu\w*|refus\w*|deneg\w*|denieg\w*|prohib\w*|neg(?:ar|ue|a)|proib\w*|viet\w*|neg(?:are|hi)|blocc\w*)\b[^.;]{0,60}\b(?:outside|other (?:than|regions?)|elsewhere|ausserhalb|anderswo|andere\w* regionen?|hors|en dehors|ailleurs|fuera|fora|fuori|al di fuori)\b[^.;]{0,30}|(?:以外|之外|外の)[^。]{0,30}(?:禁止|拒否|拒绝|阻止)/;
