import {
  bucketNamed,
  isAccountId,
  isPlainName,
  isRegion,
  lastPart,
  namesIn,
  readArn,
  roleOfSession,
} from '../../arn/index.ts';
import type { Diagnosis } from '../../diagnose/index.ts';
import type { Evidence, Facts } from '../../intake/index.ts';
import type { Repair } from '../../repair/index.ts';
import { dataEvents } from './data-events.data.ts';
import { readNames } from './read-names.ts';

type Known = { readonly facts: Facts; readonly evidence: Evidence };

/** The diagnosis with every name that is known put into what it asks and into the commands that answer. */
export const fillQuestions = (diagnosis: Diagnosis, known: Known): Diagnosis => {
  const { facts } = known;
  const fill = fillerOf(diagnosis, known);
  return {
    ...diagnosis,
    questions: diagnosis.questions.map((question) => ({
      ...question,
      ask: fill(question.ask),
      command: filled(question.command, facts, fill),
    })),
  };
};

const filled = (command: string | null, facts: Facts, fill: (text: string) => string): string | null => {
  const told = command === null ? null : asTrail(command, facts);
  return told === null ? null : fill(told);
};

/** The repair with the same names in its plain steps. */
export const fillSteps = (repair: Repair, diagnosis: Diagnosis, known: Known): Repair => {
  const { facts } = known;
  const fill = fillerOf(diagnosis, known);
  const plainSteps = repair.details.plainSteps.map(({ text, command }) => ({
    text,
    command: filled(command, facts, fill),
  }));
  return withSecret(withTold({ ...repair, details: { ...repair.details, plainSteps } }, facts), diagnosis, facts);
};

/**
 * The secret that a call named without its ARN, in the caller's own account, where a bare name is looked up, and in the one Region that is told;
 * AWS puts six characters behind it: https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_iam-policies.html
 */
const withSecret = ({ fix, details }: Repair, { requests }: Diagnosis, { mentions }: Facts): Repair => {
  const [request] = requests;
  const name = request?.resource ?? '';
  const isSecret = request?.action?.startsWith('secretsmanager:') === true && /^[\w/+=.@-]{1,512}$/.test(name);
  if (!isSecret) return { fix, details };
  const { account } = readArn(request?.principal ?? null);
  const [region, another] = mentions.regions;
  const arn = `arn:aws:secretsmanager:${region !== undefined && another === undefined ? region : '{Region}'}:${isAccountId(account) ? account : '{AccountId}'}:secret:${name}-??????`;
  const filled: Repair = JSON.parse(JSON.stringify({ fix, details }).replaceAll(unnamedSecret, arn));
  const left = JSON.stringify(filled.fix);
  return { ...filled, details: { ...filled.details, fillIn: details.fillIn.filter((each) => left.includes(each)) } };
};

const unnamedSecret = 'arn:aws:secretsmanager:{Region}:{AccountId}:secret:{SecretId}';

/** What a service of its own names by no ARN: a collection's data access policy holds its name. */
const withTold = (repair: Repair, { text }: Facts): Repair => {
  const name = readNames(text).findLast(({ kind }) => kind === 'collection')?.name;
  const { fix, details } = repair;
  if (name === undefined || !/^[a-z][a-z0-9-]{2,31}$/.test(name) || fix.steps.length === 0) return repair;
  return {
    fix: JSON.parse(JSON.stringify(fix).replaceAll(collection, name)),
    details: { ...details, fillIn: details.fillIn.filter((each) => each !== collection) },
  };
};

const collection = '{CollectionName}';

const fillerOf = (diagnosis: Diagnosis, { facts, evidence }: Known): ((text: string) => string) => {
  const names = namesOf(diagnosis, facts, evidence);
  return (text) =>
    text.replace(/(?<![\w-])(?:NAME|[A-Z]+(?:_[A-Z]+)+|REGION)(?![\w-])/g, (word) => {
      const name = names[word] ?? null;
      return name === null || !isPlainName(name) ? word : name;
    });
};

const namesOf = (
  { requests }: Diagnosis,
  { mentions, text }: Facts,
  { principals, policies }: Evidence,
): Readonly<Record<string, string | null>> => {
  const arns = [...requests.flatMap(({ resource }) => resource ?? []), ...mentions.arns].filter(
    (arn) => !/[{*]/.test(arn),
  );
  const named = (service: string, type: string): string | null =>
    arns.map(readArn).find((arn) => arn.service === service && arn.type === type)?.id ?? null;
  const first = (service: string, type: string): string | null => namesIn(named(service, type) ?? '')[0] || null;
  const principal =
    requests.find((each) => each.principal !== null && each.by !== 'other')?.principal ??
    principals.find(({ kind }) => kind !== 'group')?.arn ??
    null;
  const { type, id } = readArn(roleOfSession(principal) ?? principal);
  const role = type === 'role' ? lastPart(id) : null;
  const user = type === 'user' ? lastPart(id) : null;
  return {
    NAME: role ?? user,
    ROLE_NAME: role,
    USER_NAME: user,
    ROLE_ARN: arns.find((arn) => readArn(arn).type === 'role' && arn === (requests[0]?.resource ?? arn)) ?? null,
    EXTERNAL_ID: externalIdAsked(policies),
    // A name is enough where the account is not known.
    FUNCTION_NAME: first('lambda', 'function') ?? functionIn(text),
    AGENT_ID: first('bedrock', 'agent'),
    KNOWLEDGE_BASE_ID: first('bedrock', 'knowledge-base'),
    BUCKET_NAME: arns.map(bucketNamed).find((bucket) => bucket !== null) ?? null,
    MODEL_ID: mentions.modelIds[0] ?? named('bedrock', 'foundation-model'),
    REGION: mentions.regions[0] ?? arns.map((arn) => readArn(arn).region).find(isRegion) ?? null,
  };
};

/** The one external id that a shown trust policy asks for. */
const externalIdAsked = (policies: Evidence['policies']): string | null => {
  const ids = policies.flatMap(({ document }) => {
    const text = typeof document === 'string' ? document : (JSON.stringify(document) ?? '');
    return [...text.matchAll(/"sts:ExternalId"\s*:\s*"([\w+=,.@:/-]{2,128})"/gi)].map(([, id]) => id ?? '');
  });
  const [id, another] = new Set(ids);
  return id === undefined || another !== undefined ? null : id;
};

const functionIn = (text: string): string | null =>
  readNames(text).findLast(({ kind }) => kind === 'function')?.name ?? null;

/**
 * A search of CloudTrail by the event's name and source, in the Region that the text states: a model's call is a read-only event, which a
 * search for the others hides; null where no search finds the event. https://docs.aws.amazon.com/bedrock/latest/userguide/logging-using-cloudtrail.html
 */
const asTrail = (command: string, facts: Facts): string | null => {
  if (!command.startsWith('aws cloudtrail lookup-events')) return command;
  if (isFunctions(facts))
    return `${logsOfFunction}${facts.mentions.regions[0] === undefined ? '' : ' --region REGION'}`;
  const event =
    facts.operations[0]?.name ??
    facts.denials[0]?.action?.split(':')[1] ??
    facts.mentions.actions[0]?.split(':')[1] ??
    null;
  const service =
    facts.denials[0]?.action?.split(':')[0] ??
    facts.operations[0]?.actions[0]?.split(':')[0] ??
    facts.mentions.services[0]?.toLowerCase() ??
    null;
  if (dataEvents.some((each) => each.test(`${service}:${event}`))) return null;
  const source = service === null || !/^[a-z][a-z0-9-]+$/.test(service) ? null : `${service}.amazonaws.com`;
  const [region = null] = facts.mentions.regions;
  const where = region === null ? '' : ` --region ${region}`;
  const attribute =
    event !== null
      ? `AttributeKey=EventName,AttributeValue=${event}`
      : `AttributeKey=EventSource,AttributeValue=${source ?? 'bedrock.amazonaws.com'}`;
  const query = event !== null && source !== null ? ` --query "Events[?EventSource=='${source}']"` : '';
  return `aws cloudtrail lookup-events --lookup-attributes ${attribute}${where} --max-results 20${query}`;
};

// What a function was refused stands whole in its own log; a search of events finds no data event, and none by the function.
const logsOfFunction =
  "aws logs tail /aws/lambda/FUNCTION_NAME --since 1h --filter-pattern '?AccessDenied ?denied ?authorized'";

const isFunctions = ({ denials, mentions }: Facts): boolean =>
  denials.every(({ statedBy }) => statedBy !== 'sentence' && statedBy !== 'cloudTrail') &&
  mentions.services.some((service) => service.toLowerCase() === 'lambda');
