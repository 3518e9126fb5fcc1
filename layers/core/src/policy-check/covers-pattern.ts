import { matchGlob } from '@whydenied/iam';
import { sectionsOf } from '../arn/index.ts';

/** A text of a policy; in `2008-10-17` a `${variable}` is plain text. */
export type Text = { readonly text: string; readonly hasVariables: boolean };

/** Whether all that one action pattern stands for, the other does as well; where it cannot be shown, no. */
export const coversAction = (wide: string, narrow: string): boolean => {
  if (isEveryAction(wide)) return true;
  const [[service = '', name = ''], [itsService = '', itsName = '']] = [wide, narrow].map(takeApart) as [
    readonly string[],
    readonly string[],
  ];
  return service === itsService && !hasWildcard(service) && coversGlob(name, itsName);
};

const isEveryAction = (pattern: string): boolean => pattern === '*' || pattern === '*:*';

const takeApart = (pattern: string): readonly string[] => {
  const colon = pattern.indexOf(':');
  return [pattern.slice(0, colon).toLowerCase(), pattern.slice(colon + 1).toLowerCase()];
};

/** The same of the patterns of resources. */
export const coversResource = (wide: Text, narrow: Text): boolean => {
  if (/^\*+$/.test(wide.text)) return true;
  const [one, other] = encode(wide, narrow);
  if (one === null || other === null) return wide.text === narrow.text && wide.hasVariables === narrow.hasVariables;
  if (one === other) return true;
  const [sections, its] = [sectionsOf(one), sectionsOf(other)];
  if (sections.length < 6 || its.length < 6) return false;
  if (!sections.every((section, at) => coversGlob(section, its[at] ?? ''))) return false;
  // A `*` that ends one of the first parts runs past its colon: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
  const runsAcross = its.slice(0, 5).some((section) => section.endsWith('*'));
  return !runsAcross || (sections.slice(0, 5).every((section) => !/[*?]./.test(section)) && coversGlob(one, other));
};

/** The same of values of conditions; `isLiteral`: a wildcard of the narrow one is that character. */
export const coversValue = (wide: Text, narrow: Text, { isLiteral }: { readonly isLiteral: boolean }): boolean => {
  const [one, other] = encode(wide, narrow);
  if (one === null || other === null) return false;
  return isLiteral ? matchGlob(one, other) && !one.includes('?') : coversGlob(one, other);
};

/** Whether no text fits both; where it cannot be shown, no. */
export const areApart = (one: Text, other: Text): boolean => {
  const [a, b] = [widened(one), widened(other)];
  if (!hasWildcard(a)) return !matchGlob(b, a);
  if (!hasWildcard(b)) return !matchGlob(a, b);
  const [start, itsStart] = [a, b].map((text) => text.slice(0, text.search(/[*?]/))) as [string, string];
  return !start.startsWith(itsStart) && !itsStart.startsWith(start);
};

const widened = ({ text, hasVariables }: Text): string =>
  hasVariables ? text.replace(/\$\{[^}]{0,200}\}/g, '*') : text;

export const hasWildcard = (text: string): boolean => /[*?]/.test(text);

// A wildcard of the narrow one becomes a character that only a `*` of the wide one fits.
const coversGlob = (wide: string, narrow: string): boolean => {
  if (wide === narrow) return true;
  const isOpen = hasWildcard(narrow) || /[\uE000-\uEFFF]/.test(narrow);
  return !(isOpen && wide.includes('?')) && matchGlob(wide, narrow.replace(/[*?]/g, anyText));
};
const anyText = '\uE000';
const firstVariable = 0xe001;

/** Both with each variable as one character that nothing but the same variable and a `*` fits; null: they hold such characters. */
const encode = (...texts: readonly [Text, Text]): readonly [string | null, string | null] => {
  const variables: string[] = [];
  const encoded = texts.map(({ text, hasVariables }) => {
    if (/[\uE000-\uEFFF]/.test(text)) return null;
    if (!hasVariables) return text;
    return text.replace(/\$\{[^}]{0,200}\}/g, (variable) => {
      if (!variables.includes(variable)) variables.push(variable);
      return String.fromCharCode(firstVariable + variables.indexOf(variable));
    });
  });
  return [encoded[0] ?? null, encoded[1] ?? null];
};
