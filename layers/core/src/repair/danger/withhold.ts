import type { Case } from '../apply/case.ts';
import type { Need } from '../judge/need.ts';
import { claimed } from './claimed.ts';
import { compromised } from './compromised.ts';
import { contradicted } from './contradicted.ts';
import { dangerous } from './dangerous.ts';
import { foreign } from './foreign.ts';
import { lockedDown } from './locked-down.ts';
import { unreadableGuard } from './unreadable-guard.ts';
import type { Withheld } from './withheld.ts';

/** Why no fix is handed out for what is asked, and what is said instead; null: nothing speaks against one. */
export const withhold = (asked: Case, needs: readonly Need[]): Withheld | null => {
  for (const reason of reasons) {
    const withheld = reason(asked, needs);
    if (withheld !== null) return withheld;
  }
  return null;
};

// The graver first: leaked credentials before all that the text wants.
const reasons: readonly ((asked: Case, needs: readonly Need[]) => Withheld | null)[] = [
  compromised,
  claimed,
  dangerous,
  foreign,
  contradicted,
  lockedDown,
  unreadableGuard,
];
