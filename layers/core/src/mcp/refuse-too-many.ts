import { countStatements, mostStatements } from '../conversation/index.ts';

/** What to say of more statements than one call decides, as over HTTP; null: they are few enough. */
export const refuseTooMany = (name: string, given: unknown): string | null => {
  const count = countStatements(given);
  return count <= mostStatements
    ? null
    : `\`${name}\` holds ${count} statements, the limit is ${mostStatements.toLocaleString('en')}: give only the policies that the requests meet, or call again for each part`;
};
