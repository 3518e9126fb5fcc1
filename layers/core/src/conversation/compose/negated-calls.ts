import { operationActions } from '../../catalog/index.ts';
import type { Composition } from './composition.ts';
import { proveComposed } from './prove-composed.ts';

/** Calls that a wish names only to say that they are not meant, and the wish without those words. */
export type NegatedCalls = { readonly rest: string; readonly actions: readonly string[] };

/** Reads "…, nicht RetrieveAndGenerate", "but no InvokeModelWithResponseStream"; where no other call is named, that is what the wish is about. */
export const negatedCalls = (wish: string): NegatedCalls => {
  const found = [...wish.slice(0, longest).matchAll(negated)];
  const rest = found.reduce((text, { 0: said }) => text.replace(said, ' '), wish);
  const actions = [...new Set(found.flatMap(({ 0: said }) => (said.match(call) ?? []).flatMap(actionsOf)))];
  return actions.length === 0 || !doing.test(rest) ? { rest: wish, actions: [] } : { rest, actions };
};

const longest = 1_200;

const actionsOf = (said: string): readonly string[] =>
  said.includes(':') ? [said] : (operationActions({ service: null, operation: said })?.required.slice(0, 1) ?? []);

const call = /\b(?:[a-z0-9-]+:)?[A-Z][a-z]+(?:[A-Z][a-z0-9]+){1,6}\b/g;
const one = '`?(?:[a-z0-9-]+:)?[A-Z][a-z]+(?:[A-Z][a-z0-9]+){1,6}`?';
const negated = new RegExp(
  `(?:[,;]\\s*|\\s)(?:(?:but|and|aber|und|mais|et|pero|y|mas|e|ma)\\s+)?(?:not|no|never|nicht|kein\\w*|pas(?: de)?|ni|sin|n[aã]o|non|sem|senza|sans|ohne|without)\\s+(?:the |den |die |das |le |la |l'|el |o |a |il |lo )?${one}(?:\\s*(?:,|/|\\bor\\b|\\bnor\\b|\\bund\\b|\\boder\\b|\\bni\\b|\\bou\\b|\\bo\\b|\\be\\b|\\band\\b)\\s*(?:no |not |kein\\w* |pas |ni )?${one})*(?![\\w:])`,
  'g',
);
// What is left says what may be done.
const doing =
  /\b[A-Z][a-z]+[A-Z]\w+|\b(?:may|can|allow\w*|only|query|invoke|call|use|read|write|darf|soll|nur|abfrag\w*|aufruf\w*|peut|doit|uniquement|appel\w*|puede|solo|pode|pu[oò]|deve)\b|許可|允许|只能/;

/** Composed policies, decided on each call that is not meant: what they would allow is denied outright. */
export const withoutCalls = (made: readonly Composition[], actions: readonly string[]): readonly Composition[] =>
  actions.length === 0 ? made : made.map((each) => (each.policyType === 'identity' ? withheld(each, actions) : each));

const withheld = (made: Composition, actions: readonly string[]): Composition => {
  const allowed = made.asks.filter(({ expect }) => expect === 'allowed');
  const asks = actions.flatMap((action) =>
    allowed.map((ask) => ({
      expect: 'denied' as const,
      request: { ...ask.request, action },
      says: `with \`${action}\``,
    })),
  );
  const open = [
    ...new Set(proveComposed({ ...made, asks }).flatMap(({ ask, holds }) => (holds ? [] : [ask.request.action]))),
  ];
  return {
    ...made,
    statements:
      open.length === 0 ? made.statements : [...made.statements, { Effect: 'Deny', Action: open, Resource: '*' }],
    asks: [...made.asks, ...asks],
    withholds: true,
  };
};
