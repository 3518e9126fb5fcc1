import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { type ShownStatement, speaksOf } from '../clues/shown-statement.ts';
import { found } from './found.ts';
import { type MistakenService, mistakenServices } from './mistaken-services.data.ts';
import { hasSentence, says } from './says.ts';

/** A trust policy was shown that names the wrong one of two services that are taken for each other. */
export const trustsAnother = (clues: Clues, id: string): Recognition | null => {
  const mistake = mistakeIn(clues);
  if (mistake === null || mistake.service.id !== id) return null;
  const { service, places } = mistake;
  return found({
    tier: 'defect',
    places,
    because: `the trust policy names \`${service.instead.find((name) => names(places, name))}\`, and the role is taken up by \`${service.meant}\``,
  });
};

/** The service that the trust policy should name; null where none is mistaken. */
export const serviceMeant = (clues: Clues): string | null => mistakeIn(clues)?.service.meant ?? null;

type Mistake = { readonly service: MistakenService; readonly places: readonly ShownStatement[] };

const mistakeIn = (clues: Clues): Mistake | null => {
  if (hasSentence(clues)) return null;
  const trusts = clues.statements.filter(
    (statement) =>
      statement.effect === 'Allow' && statement.principals.length > 0 && speaksOf(statement, 'sts:AssumeRole'),
  );
  const service = mistakenServices.find(
    ({ things, meant, instead }) =>
      says(clues, ...things) && !names(trusts, meant) && instead.some((name) => names(trusts, name)),
  );
  if (service === undefined) return null;
  return { service, places: trusts.filter((trust) => service.instead.some((name) => names([trust], name))) };
};

const names = (trusts: readonly ShownStatement[], name: string): boolean =>
  trusts.some(({ principals }) => principals.includes(name));
