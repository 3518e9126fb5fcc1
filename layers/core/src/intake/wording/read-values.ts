import type { StatedDenial } from '../facts.ts';
import { callerForms } from './caller-forms.data.ts';
import { endpointForms } from './endpoint-forms.data.ts';
import type { Form } from './form.ts';
import { parameterForms } from './parameter-forms.data.ts';
import { readCalledFrom } from './read-called-from.ts';
import { readOwnership } from './read-ownership.ts';
import { readWantedRegions } from './read-wanted-regions.ts';
import { retryForms } from './retry-forms.data.ts';
import { roleForms } from './role-forms.data.ts';
import { sayingForms } from './saying-forms.data.ts';
import { tokenForms } from './token-forms.data.ts';
import type { Told } from './told.ts';
import { valueForms } from './value-forms.data.ts';

/** Signs that are told by a form rather than by a phrase, each with its value as written. */
export const readValues = (plain: string, denials: readonly StatedDenial[]): readonly Told[] => {
  const spans = sentencesIn(plain, denials);
  const seen = readOwnership(plain, spans);
  const lower = plain.toLowerCase();
  const blanked = spans.reduce(
    (text, [from, to]) => text.slice(0, from) + ' '.repeat(to - from) + text.slice(to),
    plain,
  );
  const outside = blanked.toLowerCase();
  const mayHold = ({ marks, isInSentences = false }: Form): boolean => {
    const where = isInSentences ? lower : outside;
    return marks === undefined ? /\S/.test(where) : marks.some((mark) => where.includes(mark));
  };
  const formed = forms.filter(mayHold).flatMap(({ sign, form, value, isInSentences = false }) =>
    [...plain.matchAll(typeof form === 'function' ? form() : form)]
      .filter(({ index }) => isInSentences || !spans.some(([from, to]) => from <= index && index < to))
      .slice(0, 8)
      .flatMap((match): Told[] => {
        const read = value?.(match[1] ?? '') ?? match[1] ?? match[0];
        return [{ sign, at: match.index, text: match[0], value: read }];
      }),
  );
  return [...formed, ...seen, ...readWantedRegions(plain, spans), ...readCalledFrom(plain, spans)];
};

/** Where AWS's own sentences stand: what they name is stated, not told. */
const sentencesIn = (plain: string, denials: readonly StatedDenial[]): readonly (readonly [number, number])[] =>
  denials.slice(0, 20).flatMap(({ sentence }): (readonly [number, number])[] => {
    const from = sentence === '' ? -1 : plain.indexOf(sentence);
    return from === -1 ? [] : [[from, from + sentence.length]];
  });

// Every piece is bounded, so that a hostile text costs no more than its length.
const forms: readonly Form[] = [
  ...valueForms,
  ...tokenForms,
  ...retryForms,
  ...sayingForms,
  ...roleForms,
  ...endpointForms,
  ...callerForms,
  ...parameterForms,
];
