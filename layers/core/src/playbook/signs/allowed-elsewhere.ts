import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import { coversResource, speaksOf } from '../clues/shown-statement.ts';
import { isAllowed } from './denied-action.ts';
import { found } from './found.ts';
import { says } from './says.ts';

/** A policy allows the request, and it is another principal's. */
export const elsewhere = (clues: Clues): Recognition | null => {
  const { action, resource, principal, layer } = clues;
  if (action === null || layer.kind === 'explicit') return null;
  const because = 'a shown policy would allow it, and AWS says that no identity policy of the denied principal does';
  const own = principal.attachTo;
  const others = clues.evidence.policies.filter(
    ({ appliesTo, policyType }) => policyType === 'identity' && appliesTo !== null && appliesTo !== own,
  );
  const there = clues.statements.filter(
    (statement) =>
      statement.effect === 'Allow' &&
      others.some((policy) => policy.name === statement.policy && policy.attachTo === statement.attachTo) &&
      speaksOf(statement, action) &&
      (resource.written === null || coversResource(statement, resource.written)),
  );
  // Of roles that stand side by side in one template, each has what it needs: that another has it is no defect.
  const isOwnShown = clues.evidence.seenLayers.some(({ policyType, of }) => policyType === 'identity' && of === null);
  if (there.length > 0 && !isAllowed(clues))
    return found({ tier: isOwnShown ? 'guess' : 'defect', confidence: 'possible', places: there, because });
  if (!isAllowed(clues)) return toldElsewhere(clues);
  const isPasted = clues.evidence.policies.every(({ source }) => source === 'pasted' || source === 'template');
  const isPlaced = isPasted && layer.policyType === 'identity' && says(clues, 'placing');
  return found({ tier: isPlaced ? 'edge' : 'guess', confidence: 'possible', because });
};

const toldElsewhere = (clues: Clues): Recognition | null => {
  const isTold = says(clues, 'placedElsewhere');
  return isTold && clues.layer.saidBy !== 'engine'
    ? found({
        tier: 'guess',
        confidence: 'possible',
        because: 'the text tells of a statement for this service, perhaps on another principal',
      })
    : null;
};
