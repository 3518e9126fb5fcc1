import type { Clues } from '../playbook/index.ts';
import type { Question } from './diagnosis.ts';
import type { Ranked } from './rank-causes.ts';
import { topicQuestions } from './topic-questions.ts';

/** The one question worth asking: what separates the causes, else who was denied, else what the principal may do. */
export const questionsOf = (clues: Clues, chosen: Ranked | null): readonly Question[] => {
  if (chosen?.recognition.tier === 'sentence' && chosen.recognition.asking === undefined) return [];
  if (chosen?.recognition.asking !== undefined) return [chosen.recognition.asking];
  if (chosen === null) return [clues.denial === null ? whatHappened : whoCalled];
  if (chosen.recognition.confidence === 'certain' || !chosen.cause.isPermissionProblem) return [];
  const isFederated = clues.action?.startsWith('sts:assumerolewith') === true;
  if (isFederated) return [topicQuestions['lambda->role'] ?? whoCalled];
  if (clues.denial?.principal == null && clues.principal.attachTo === null) return [whoseQuestion(clues)];
  return clues.evidence.seenLayers.some((layer) => layer.policyType === 'identity') ? [] : [whichPolicies(clues)];
};

const whatHappened: Question = {
  ask: 'What does the whole error say, from its code to the end of the sentence?',
  because: 'AWS names principal, action, resource and the kind of policy there',
  command:
    'aws cloudtrail lookup-events --lookup-attributes AttributeKey=ReadOnly,AttributeValue=false --max-results 20',
};

const whoCalled: Question = {
  ask: 'Is the principal of the message the one whose policies were shown?',
  because: 'the policies shown allow the request',
  command: 'aws sts get-caller-identity',
};

const whoseQuestion = ({ topic }: Clues): Question =>
  (topic === null ? undefined : topicQuestions[topic]) ?? {
    ask: 'Which principal was denied?',
    because: 'the policy has to change where the denied principal is, and the text does not name it',
    command: 'aws sts get-caller-identity',
  };

const whichPolicies = ({ principal }: Clues): Question => {
  const isUser = principal.kind === 'user';
  const name = principal.name === '' ? 'NAME' : principal.name;
  const known = /^[\w+=,.@-]+$/.test(name) ? name : 'NAME';
  return {
    ask: `Which policies does \`${known}\` have?`,
    because: 'they were not shown, so the message alone was judged',
    command: isUser
      ? `aws iam get-account-authorization-details --filter User --query "UserDetailList[?UserName=='${known}']"`
      : `aws iam get-account-authorization-details --filter Role --query "RoleDetailList[?RoleName=='${known}']"`,
  };
};
