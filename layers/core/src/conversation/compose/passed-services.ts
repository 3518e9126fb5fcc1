/** To whom a role is handed: who stands behind "to", else who is no role's own word. */
export const passedServices = (plain: string): readonly string[] => {
  // The role's own name says nothing of who gets it.
  const words = plain
    .replace(/\barn:\S+/g, ' ')
    .replace(/[\w+=.@]*[-_][\w+=.@-]*/g, (name) => (/^(?:bedrock-agentcore)$/.test(name) ? name : ' '));
  const found = passedTo.flatMap(([word, principal]) =>
    [...words.matchAll(new RegExp(word, 'g'))].map(({ index, 0: whole }) => ({
      principal,
      before: words.slice(0, index),
      behind: words.slice(index + whole.length),
    })),
  );
  const receiving = found.filter(({ before, behind }) => toWhom.test(before) || toWhomBehind.test(behind));
  const loose = found.filter(({ behind }) => !ownsRole.test(behind));
  return [...new Set((receiving.length > 0 ? receiving : loose).map(({ principal }) => principal))];
};

const toWhom =
  /(?:\b(?:to|into|an|zu|zum|[aà]|au|aux|al|ao|para|per|pour|fur|for)|给|传递给|交给)\s*(?:(?:the|only|just|nur|amazon|aws|service|dienst|den|die|das|el|la|le|il|lo|o) )*(?:[\w ]+ (?:and|or|und|oder|et|ou|y|o|e) |\w+, )?$/;
const toWhomBehind = /^ ?(?:サービス)?(?:に|へ)/;
const ownsRole = /^(?:'s)? (?:\w+ )?(?:roles?|rolle|functions?|funktion|user)\b|^ ?(?:ロール|角色|関数|函数)/;

/** The services that a role may be passed to. */
const passedTo: readonly (readonly [RegExp, string])[] = [
  [/\bbedrock\b(?!-| ?agentcore)/, 'bedrock.amazonaws.com'],
  [/\bagentcore\b/, 'bedrock-agentcore.amazonaws.com'],
  [/\blambda\b/, 'lambda.amazonaws.com'],
  [/\bsagemaker\b/, 'sagemaker.amazonaws.com'],
  [/\b(?:ecs|fargate)\b/, 'ecs-tasks.amazonaws.com'],
  [/\bec2\b/, 'ec2.amazonaws.com'],
  [/step ?functions?/, 'states.amazonaws.com'],
  [/\bglue\b/, 'glue.amazonaws.com'],
  [/\bcodebuild\b/, 'codebuild.amazonaws.com'],
  [/\bcodepipeline\b/, 'codepipeline.amazonaws.com'],
  [/\bcloudformation\b/, 'cloudformation.amazonaws.com'],
  [/\bscheduler\b/, 'scheduler.amazonaws.com'],
  [/\beventbridge\b(?! scheduler)/, 'events.amazonaws.com'],
  [/\bfirehose\b/, 'firehose.amazonaws.com'],
  [/\bapi ?gateway\b/, 'apigateway.amazonaws.com'],
  [
    /\bbatch[- ]?(?:inferen\w*|invocation)|\bmodel invocation jobs?\b|inferenc\w* (?:por|in|em) (?:lotes?|batch)|inference par lots/,
    'bedrock.amazonaws.com',
  ],
  [/\b(?:aws )?batch\b(?! ?-?(?:inferen|invocation|transform))/, 'batch.amazonaws.com'],
  [/\beks\b/, 'eks.amazonaws.com'],
  [/\bemr\b/, 'elasticmapreduce.amazonaws.com'],
  [/\bredshift\b/, 'redshift.amazonaws.com'],
  [/\bdms\b/, 'dms.amazonaws.com'],
  [/\btransfer family\b/, 'transfer.amazonaws.com'],
  [/\bcloudtrail\b/, 'cloudtrail.amazonaws.com'],
];
