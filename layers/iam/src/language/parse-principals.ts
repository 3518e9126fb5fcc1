import { pointerToken } from './json-pointer.ts';
import type { Notebook } from './notebook.ts';
import type { Effect, PrincipalEntry } from './policy-document.ts';
import { quote } from './quote.ts';
import { readTexts } from './read-texts.ts';
import { severityFor } from './severity-for.ts';

export type PrincipalsPlace = { readonly effect: Effect; readonly pointer: string; readonly notebook: Notebook };

type NamedType = Exclude<PrincipalEntry['type'], 'everyone'>;

const isNamedType = (text: string): text is NamedType =>
  text === 'AWS' || text === 'Service' || text === 'Federated' || text === 'CanonicalUser';

/** Reads `Principal` or `NotPrincipal`: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
export const parsePrincipals = (input: unknown, place: PrincipalsPlace): readonly PrincipalEntry[] => {
  if (input === '*') return [{ type: 'everyone', value: '*', pointer: place.pointer }];
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    const text = `a principal is \`"*"\` or an object such as \`{"AWS": "…"}\`, ${quote(input)} matches nobody`;
    place.notebook.write(severityFor(place.effect), place.pointer, text);
    return [];
  }
  return Object.entries(input).flatMap(([type, values]) => readType({ type, values }, place));
};

const readType = (given: { type: string; values: unknown }, place: PrincipalsPlace): readonly PrincipalEntry[] => {
  const { type, values } = given;
  const pointer = `${place.pointer}/${pointerToken(type)}`;
  if (!isNamedType(type)) {
    place.notebook.write(
      severityFor(place.effect),
      pointer,
      `${quote(type)} is no kind of principal, it matches nobody`,
    );
    return [];
  }
  const texts = readTexts(values, { ...place, name: type, pointer });
  return texts.map((value) => ({ type: type === 'AWS' && value === '*' ? 'everyone' : type, value, pointer }));
};
