import type { FixChange } from '../../repair/index.ts';
import { complementOf } from '../compose/complement.ts';
import type { Element } from '../compose/composition.ts';
import { sayTurned } from '../compose/say-turned.ts';
import { standingLimits } from '../compose/standing-limits.ts';
import { takenAway } from '../compose/taken-away.ts';
import { turnedRound } from '../compose/turned-round.ts';
import type { TurnReading } from './turn-reading.ts';

/** What is said in place of a policy or a change that would grant what the message excludes; null: it grants nothing of that. */
export const refuseTurned = (reading: TurnReading, text: string): TurnReading | null => {
  const turned =
    reading.kind === 'composed'
      ? [
          ...turnedRound(
            // What only says the limit from the other side takes nothing back.
            complementOf(takenAway(standingLimits(reading.wish ?? text).rest)).rest,
            reading.made.flatMap(({ statements }) => statements),
          ),
          ...reading.made.flatMap(({ turned: words }) => words ?? []),
        ]
      : reading.kind === 'change'
        ? turnedRound(text, reading.changes.map(asGranted))
        : [];
  return turned.length === 0 ? null : { kind: 'cannot', says: sayTurned(turned) };
};

/** What a change puts into a policy, as a statement that grants by it. */
const asGranted = (change: FixChange): Element => {
  switch (change.kind) {
    case 'alsoDo':
      return { Effect: 'Allow', Action: change.actions };
    case 'alsoOn':
      return { Effect: 'Allow', Resource: change.names.map(asArn) };
    case 'models':
      return { Effect: 'Allow', Resource: change.ids };
    case 'regions':
      return { Effect: 'Allow', Resource: change.regions.map((region) => `arn:aws:any:${region}::any`) };
    case 'onlyUnder':
      return { Effect: 'Allow', Resource: asArn((change.folder ?? '').replace(/\/+$/, '')) };
    case 'onlyWhen':
      return {
        Effect: 'Allow',
        Condition: { [change.condition.operator]: { [change.condition.key]: change.condition.values } },
      };
    case 'for':
      return { Effect: 'Allow', Principal: change.instead ? [] : change.principals.map(({ name }) => asArn(name)) };
    case 'exactly':
    case 'anyOf':
    case 'notDo':
    case 'readOnly':
      return { Effect: 'Allow' };
  }
};

const asArn = (name: string): string => (name.startsWith('arn:') ? name : `arn:aws:any:::${name}`);
