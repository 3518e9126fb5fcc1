import type { StatedDenial } from '../facts.ts';

/** A denial of which the text says nothing yet. */
export const noDenial: StatedDenial = {
  principal: null,
  action: null,
  resource: null,
  kind: 'unknown',
  policyType: 'unknown',
  policyArn: null,
  statedBy: 'operation',
  operation: null,
  errorCode: null,
  region: null,
  account: null,
  context: {},
  sentence: '',
};
