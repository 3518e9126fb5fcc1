import type { Clues } from '../playbook/index.ts';
import type { Question } from './diagnosis.ts';
import type { Ranked } from './rank-causes.ts';
import { topicQuestions } from './topic-questions.ts';

/** The one question worth asking: what separates the causes, else who was denied, else what the principal may do. */
export const questionsOf = (clues: Clues, chosen: Ranked | null): readonly Question[] => {
  if (chosen === null) return [clues.denial === null ? whatHappened : whoCalled];
  const { asking, confidence, tier } = chosen.recognition;
  if (asking !== undefined) return [asking];
  if (confidence === 'possible') return [separating(clues)];
  if (confidence === 'certain' || tier === 'sentence' || !chosen.cause.isPermissionProblem) return [];
  const isShown = clues.evidence.seenLayers.some((layer) => layer.policyType === 'identity');
  return isShown && clues.denial?.principal != null ? [] : [separating(clues)];
};

/** What to ask where the message alone was judged: the trust policy, what the arrow is about, or the policies of the principal. */
const separating = (clues: Clues): Question => {
  if (clues.action?.startsWith('sts:assumerolewith') === true) return topicQuestions['lambda->role'] ?? whoCalled;
  const isNameless = clues.denial?.principal == null && clues.principal.attachTo === null;
  if (isNameless) return clues.denial === null && clues.topic === null ? whatHappened : whoseQuestion(clues);
  return clues.main?.decision?.decision === 'allowed' ? whoCalled : whichPolicies(clues);
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
