import { hasResourceType, isAction } from '../../catalog/index.ts';
import { type Facts, readText, type SeenPolicy } from '../../intake/index.ts';
import { namedThings } from '../compose/named-things.ts';
import { passes } from '../compose/words.ts';
import { asksWhether } from '../reading/asks-whether.ts';
import { languageOf } from '../reading/language-of.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { deeds } from '../told/deeds.data.ts';
import { namedActions } from '../told/named-actions.ts';
import { readCalls } from '../told/read-calls.ts';
import { familyNamed } from '../told/read-family.ts';
import { spokenActions } from '../told/spoken-actions.ts';
import { type Clause, readClauses } from '../wish/read-clauses.ts';
import type { AskedCall } from './asked-call.ts';
import { type Around, callOf } from './call-of.ts';
import { namesKind, placeNamed } from './place-named.ts';
import { statementsOf } from './statements-of.ts';

/** The calls that the words ask about, each on what they or the policies name. */
export const askedCalls = (prose: string, policies: readonly SeenPolicy[]): readonly AskedCall[] => {
  const asked = readText(prose);
  const clauses = clausesIn(prose, asked, policies);
  return actionsIn(prose, { asked, policies, clauses })
    .slice(0, mostActions)
    .map((action) => callOf(action, { prose, asked, policies, clauses }));
};

const mostActions = 3;

const assumes = /\b(?:assume|take (?:up|on)|switch to|übernehmen|assumer|asumir|assumir|assumere)\b/i;

const actionsIn = (prose: string, { asked, policies, clauses }: Omit<Around, 'prose'>): readonly string[] => {
  const isPassed = passes.test(plainLetters(prose)) && servicesOf(policies).includes('iam');
  const isAssumed = assumes.test(prose) && servicesOf(policies).includes('sts');
  const named = [
    ...new Set([
      // "No streaming" names the other call.
      ...readCalls(asked).filter((action) => action !== streamed || streams.test(prose)),
      ...(isPassed ? ['iam:PassRole'] : []),
      ...(isAssumed ? ['sts:AssumeRole'] : []),
      // A call that is spelled out is what is asked.
      ...(asked.mentions.actions.length > 0 ? [] : spokenIn(prose, policies)),
    ]),
  ];
  if (named.length > 0) return named;
  const done = [...new Set(clauses.map(({ action }) => action))];
  if (done.length > 0) return done.slice(0, 1);
  const invoked = invokedIn(prose, policies);
  return invoked.length > 0 ? invoked : deedsIn(prose, policies);
};

/** "Can it read payroll?": the verb by itself, where what it is done to is named. */
const deedsIn = (prose: string, policies: readonly SeenPolicy[]): readonly string[] => {
  if (!asksWhether(prose)) return [];
  const plain = plainLetters(prose.slice(0, longest));
  const services = servicesOf(policies);
  const isOpen = policies
    .flatMap(statementsOf)
    .some(
      ({ effect, actions, notActions }) => effect === 'Allow' && (actions?.includes('*') ?? notActions !== undefined),
    );
  const meant = deeds.flatMap(([verb, of]) =>
    verb.test(plain)
      ? Object.entries(of).flatMap(([service, action]) => (isOpen || services.includes(service) ? [action] : []))
      : [],
  );
  // "Read secrets" is of the service that has such things.
  const spoken = meant.filter((action) => !hasResourceType(action) || namesKind(action, prose));
  const told = (spoken.length > 0 ? spoken : meant).filter(
    (action) => spoken.includes(action) || placeNamed(action, { prose, policies, context: {} }).isTold,
  );
  return told.slice(0, mostActions);
};

const longest = 600;

/** Whether the words ask of shown policies what these decide: a call, or a verb and what it is done to. */
export const namesCall = (prose: string, policies: readonly SeenPolicy[]): boolean =>
  readCalls(readText(prose)).length > 0 || spokenIn(prose, policies).length > 0;

/** What a verb means for the services that the policies are about: "can it delete objects?". */
const spokenIn = (prose: string, policies: readonly SeenPolicy[]): readonly string[] => {
  const said = prose.replace(noOther, ' ').replace(shownItself, ' ').replace(underGuardrail, ' ');
  return servicesOf(policies)
    .flatMap((service) => [...namedActions(said, service), ...spokenActions(said, `${service}:`)])
    .slice(0, 1);
};

// "No bucket policy" says what there is beside it, and asks for no call.
const noOther =
  /\b(?:no|keine?|ohne|without|sans|pas de|sin|sem|senza|non c['’]è una?)\s+(?:\w+\s+)?(?:bucket|key|queue|topic|resource|ressourcen)?[- ]?(?:polic(?:y|ies)|richtlinien?|politiques?|pol[ií]ticas?)\b/gi;

// "This is the key policy", "in its identity policy": what is shown, and no call that reads it.
const shownItself =
  /\b(?:this|that|these|following|below|has the|have the|dies\w*|das ist (?:die|der)|hat (?:diese|die)|esta|este|essa|tem esta|tiene esta|cette|voici la|questa|in (?:its|his|their|ihrer|seiner)|dans sa|en su|na sua|nella sua)\s+(?:\w+\s+)?(?:bucket|key|queue|topic|resource|identity|trust|role|endpoint)[- ]?polic(?:y|ies)\b/gi;

// A call with a guardrail, or without, is the call of a model.
const underGuardrail =
  /\b(?:with(?:out)?|no|kein\w*|mit|ohne|avec|sans|con|sin|com|sem|senza)\s+(?:\w+\s+)?guardrail(?:s|identifier| ?id)?\b|ガードレール(?:なし|あり|を付け|を使わ)\S{0,4}|(?:不带|没有|带)(?:护栏|guardrail)/gi;

const clausesIn = (prose: string, asked: Facts, policies: readonly SeenPolicy[]): readonly Clause[] => {
  const services = new Set(servicesOf(policies));
  const { clauses } = readClauses({
    text: prose.replace(noOther, ' '),
    named: namedThings(asked),
    language: languageOf(prose),
    usual: 'allow',
  });
  return clauses.filter(
    ({ action }) =>
      isAction(action) &&
      services.has(action.split(':')[0] ?? '') &&
      !(action === 'bedrock:ApplyGuardrail' && asksCallUnderGuardrail(prose)),
  );
};

const servicesOf = (policies: readonly SeenPolicy[]): readonly string[] => [
  ...new Set(policies.flatMap(({ document }) => textOf(document).match(/(?<=")[a-z0-9-]+(?=:[A-Za-z*])/g) ?? [])),
];

/** The call of a model, where the words say no more than that one is called, or which. */
const invokedIn = (prose: string, policies: readonly SeenPolicy[]): readonly string[] => {
  const { mentions } = readText(prose);
  const isNamed =
    mentions.modelIds.length + mentions.inferenceProfileIds.length > 0 ||
    (familyNamed(prose) !== null && (asksWhether(prose) || allowing.test(prose)));
  // A limit that names no service is asked about the model that the words name.
  if (!isNamed && !policies.some(({ document }) => textOf(document).includes('"bedrock:'))) return [];
  if (streams.test(prose)) return [streamed];
  return isNamed || invoking.test(prose) ? ['bedrock:InvokeModel'] : [];
};

const allowing = /\b(?:allow\w*|permit\w*|denied|den(?:y|ies)|erlaub\w*|autoris\w*|consentit\w*)\b|許可|允许/i;

const streamed = 'bedrock:InvokeModelWithResponseStream';
const streams =
  /(?<!\b(?:no|non|not|without|ohne|kein|keine|sans|pas de|sin|sem|senza)[ -])stream|ストリーミング(?!なし|しない)|(?<!非|不)流式/i;

/** "May it call a model without the guardrail?": decided as that call. */
export const asksCallUnderGuardrail = (prose: string): boolean =>
  prose.search(underGuardrail) >= 0 && invoking.test(prose);

const invoking =
  /\b(?:invoke|calls?|invocations?|use|run|aufrufen?|aufrufe|appels?|llamadas?|chamadas?|chiamat[ae]|nutzen|benutzen|appeler|utiliser|llamar|usar|invocar|chamar|chiamare|usare|invocare)\b|呼び出|使え|调用|使用/i;

const textOf = (document: unknown): string => (typeof document === 'string' ? document : JSON.stringify(document));
