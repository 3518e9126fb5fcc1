import { matchGlob } from '@whydenied/iam';
import { readResource } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';
import type { ShownStatement } from '../clues/shown-statement.ts';

/** Statements that mean a resource of the denied one's kind: a table for a table, not a model for an inference profile. */
export const ofSameKind = (statements: readonly ShownStatement[], { resource }: Clues): readonly ShownStatement[] =>
  statements.filter((statement) =>
    statement.resources.some((arn) => {
      const named = readResource(arn);
      const isPlain = !arn.startsWith('arn:') || resource.service === '';
      // Another role is no slip of the pen: which roles one may assume is a list.
      const isOtherRole = resource.type === 'role' && !matchGlob(nameOf(named.id), nameOf(resource.id));
      return isPlain || resource.service === 's3' || (named.type === resource.type && !isOtherRole);
    }),
  );

const nameOf = (id: string): string => (id.split('/').at(-1) ?? '').toLowerCase();
