import type { Facts } from '../../intake/index.ts';

type Asked = { readonly ask: string; readonly command: string | null };

/** A question about "the function" put to where the call is made: a pod, a task, an instance, a laptop; to a function, or where nobody said, as it is. */
export const forAsker = <Question extends Asked>(question: Question, { text }: Pick<Facts, 'text'>): Question => {
  if (question.command === null || !/^aws lambda get-function-configuration/.test(question.command)) return question;
  const told = text.slice(0, longest);
  if (
    /\blambda\b|\bfunction\b|\bfunktion\b|\bfonction\b|\bfunci[oó]n\b|\bfun[cç][aã]o\b|\bfunzione\b|関数|函数/i.test(
      told,
    )
  )
    return question;
  const place = places.find(({ is }) => is.test(told));
  return place === undefined ? question : { ...question, ask: place.ask, command: place.command };
};

const longest = 4_000;

// https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html: who it is differs by place, and so does what shows it.
const places: readonly { readonly is: RegExp; readonly ask: string; readonly command: string }[] = [
  {
    is: /\b(?:eks|pods?|kubernetes|k8s|service ?account|irsa)\b|ポッド/i,
    ask: 'What does the whole error in the pod’s log say, and which role does the pod get?',
    command: 'kubectl exec {PodName} -- aws sts get-caller-identity',
  },
  {
    is: /\b(?:ecs|fargate|task role|task definition)\b/i,
    ask: 'What does the whole error in the task’s log say, and which task role does it have?',
    command: 'aws ecs describe-task-definition --task-definition {TaskDefinition} --query taskDefinition.taskRoleArn',
  },
  {
    is: /\b(?:ec2|instance|instanz|instancia|instância|istanza)\b|インスタンス|实例/i,
    ask: 'What does the whole error say, and which role does the instance have? Run this on the instance:',
    command: 'aws sts get-caller-identity',
  },
  {
    is: /\b(?:vs ?code|cursor|ide|editor|laptop|notebook|my (?:mac|machine|pc)|terminal|docker|localhost|locally|lokal)\b|ノートパソコン|笔记本/i,
    ask: 'What does the whole error say, and as whom is the call signed? Run this in the same terminal, with the same profile:',
    command: 'aws sts get-caller-identity',
  },
];
