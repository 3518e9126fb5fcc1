import type { Case } from '../apply/case.ts';
import { controlsBeside, dependence, escapeUnknownDenies, type Hinge, passes } from '../controls/depends-on.ts';
import type { Need } from '../judge/need.ts';

/** How the needed requests stand: as they would be with every condition met that they depend on, and those conditions. */
export type Standing = {
  readonly needs: readonly Need[];
  readonly hinges: readonly Hinge[];
  /** True: each denied request passes once it meets them; there is nothing to repair. */
  readonly isMetOnly: boolean;
};

export const standingOf = (needs: readonly Need[], asked: Case): Standing => {
  const each = needs.map((need, index) => standOne(need, index === 0, asked));
  const hinges = each.flatMap(({ hinges: found }) => found);
  return {
    needs: each.map(({ need }) => need),
    hinges,
    isMetOnly: hinges.length > 0 && each.every(({ passes }) => passes),
  };
};

type One = { readonly need: Need; readonly hinges: readonly Hinge[]; readonly passes: boolean };

const standOne = (given: Need, isMain: boolean, asked: Case): One => {
  const { facts, diagnosis } = asked;
  // AWS's own sentence, whatever an engine finds besides.
  const said = facts.denials[0]?.kind ?? diagnosis.denial.kind;
  const kind = isMain ? said : 'unknown';
  // AWS names a Deny before a missing Allow: of a Deny whose condition is not known, its sentence tells that it did not hold.
  const need = kind === 'implicit' ? escapeUnknownDenies(given, asked) : given;
  const isAllowed = need.decision?.decision === 'allowed';
  if (need.decision === null) return { need, hinges: [], passes: false };
  // AWS says that nothing allows it: an Allow that was taken to fit for want of a key did not.
  const isForWantOfKey = isAllowed && kind === 'implicit' && need.decision.missingContextKeys.length > 0;
  if (isAllowed && kind !== 'explicit' && !isForWantOfKey) return { need, hinges: [], passes: true };
  const isSaidToDeny = kind === 'explicit' && need.decision.decision !== 'explicitDeny';
  const found = dependence(need, { asked, isSaidToDeny });
  if (found === null && !isAllowed) return beside(need, asked);
  if (found === null) return { need, hinges: [], passes: true };
  // AWS names a Deny before it looks for an Allow: of one that the text does not show nothing is known.
  const isOfDeny = isSaidToDeny && found.hinges.every(({ statement }) => statement['Effect'] === 'Deny');
  return { need: found.met, hinges: found.hinges, passes: isOfDeny || passes(found.met) };
};

const beside = (need: Need, asked: Case): One => {
  const found = controlsBeside(need, asked);
  return found === null
    ? { need, hinges: [], passes: false }
    : { need: found.met, hinges: found.hinges, passes: false };
};
