import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { actionInfo, operationActions } from '../../catalog/index.ts';
import { noDenial } from '../denial/no-denial.ts';
import { readSentences } from '../denial/read-sentences.ts';
import type { StatedDenial } from '../facts.ts';
import type { Harvest } from '../loose/harvest-values.ts';
import { entryOf, type LooseNode, textOf } from '../loose/node.ts';
import { contextOf } from './context-of.ts';
import { findTrailEvents } from './find-trail-events.ts';
import { identityOf } from './identity-of.ts';
import { readTrailFields } from './read-trail-fields.ts';
import { readTrailRows } from './read-trail-rows.ts';

/**
 * The denied requests of CloudTrail events: single, `Records`, `lookup-events`, EventBridge, rows of Lake and Athena, fields by line, cut in the middle.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html
 */
export const readTrailDenials = (plain: string, text: string, harvests: readonly Harvest[]): StatedDenial[] => {
  const events = harvests.flatMap(({ node }) => findTrailEvents(node));
  const rows = events.length === 0 ? readTrailRows(text) : [];
  const fields = events.length === 0 && rows.length === 0 ? readTrailFields(plain) : [];
  return [...events, ...rows, ...fields].map(readEvent);
};

const readEvent = (event: LooseNode): StatedDenial => {
  const message = textOf(event, 'errorMessage') ?? '';
  const stated = readSentences(message.replaceAll(/\s+/g, ' '))[0]?.denial;
  const identity = identityOf(event);
  const issuer = entryOf(entryOf(identity, 'sessionContext'), 'sessionIssuer');
  return {
    ...noDenial,
    ...stated,
    principal: stated?.principal ?? principalOf(identity),
    action: stated?.action ?? actionOf(event),
    resource: stated?.resource ?? resourceOf(event),
    statedBy: 'cloudTrail',
    operation: textOf(event, 'eventName') || null,
    errorCode: textOf(event, 'errorCode') || null,
    issuer: textOf(issuer, 'arn') || null,
    region: textOf(event, 'awsRegion') || stated?.region || null,
    account: textOf(identity, 'accountId') || null,
    context: contextOf(event),
    sentence: stated?.sentence ?? message,
    ...recorded(event, principalOf(identity), stated?.principal ?? null),
  };
};

// A service that refuses for a role of its own says so as a fault of the request; a refusal of the call itself is its caller's.
const recorded = (event: LooseNode, own: string | null, said: string | null): Pick<StatedDenial, 'recordedOf'> => {
  const isOfCall = /AccessDenied|Unauthorized|Forbidden/i.test(textOf(event, 'errorCode') ?? '');
  const isOther = own?.startsWith('arn:') === true && said?.startsWith('arn:') === true && nameOf(own) !== nameOf(said);
  return isOfCall && isOther && own !== null ? { recordedOf: own } : {};
};

/** A session by its role, which the two may write with its path and without. */
const nameOf = (arn: string): string => `${readArn(arn).account} ${lastPart(roleOfSession(arn) ?? arn)}`;

const principalOf = (identity: LooseNode | undefined): string | null =>
  textOf(identity, 'arn') || textOf(identity, 'invokedBy') || null;

const actionOf = (event: LooseNode): string | null => {
  const operation = textOf(event, 'eventName') ?? '';
  const service = /[a-z0-9.-]+\.amazonaws\.com/.exec((textOf(event, 'eventSource') ?? '').slice(0, 200))?.[0] ?? null;
  if (operation === '') return null;
  // Of an event that was copied in part the operation alone tells.
  if (service === null) return operationActions({ service, operation })?.required[0] ?? null;
  const prefix = service.slice(0, service.indexOf('.'));
  return (
    operationActions({ service: prefix, operation })?.required[0] ??
    actionInfo(`${prefix}:${operation}`)?.action ??
    null
  );
};

const resourceOf = (event: LooseNode): string | null => {
  const resources = entryOf(event, 'resources');
  const first =
    resources?.kind === 'array' ? resources.items.map((item) => textOf(item, 'ARN')).find((arn) => arn) : undefined;
  const model = textOf(entryOf(event, 'requestParameters'), 'modelId') ?? '';
  return first ?? (model.startsWith('arn:') ? model : null);
};
