import type { AnswerRequest } from '@whydenied/core';

/** A decision in words; IAM's own word for it is for a tooltip. */
export const sayDecision = (decision: AnswerRequest['decision']): string => {
  switch (decision) {
    case 'allowed':
      return 'allowed';
    case 'implicitDeny':
      return 'denied: nothing allows it';
    case 'explicitDeny':
      return 'denied by a Deny statement';
    case null:
      return 'not decided: no policy was seen';
  }
};

export const sayEngine = (engine: NonNullable<AnswerRequest['decidedBy']>): string => {
  switch (engine) {
    case 'local':
      return 'the local evaluator';
    case 'simulator':
      return "IAM's policy simulator";
    case 'both':
      return "the local evaluator and IAM's policy simulator";
  }
};
