import { valuesTold } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';
import { speaksOf } from '../clues/shown-statement.ts';

/** Whether IAM's side of a collection is done: decided, shown, or told that the role has `aoss:APIAccessAll`. */
export const reachesCollection = ({ requests, statements, facts }: Clues): boolean =>
  requests.some(({ action, decision }) => action === 'aoss:APIAccessAll' && decision?.decision === 'allowed') ||
  statements.some((statement) => statement.effect === 'Allow' && speaksOf(statement, 'aoss:APIAccessAll')) ||
  valuesTold(facts, 'hasActions').some((had) => /\baoss:(?:APIAccessAll|\*)/i.test(had));
