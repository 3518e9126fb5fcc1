import type { ContextValue } from '@whydenied/iam';
import { isAction } from '../../catalog/index.ts';
import { type Reading, valuesTold } from '../../intake/index.ts';

/** Condition keys that people state in their own words, and what the call brings for them. */
export const toldContext = (facts: Reading): Readonly<Record<string, ContextValue>> => {
  const stated = valuesTold(facts, 'conditionStated').map(pairOf);
  const tags = valuesTold(facts, 'tagOfCaller').map((text) => {
    const [key = '', value = ''] = text.split('=');
    return [`aws:PrincipalTag/${key}`, value] as const;
  });
  const [externalId] = valuesTold(facts, 'externalId');
  const now = valuesTold(facts, 'endpointNow').map(
    (id) => [id.startsWith('vpce-') ? 'aws:SourceVpce' : 'aws:SourceVpc', id] as const,
  );
  return Object.fromEntries([
    ...now,
    ...stated.filter(([key, value]) => key !== '' && value !== '' && !isAction(key)),
    ...tags,
    ...(externalId === undefined ? [] : [['sts:ExternalId', externalId] as const]),
  ]);
};

const pairOf = (text: string): readonly [string, string] => {
  const [, key = '', value = ''] =
    /^(\w+:EncryptionContext:[\w:-]*[\w-](?=(?: is|:| ?=) |=)|(?!\w+:EncryptionContext:)[\w-]+:\w+(?:\/[\w-]+)?)(?: is|:| =|=|(?= )) ?["'`]?(.+)$/.exec(
      text,
    ) ?? [];
  return [key, value.replace(/[.,]+$/, '')];
};
