import { requiredActions } from './aws/required-actions.ts';
import type { MetCall } from './follow/follower.ts';
import type { Place, Thing } from './follow/thing.ts';
import { toValue, toValues } from './follow/to-value.ts';
import { lineStarts, placeAt } from './line-starts.ts';
import type { SourceCall, SourceOpen, SourcePlace, Value } from './source-call.ts';

/** Gathers the calls that are met, each once, and the reasons why not all is understood. */
export const collectCalls = (textOf: (path: string) => string) => {
  const reached = new Map<string, SourceCall>();
  const unreached = new Map<string, SourceCall>();
  let calls = reached;
  const reasons = new Map<string, SourceOpen>();
  const starts = new Map<string, readonly number[]>();
  const toPlace = ({ file, from }: Place): SourcePlace => {
    const known = starts.get(file) ?? lineStarts(textOf(file));
    starts.set(file, known);
    return { file, ...placeAt(known, from) };
  };
  // One reason a line is enough to look there.
  const open = (because: string, place: Place): void => {
    const at = toPlace(place);
    if (calls === unreached) return;
    const line = `${at.file}:${at.line}`;
    if (reasons.size < mostReasons && !reasons.has(line)) reasons.set(line, { because, at });
  };
  const meet = (met: MetCall): void => {
    if (calls.size >= mostCalls) {
      open('there are more calls than are followed', met.place);
      return;
    }
    const call = toCall(met, toPlace(met.place), textOf(met.place.file));
    if (call.iamActions.length === 0)
      open(`what \`${call.operation}\` of ${call.service} needs is not known`, met.place);
    const key = sameness(call);
    const known = calls.get(key);
    calls.set(key, {
      ...call,
      isGuarded: call.isGuarded && known?.isGuarded !== false,
      isRescue: call.isRescue && known?.isRescue !== false,
      isUnset: call.isUnset && known?.isUnset !== false,
    });
  };
  /** What follows is in functions that nothing calls. */
  const leave = (): void => {
    calls = unreached;
  };
  const take = () => ({
    calls: [...reached.values()],
    unreached: [...unreached.values()],
    reasons: [...reasons.values()],
  });
  return { meet, open, leave, take };
};

const mostCalls = 2000;
const mostReasons = 200;

const toCall = (met: MetCall, at: SourcePlace, text: string): SourceCall => {
  const parameters = parametersOf(met.parameters);
  return {
    service: met.service,
    operation: met.operation,
    iamActions: met.iamActions ?? requiredActions({ ...met, parameters }),
    parameters,
    ...(met.parameters.kind === 'record' && met.parameters.rest === null ? {} : { isPartial: true as const }),
    region: toValue(met.region),
    ...(met.hasOwnHost === true ? { hasOwnHost: true as const } : {}),
    as: met.as === null ? null : toValue(met.as),
    at,
    text: shorten(text.slice(met.place.from, met.place.to)),
    isGuarded: met.isGuarded === true,
    isRescue: met.isRescue === true,
    isUnset: met.isUnset === true,
  };
};

const parametersOf = (thing: Thing): Record<string, Value> => (thing.kind === 'record' ? toValues(thing.fields) : {});

// What is sent is no part of what is allowed: calls that differ in it alone are one.
const payload =
  /^(messages|system|body|Body|inferenceConfig|toolConfig|additionalModelRequestFields|Item|Items|Expression\w+|\w+Expression|Message|MessageBody|MessageAttributes|Payload|Input|input|inputText|vectors|queryVector|Metadata|ContentType|Data|Records|Limit|content|text)$/;

const sameness = ({ service, operation, parameters, region, as, at }: SourceCall): string =>
  JSON.stringify([
    service,
    operation,
    Object.entries(parameters).filter(([name]) => !payload.test(name)),
    region,
    as,
    at,
  ]);

/** What is called, without what is given: that may be long, and a secret. */
const shorten = (text: string): string => {
  let depth = 0;
  let shown = '';
  for (const letter of text.slice(0, 2000)) {
    if (letter === ')') depth -= 1;
    if (depth <= 0) shown += letter;
    if (letter === '(' && depth++ === 0) shown += '…';
  }
  return shown.replaceAll(/\s+/g, ' ').slice(0, 100);
};
