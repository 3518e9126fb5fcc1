import { checkContrary } from './check-contrary.ts';
import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { clauseWords } from './clause-advice.ts';
import { frameWords } from './frame-words.data.ts';
import { clausesOf, isNegated } from './is-negated.ts';
import { pairsIn, withoutNames, withoutRegions } from './tokens.ts';

/**
 * Lets the words of the evidence stand only in the combinations that the evidence makes: an action that is asked about, a name beside its own
 * kind, a count that we gave, a denier where something denies; and speak of nothing that our own words do not speak of.
 */
export const checkGrounds = (evidence: CheckedEvidence): Check => {
  const checks = [
    checkAskedActions(evidence),
    checkKindOfName(evidence),
    checkCounts(evidence),
    checkDenier(evidence),
    checkContrary(evidence),
    ...[checkDenied(evidence), checkTarget(evidence), checkSpokenOf(evidence)],
  ];
  return (piece) => {
    for (const check of checks) {
      const wrong = check(piece);
      if (wrong !== null) return wrong;
    }
    return null;
  };
};

/** An action that merely stands in a shown document is not what was denied. */
const checkAskedActions = ({ diagnosis, repair, explanation }: CheckedEvidence): Check => {
  const text = [
    withoutBlocks(explanation),
    ...diagnosis.requests.map(({ action }) => action ?? ''),
    ...repair.fix.actions,
    ...repair.fix.verification.newlyAllowed,
    ...repair.details.plainSteps.map((step) => step.text),
    ...[...repair.details.remarks, ...repair.details.exposure, ...diagnosis.because, ...diagnosis.pitfalls],
    ...diagnosis.questions.flatMap(({ ask, because }) => [ask, because]),
  ].join('\n');
  const asked = new Set(pairsIn(text).map((pair) => pair.toLowerCase()));
  return (piece) =>
    pairsIn(piece).every((pair) => asked.has(pair.toLowerCase())) ? null : 'it named an action that is not asked about';
};

const kinds = 'role|user|group|function|bucket|agent|account|key|table';

/** `user app` where `app` is a role is another principal. */
const checkKindOfName = ({ diagnosis, repair }: CheckedEvidence): Check => {
  const text = JSON.stringify([
    diagnosis.requests.map(({ principal, resource }) => [principal, resource]),
    repair.fix.steps.map(({ target }) => target),
  ]);
  const kindsOf = new Map<string, Set<string>>();
  for (const [, session = '', kind = session, name = ''] of text.matchAll(arnNames))
    kindsOf.set(name, (kindsOf.get(name) ?? new Set()).add(kind));
  return (piece) =>
    [...piece.matchAll(introducedNames)].every(
      ([, kind = '', name = '']) => kindsOf.get(name.replace(/\.$/, ''))?.has(kind.toLowerCase()) ?? true,
    )
      ? null
      : 'it gave a name another kind than the evidence';
};

const arnNames = new RegExp(`:(?:assumed-(role)|(${kinds}))[/:]([\\w+=@.-]+)`, 'g');
const introducedNames = new RegExp(`\\b(${kinds}) (?:named |called )?["'\`“]?([A-Za-z0-9][\\w+=@.-]+)`, 'gi');

/** How many: only as we counted. */
const checkCounts = (evidence: CheckedEvidence): Check => {
  const counted = new Set(countsIn(withoutBlocks(saidOf(evidence))).map(([count, of]) => `${count} ${of}`));
  return (piece) => {
    const text = outsideCode(piece).replace(/^\s*\d{1,2}[.)]\s/, '');
    return countsIn(text).every(([count, of]) => counted.has(`${count} ${of}`))
      ? null
      : 'it counted what was not counted';
  };
};

const digitOf = new Map(
  'two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, String(at + 2)] as const),
);

const countsIn = (text: string): readonly (readonly [string, string])[] =>
  [
    ...text.matchAll(
      /(?<![\w.:/-])(\d{1,4}|two|three|four|five|six|seven|eight|nine|ten|both) (?:of )?(?:the |other |of )*([a-z]+)/gi,
    ),
  ].map(
    ([, count = '', of = '']) =>
      [
        digitOf.get(count.toLowerCase()) ?? count.toLowerCase().replace('both', '2'),
        of.toLowerCase().replace(/s$/, ''),
      ] as const,
  );

/** Where nothing denies explicitly, no policy denies: it only does not allow. */
const checkDenier = ({ diagnosis, explanation }: CheckedEvidence): Check => {
  const isExplicit =
    diagnosis.denial.kind === 'explicit' ||
    diagnosis.requests.some(({ decision }) => decision?.decision === 'explicitDeny') ||
    /explicit deny|explicitly/i.test(explanation);
  if (isExplicit) return () => null;
  return (piece) =>
    [...clausesOf(piece), ...piece.split(/[.;:。；：，、]\s*/)].some(
      (clause) => denier.test(clause) && !isNegated(clause),
    )
      ? 'it said that a policy denies where none does'
      : null;
};

const denier =
  /\b(?:polic(?:y|ies)|boundar(?:y|ies)|SCPs?|statements?|endpoint)\b(?: (?:of|on|in|for|the|this|your)\b| [`\w:/-]+){0,4} (?:den(?:y|ies|ied)|blocks?|blocked|forbids?|refuses?|refused|prevents?|stops?)\b/i;

const denied =
  /\b(?:profile|model(?: access)?|region|function|account|bucket|key|agent|table|queue)\b(?: in [\w-]+| of [\w-]+)? (?:is|are|was|were) (?:denied|refused|blocked|missing)\b/i;

/** Who calls is denied, and the call; a thing is not, unless we say it is. */
const checkDenied = ({ explanation }: CheckedEvidence): Check => {
  const said = explanation.toLowerCase();
  return (piece) => {
    const found = denied.exec(outsideCode(piece).replace(/\s+/g, ' '))?.[0];
    return found === undefined || said.includes(found.toLowerCase()) ? null : 'it said that something else is denied';
  };
};

/** What is added goes where the fix puts it. */
const checkTarget = ({ repair }: CheckedEvidence): Check => {
  const types = new Set(repair.fix.steps.map(({ target }) => target.policyType));
  if (types.size === 0) return () => null;
  const places = new RegExp(`^(?:${[...types].map((type) => placesOf[type] ?? '.*').join('|')})$`, 'i');
  return (piece) => {
    const text = piece.replace(/`[^`\n]*`/g, '`');
    const found =
      /\b(?:add|attach|put|grant|give|insert|include|append|apply)\b[^.;:,]*? (?:to|in|into|on|onto) (?:the |a |an |your |this |that |every |each |its )+([a-z]+)\b/gi;
    return [...text.matchAll(found)].every(([, place = '']) => !isPlace.test(place) || places.test(place))
      ? null
      : 'it put the fix in another place';
  };
};

const isPlace =
  /^(?:model|resource|bucket|key|function|account|agent|user|role|group|secret|queue|table|organization|boundary|endpoint|session)s?$/i;
const placesOf: Readonly<Record<string, string>> = {
  __proto__: null as never,
  identity: 'role|user|group',
  permissionsBoundary: 'boundary|role|user',
  session: 'session',
  permissionSet: 'permission',
};

/** Words that are no frame of an answer stand in our own words too. */
const checkSpokenOf = (evidence: CheckedEvidence): Check => {
  const own = new Set(stemsIn(saidOf(evidence)));
  return (piece) => {
    const text = outsideCode(piece);
    return clausesOf(text)
      .flatMap(clauseWords)
      .every((word) => frameWords.has(word) || own.has(stem(word)))
      ? null
      : 'it spoke of something that the findings do not speak of';
  };
};

const saidOf = ({ diagnosis, repair, explanation }: CheckedEvidence): string =>
  [
    withoutBlocks(explanation),
    ...[diagnosis.cause.title, ...diagnosis.because, ...diagnosis.pitfalls],
    ...[repair.details.ownerText ?? '', ...repair.details.remarks, ...repair.details.exposure],
    ...repair.details.plainSteps.map(({ text }) => text),
    ...diagnosis.questions.flatMap(({ ask, because }) => [ask, because]),
  ].join('\n');

const stemsIn = (text: string): readonly string[] => clauseWords(text).map(stem);

/** One word for its forms: `policies`, `lifted`, `running`. */
const stem = (word: string): string =>
  word
    .replace(/'s$/, '')
    .replace(/ies$/, 'y')
    .replace(/(?:ing|ed|ers?|es|s|e)$/, '')
    .replace(/(.)\1$/, '$1');

const withoutBlocks = (text: string): string => text.replace(/```[\s\S]*?```/g, ' ');
const outsideCode = (piece: string): string => withoutRegions(withoutNames(piece.replace(/`[^`\n]*`/g, ' ` ')));
