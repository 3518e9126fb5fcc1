import { sayCatalog } from '../engines/say-catalog.ts';
import { sayDataAccess } from '../engines/say-data-access.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { TurnReading } from '../reading/turn-reading.ts';
import type { Step } from '../step.ts';
import { alone, type Taken } from './keep-turn.ts';

/** What is told at once: what AWS's lists say, why a policy cannot be written, and what a policy of another form lacks. */
export const toldStep = (
  taken: Taken,
  reading: Extract<TurnReading, { kind: 'catalog' | 'cannot' | 'dataAccess' }>,
): Step => {
  switch (reading.kind) {
    case 'catalog':
      return alone('concept', sayCatalog(reading.asks), taken);
    case 'cannot':
      return alone('policyCheck', reading.says, taken);
    case 'dataAccess':
      return alone('policyCheck', sayDataAccess(proseOf(taken.asked.facts), reading.shown), taken);
  }
};
