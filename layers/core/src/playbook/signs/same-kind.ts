import { readResource } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';
import type { ShownStatement } from '../clues/shown-statement.ts';

/** Statements that mean a resource of the denied one's kind: a table for a table, not a model for an inference profile. */
export const ofSameKind = (statements: readonly ShownStatement[], { resource }: Clues): readonly ShownStatement[] =>
  statements.filter((statement) =>
    statement.resources.some((arn) => {
      const named = readResource(arn);
      const isPlain = !arn.startsWith('arn:') || resource.service === '';
      return isPlain || resource.service === 's3' || named.type === resource.type;
    }),
  );
