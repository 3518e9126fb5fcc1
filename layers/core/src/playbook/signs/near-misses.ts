import type { NearMiss } from '@whydenied/iam';
import type { Clues } from '../clues/clues.ts';
import { coversResource, type ShownStatement, speaksOf } from '../clues/shown-statement.ts';
import { isSamePlace } from '../remedies/deny-places.ts';

/** Shown Allow statements for the denied action that failed on one element: as the engine found, else as they read. */
export const nearMisses = (clues: Clues, failedOn: NearMiss['failedOn']): readonly ShownStatement[] => {
  const allows = clues.statements.filter((statement) => statement.effect === 'Allow');
  const decision = clues.main?.decision;
  if (decision !== null && decision !== undefined) {
    const misses = decision.nearMisses.filter((miss) => miss.failedOn === failedOn);
    return allows.filter((statement) => misses.some((miss) => isSamePlace(miss, statement)));
  }
  const { action, resource } = clues;
  if (action === null) return [];
  const about = allows.filter((statement) => speaksOf(statement, action));
  const { written } = resource;
  switch (failedOn) {
    case 'resource':
      return written === null
        ? []
        : about.filter((statement) => statement.resources.length > 0 && !coversResource(statement, written));
    case 'condition':
      return about.filter(
        (statement) => statement.conditions.length > 0 && (written === null || coversResource(statement, written)),
      );
    case 'action':
    case 'principal':
      return [];
  }
};
