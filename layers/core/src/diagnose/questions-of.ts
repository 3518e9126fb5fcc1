import { lastPart, readArn } from '../arn/index.ts';
import { quoted } from '../catalog/index.ts';
import { detailsCommand, type StatedDenial } from '../intake/index.ts';
import { type Asking, arrowOf, type Clues, errorOfCaller, roleAskedOf, speaksOf, whoCalls } from '../playbook/index.ts';
import type { Candidate } from './candidates-of.ts';
import { choicesOf } from './choices-of.ts';
import type { Question } from './diagnosis.ts';
import { fillNames } from './fill-names.ts';
import { isAnswered } from './is-answered.ts';
import { isCutShort } from './is-cut-short.ts';
import type { Meeting } from './meet.ts';
import type { Ranked } from './rank-causes.ts';
import { roleToldOf } from './role-told-of.ts';
import { stillFails } from './still-fails.ts';
import { toldOf } from './told-of.ts';

/** The one question worth asking: what separates the causes, else who was denied, else what the principal may do. */
export const questionsOf = (clues: Clues, meeting: Meeting, answered: readonly string[] = []): readonly Question[] => {
  const asking =
    meeting.kind === 'possible' ? openQuestion(clues, meeting.candidates, answered) : checking(clues, meeting.chosen);
  if (asking === null) return [];
  const command = asking.command === null ? null : fillNames(asking.command, clues.facts);
  return [{ ...asking, command, choices: meeting.kind === 'possible' ? choicesOf(meeting.candidates, clues) : [] }];
};

const openQuestion = (clues: Clues, candidates: readonly Candidate[], answered: readonly string[]): Asking => {
  const [first] = candidates;
  if (isServiceDecided(clues) && clues.main?.decision?.decision === 'allowed') return stillFails;
  if (first === undefined)
    return clues.denial === null ? (errorOfCaller(clues) ?? whatHappened) : (openDeny(clues) ?? whoCalled);
  const told = toldOf(clues).find(({ id }) => id === first.cause.id);
  const own = [first.rule?.recognition.asking, told?.asking].find(
    (one) => one !== undefined && !isAnswered(one, clues) && !answered.includes(one.ask),
  );
  if (own !== undefined) return own;
  const next = nextOf(clues) ?? separating(clues);
  const open = answered.includes(next.ask) ? (whoseRole(clues, answered) ?? next) : next;
  return isAnswered(open, clues) ? whatHappened : open;
};

/** Behind what nobody could answer: the role that works for the service, where its name would go on. */
const whoseRole = (clues: Clues, answered: readonly string[]): Asking | null => {
  const { topic } = clues;
  const caller = whoCalls(clues);
  if (caller !== null) return clues.principal.attachTo !== null || answered.includes(caller.ask) ? null : caller;
  if (topic === null || roleToldOf(clues) !== null) return null;
  const asking = askOf(topic === 'kb->ingestion' ? 'kb->s3' : topic);
  return roleAskedOf(asking.ask) === null || answered.includes(asking.ask) ? null : asking;
};

/** The rest of a sentence that is cut; behind the role of a service comes the bucket that it reads, then what its policies say. */
const nextOf = (clues: Clues): Asking | null => {
  if (clues.denial !== null && isCutShort(clues.denial)) return restOf(clues.denial);
  const role = roleToldOf(clues);
  if (role === null) return null;
  if (clues.requests.some(({ resource, required }) => required && resource?.includes(':s3:::{BucketName}') === true))
    return whichBucket;
  const isShown = clues.evidence.seenLayers.some(({ policyType }) => policyType === 'identity');
  return isShown ? null : policiesOf(lastPart(role), 'Role');
};

const whichBucket: Asking = {
  ask: 'Which bucket is it?',
  because: 'the permission is for that bucket and its objects alone',
  command: null,
};

const checking = (clues: Clues, { cause, recognition }: Ranked): Asking | null => {
  const { asking, confidence, tier } = recognition;
  if (isServiceDecided(clues)) return null;
  if (asking !== undefined && !isAnswered(asking, clues)) return asking;
  if (confidence === 'certain' || tier === 'sentence' || !cause.isPermissionProblem) return null;
  // Where no policy helps, none is asked for.
  if (cause.remedy(clues).kind === 'noPolicyChange') return null;
  const isShown = clues.evidence.seenLayers.some((layer) => layer.policyType === 'identity');
  if (isShown && (clues.denial?.principal != null || isOfRole(clues))) return null;
  // Whoever did not sign has no policies.
  if (clues.principal.kind === 'anonymous' || clues.main?.principal === 'anonymous') return null;
  const next = nextOf(clues) ?? (isShown && roleToldOf(clues) !== null ? null : separating(clues));
  if (next === null) return null;
  return isAnswered(next, clues) ? null : next;
};

/** What was shown was called a role's: whose it is, is told. */
const isOfRole = ({ evidence }: Clues): boolean =>
  evidence.policies.some(({ policyType, isOfRole: isSaid }) => policyType === 'identity' && isSaid === true);

/** The policy by which a service is let in was seen: nothing about it is left to ask. */
const isServiceDecided = ({ main }: Clues): boolean =>
  main?.principal?.endsWith('.amazonaws.com') === true && main.decision !== null && !main.unseen.includes('resource');

/** What to ask where the message alone was judged: the trust policy, what the arrow is about, or the policies of the principal. */
const separating = (clues: Clues): Asking => {
  if (clues.action?.startsWith('sts:assumerolewith') === true) return askOf('lambda->role');
  const isNameless = clues.denial?.principal == null && clues.principal.attachTo === null;
  if (isNameless)
    return (
      errorOfCaller(clues) ?? (clues.denial === null && clues.topic === null ? whatHappened : whoseQuestion(clues))
    );
  return clues.main?.decision?.decision === 'allowed' ? (openDeny(clues) ?? whoCalled) : whichPolicies(clues);
};

const whatHappened: Asking = {
  ask: 'What does the whole error say, from its code to the end of the sentence?',
  because: 'AWS names principal, action, resource and the kind of policy there',
  command:
    'aws cloudtrail lookup-events --lookup-attributes AttributeKey=ReadOnly,AttributeValue=false --max-results 20',
};

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-cli.html */
const restOf = ({ action, resource }: StatedDenial): Asking => ({
  ask: `How does the sentence go on behind ${quoted(resource ?? '')}?`,
  because: 'the text ends within the resource, and AWS names the whole resource and the kind of policy there',
  command: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=${action?.split(':')[1] ?? 'NAME'} --max-results 5 --query "Events[].CloudTrailEvent"`,
});

const whoCalled: Asking = {
  ask: 'Is the principal of the message the one whose policies were shown?',
  because: 'the policies shown allow the request',
  command: 'aws sts get-caller-identity',
};

/** A Deny of what only a deployment knows may hit the call: nobody can say yet that the policies allow it. */
const openDeny = ({ statements, action, resource }: Clues): Asking | null => {
  const denies = statements.filter(
    (statement) => statement.effect === 'Deny' && action !== null && speaksOf(statement, action),
  );
  const [name] = denies.flatMap(({ resources }) => resources.flatMap((one) => /‹([^‹›]+)›/.exec(one)?.[1] ?? []));
  return name === undefined
    ? null
    : {
        ask: `Which ARN has ${quoted(name)} once it is deployed?`,
        because: `a Deny that was shown names it: where it covers ${quoted(resource.written ?? 'what was called')}, that Deny is what refuses, and else the policies shown allow the request`,
        command: null,
      };
};

const whoseQuestion = ({ topic }: Clues): Asking => (topic === null ? whoWasDenied : askOf(topic));

const askOf = (topic: NonNullable<Clues['topic']>): Asking => {
  const { question, note } = arrowOf(topic);
  return { ...question, because: note };
};

const whoWasDenied: Asking = {
  ask: 'Which principal was denied?',
  because: 'the policy has to change where the denied principal is, and the text does not name it',
  command: 'aws sts get-caller-identity',
};

const whichPolicies = ({ principal }: Clues): Asking => {
  // Who is only told of in words is known by where policies go
  const { type, id } = readArn(principal.name === '' ? principal.attachTo : null);
  const isUser = principal.kind === 'user' || type === 'user';
  return policiesOf(principal.name === '' ? lastPart(id) : principal.name, isUser ? 'User' : 'Role');
};

/** One command prints every document that is written for a principal, so that it can be decided. */
const policiesOf = (name: string, kind: 'Role' | 'User'): Asking => {
  const known = /^[\w+=,.@-]+$/.test(name) ? name : 'NAME';
  return {
    ask: `Which policies does \`${known}\` have?`,
    because: 'they were not shown, so the message alone was judged',
    command: detailsCommand({ kind, name: known }),
  };
};
