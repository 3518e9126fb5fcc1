import type { PolicyType } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import type { Recognition } from '../cause.ts';
import type { Clues } from '../clues/clues.ts';
import type { ShownStatement } from '../clues/shown-statement.ts';
import { placeOf } from '../remedies/deny-places.ts';
import { found } from './found.ts';

type Sign = {
  readonly policyType: PolicyType;
  /** The service whose resources it is about; absent: any. */
  readonly service?: string;
  readonly because: string;
};

/** The text names no call, and a policy that it shows denies: that comes into question before all that is missing. */
export const shownDeny = (clues: Clues, { policyType, service, because }: Sign): Recognition | null => {
  if (clues.layer.kind !== 'unknown' || clues.action !== null || clues.main?.decision != null) return null;
  const places = clues.statements.filter(
    (statement) =>
      statement.effect === 'Deny' &&
      statement.policyType === policyType &&
      !isOfTransport(statement) &&
      (service === undefined || isAbout(statement, service)),
  );
  return places.length === 0
    ? null
    : found({ tier: 'explicitDeny', confidence: 'possible', places: places.map(placeOf), because });
};

// Every SDK calls by TLS.
const isOfTransport = ({ conditions }: ShownStatement): boolean =>
  conditions.length > 0 && conditions.every(({ key }) => key.toLowerCase() === 'aws:securetransport');

const isAbout = ({ actions, resources }: ShownStatement, service: string): boolean =>
  actions.some((action) => action.toLowerCase().startsWith(`${service}:`)) ||
  resources.some((arn) => readArn(arn).service === service);
