import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import { codeBlock } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { deniedOf } from '../points/denied-of.ts';
import type { Letter } from './letter.ts';
import { letters } from './letters.data.ts';

/** The same text in as many lines as asked for, in the language asked for: what is refused, what is asked, what for. */
export const sayShortLetter = ({ lines, language }: Letter, explained: Explained): string => {
  const most = lines ?? usual;
  const { denial } = explained.diagnosis;
  const isOwners = denial.kind === 'explicit' && explained.repair.fix.kind === 'askOwner';
  const words = letters[language];
  const request = requestOf(explained, language);
  const told = [refusalOf(explained, language), request, words.why, ...(isOwners ? [words.cannot] : [])];
  // In one line only what is asked, with who needs it.
  const kept: readonly string[] =
    most === 1
      ? [request === '' ? refusalOf(explained, language) : request]
      : told.filter((line) => line !== '').slice(0, most);
  // Counted lines are for what counts.
  return codeBlock('text', [...(lines === null ? [words.hello] : []), ...kept].join('\n'));
};

const usual = 3;

const refusalOf = (explained: Explained, language: Letter['language']): string => {
  const words = letters[language];
  const { action, resource } = deniedOf(explained);
  const { cause, denial } = explained.diagnosis;
  const layer = words.layers[kindOf(explained)];
  const name = denial.policyArn === null ? '' : ` (${lastPart(denial.policyArn)})`;
  const reason =
    denial.kind === 'unknown' || denial.policyType === 'unknown'
      ? cause.title
      : filled(denial.kind === 'explicit' ? words.denies : words.silent, { layer, name });
  if (action === null) return `${cause.title}.`;
  const on = resource === null || resource === '*' ? '' : filled(words.on, { resource });
  return filled(words.refused, { who: whoOf(explained, language), action, on, reason });
};

const requestOf = (explained: Explained, language: Letter['language']): string => {
  const words = letters[language];
  const { diagnosis, repair } = explained;
  const { action } = deniedOf(explained);
  const who = whoOf(explained, language);
  if (diagnosis.denial.kind === 'explicit' && repair.fix.kind === 'askOwner')
    return filled(words.except, { who, action: action ?? words.call });
  const statements = [
    ...(repair.details.ownerStatements ?? []),
    ...repair.fix.steps.flatMap(({ statement }) => (statement === null ? [] : [statement])),
  ];
  const kind = kindOf(explained);
  const place = repair.fix.steps[0]?.target.attachTo ?? null;
  const of = place === null ? setOf(explained) : ` (${nameOf(place)})`;
  if (statements.length === 0) return firstSentence((repair.details.ownerText ?? '').replaceAll('`', ''));
  const actions = [...new Set(statements.flatMap((each) => [each['Action']].flat()).map(String))];
  const resources = statements.flatMap((each) => [each['Resource'] ?? '*'].flat()).map(String);
  return filled(words.allow, {
    actions: actions.join(', '),
    resources: joined(resources),
    layer: words.layers[kind],
    of,
  });
};

/** What belongs to the same model is named once, with its Regions. */
const joined = (resources: readonly string[]): string => {
  const places = Map.groupBy(resources, (arn) => {
    const { service, account, name } = readArn(arn);
    return name === '' ? arn : `${service}:${account}:${name}`;
  });
  return [...places.values()]
    .map((arns) => {
      const [first = ''] = arns;
      const regions = [...new Set(arns.map((arn) => readArn(arn).region))];
      return regions.length < 2 ? first : `${readArn(first).name} (${regions.join(', ')})`;
    })
    .join(', ');
};

const kindOf = ({ diagnosis, repair }: Explained) => {
  const isSet = diagnosis.requests.some(({ principal }) => principal?.includes('AWSReservedSSO_') === true);
  const type = repair.fix.steps[0]?.target.policyType ?? diagnosis.denial.policyType;
  return isSet && (type === 'identity' || type === 'unknown') ? 'permissionSet' : type;
};

const setOf = (explained: Explained): string => {
  const { principal } = deniedOf(explained);
  const role = nameOf(roleOfSession(principal) ?? principal ?? '');
  const set = /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(role)?.[1];
  if (set !== undefined) return ` ${set}`;
  return ['permissionsBoundary', 'session'].includes(explained.diagnosis.denial.policyType) ? ` (${role})` : '';
};

const whoOf = (explained: Explained, language: Letter['language']): string => {
  const { principal } = deniedOf(explained);
  return principal === null ? letters[language].caller : (roleOfSession(principal) ?? principal);
};

const nameOf = (arn: string): string => lastPart(readArn(arn).id) || arn;

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (slot, name: string) => values[name] ?? slot);

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
