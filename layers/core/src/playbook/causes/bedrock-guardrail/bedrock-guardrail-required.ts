import { readArn } from '../../../arn/index.ts';
import { valuesTold } from '../../../intake/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { noChange } from '../../remedies/no-change.ts';
import { isAction, isAllowed } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';

export const bedrockGuardrailRequired: Cause = {
  id: 'BEDROCK_GUARDRAIL_REQUIRED',
  title: 'The policy insists on a guardrail and the request has none or another',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html',
  evidence: ['scan Condition keys for bedrock:GuardrailIdentifier'],
  pitfalls: [
    'The working draft of a guardrail has no version at the end of its ARN, the others have',
    'Use another role for RetrieveAndGenerate and InvokeAgent',
  ],
  recognise: (clues) => {
    const about = clues.statements.filter((statement) =>
      statement.conditions.some(({ key }) => key.toLowerCase() === 'bedrock:guardrailidentifier'),
    );
    const isModelCall =
      clues.action === null || isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream');
    if (!isModelCall || isAllowed(clues)) return null;
    const because = 'a statement asks for bedrock:GuardrailIdentifier, and the request names no such guardrail';
    if (about.length > 0) return found({ tier: 'defect', places: about, because });
    const isTold = says(clues, 'guardrailNeeded');
    return isTold && clues.layer.policyType === 'identity'
      ? found({ tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge', because })
      : null;
  },
  remedy: (clues) =>
    noChange(
      [`${toPass(clues)}; the role needs \`bedrock:ApplyGuardrail\` on that guardrail as well`],
      ['give RetrieveAndGenerate and InvokeAgent a role without this condition: their inner calls carry no guardrail'],
    ),
};

/** What the condition wants, in the parameters of the call, beside what the call sends. */
const toPass = ({ statements, facts }: Clues): string => {
  const wanted = statements.flatMap(({ conditions }) =>
    conditions.flatMap(({ key, values }) => (key.toLowerCase() === 'bedrock:guardrailidentifier' ? values : [])),
  );
  const [only, ...others] = new Set(wanted.filter((value) => !/[*?$]/.test(value)));
  const name = only?.startsWith('arn:') === true ? readArn(only).id : (only ?? '');
  const [, id, version] = /^([a-z0-9]{1,64})(?::(\d{1,8}))?$/.exec(name) ?? [];
  if (id === undefined || others.length > 0)
    return 'pass guardrailIdentifier and guardrailVersion with the request, the value that the condition names';
  const [sent] = valuesTold(facts, 'guardrailVersion');
  const asked = version ?? 'DRAFT';
  const isOther = sent !== undefined && sent.toUpperCase() !== asked;
  return isOther
    ? `the condition wants version \`${asked}\` of guardrail \`${id}\`, and the call sends \`${sent}\`: set guardrailVersion to \`${asked}\``
    : `pass guardrailIdentifier \`${id}\` and guardrailVersion \`${asked}\` with the request, which is what the condition wants`;
};
