import type { Notebook } from './notebook.ts';
import type { Effect } from './policy-document.ts';
import { quote } from './quote.ts';
import { severityFor } from './severity-for.ts';

export type TextsPlace = {
  readonly name: string;
  readonly effect: Effect;
  readonly pointer: string;
  readonly notebook: Notebook;
};

/** One text, or a list of texts, as a list; whatever is no text is left out with a note. */
export const readTexts = (input: unknown, place: TextsPlace): readonly string[] => {
  const isList = Array.isArray(input);
  const items: readonly unknown[] = isList ? input : [input];
  if (items.length === 0) write(place, place.pointer, `\`${place.name}\` is an empty list and matches nothing`);
  return items.filter((item, index): item is string => {
    if (typeof item === 'string') return true;
    write(
      place,
      isList ? `${place.pointer}/${index}` : place.pointer,
      `\`${place.name}\` holds texts, ${quote(item)} is ignored`,
    );
    return false;
  });
};

const write = ({ effect, notebook }: TextsPlace, pointer: string, text: string): void =>
  notebook.write(severityFor(effect), pointer, text);
