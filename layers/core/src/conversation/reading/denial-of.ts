import type { Read } from './read-once.ts';
import type { TurnReading } from './turn-reading.ts';

/** A failure, with what the pages answer to its words. */
export const denialOf = ({ told }: Read, isStated: boolean): TurnReading => ({
  kind: 'denial',
  isStated,
  asks: told !== null && told.fit >= nearEnough && (told.kind === 'page' || told.kind === 'correction') ? told : null,
});

// What is asked without a failure is answered by what comes less near as well.
const nearEnough = 0.36;
