import { awsManagedPolicy } from '../../catalog/index.ts';
import type { Check } from './checked-evidence.ts';
import { accountsIn, arnsIn, codeSpansIn, regionsIn, urlsIn, withoutNames, wordsIn } from './tokens.ts';
import { holds, type Vocabulary } from './vocabulary.ts';

/** ARNs, accounts, Regions, addresses, names and commands: each must stand in the evidence. */
export const checkNames =
  (vocabulary: Vocabulary): Check =>
  (piece) => {
    if (arnsIn(piece).some((arn) => !vocabulary.arns.has(arn)))
      return 'it named an ARN that the evidence does not hold';
    if (accountsIn(piece).some((account) => !holds(vocabulary, account)))
      return 'it named an account that the evidence does not hold';
    if (urlsIn(piece).some((url) => !vocabulary.text.includes(url)))
      return 'it gave an address that the evidence does not hold';
    if (regionsIn(piece).some((region) => !holds(vocabulary, region)))
      return 'it named a Region that the evidence does not hold';
    if (commandsIn(piece).some((command) => !holds(vocabulary, command)))
      return 'it gave a command that the evidence does not hold';
    if (codeSpansIn(piece).some((span) => !isElement(span) && !holds(vocabulary, span)))
      return 'it quoted something that the evidence does not hold';
    if (policyNamesIn(piece).some((name) => !vocabulary.words.has(name)))
      return 'it named a policy that the evidence does not hold';
    if (namesIn(piece).some((name) => !holds(vocabulary, name)))
      return 'it named something that the evidence does not hold';
    return null;
  };

const elements = new Set(
  'Allow Deny Action NotAction Resource NotResource Effect Condition Statement Principal Version Sid allowed implicitDeny explicitDeny'.split(
    ' ',
  ),
);

// A lone `*` is a matter of advice, not of names.
const isElement = (span: string): boolean => span.replaceAll('"', '') === '*' || elements.has(span.replaceAll('"', ''));

const commandsIn = (text: string): readonly string[] => text.match(/\baws [a-z][a-z0-9-]+ [a-z][a-z0-9-]+/g) ?? [];

/** Words that look like a managed policy's name: known as one, or three and more words written as one. */
const policyNamesIn = (text: string): readonly string[] =>
  wordsIn(withoutNames(text)).filter(
    (word) => /^[A-Z]/.test(word) && (/(?:[A-Z][a-z0-9]+){3,}$/.test(word) || awsManagedPolicy(word) !== undefined),
  );

/** What is introduced as somebody's name and looks like one: `the role app-prod`. */
const namesIn = (text: string): readonly string[] => {
  const introduced =
    /\b(?:role|user|group|policy|bucket|function|key|agent|model|statement|profile|account|table|secret|guardrail)s? (?:named |called )?["“'*`]*([A-Za-z0-9+=@_.:/-]{2,})/gi;
  return [...withoutNames(text).matchAll(introduced)]
    .map(([, name = '']) => name.replace(/[.:]$/, ''))
    .filter((name) => /[\d_]/.test(name) || /^[a-z0-9]+(?:-[a-z0-9]+){2,}$/i.test(name) || isProperName(name));
};

const isProperName = (name: string): boolean =>
  /^[a-z0-9]+-[a-z0-9]+$/i.test(name) &&
  !/^(?:re|non|pre|on|in|cross|least|read|write|same|long|short|identity|resource)-/i.test(name);
