import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { showsActions } from '../../signs/shows-actions.ts';

export const agentcoreContainerFailed: Cause = {
  id: 'AGENTCORE_CONTAINER_FAILED',
  isListed: false,
  title: "The agent's container did not start or did not answer",
  edge: "the agent's own code",
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-troubleshooting.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    showsActions(clues.facts)
      ? null
      : failed(clues, {
          failures: ['containerFailed'],
          confidence: 'likely',
          because: "AgentCore reached the runtime and the code behind it failed: the caller's permission has passed",
        }),
  remedy: () =>
    noChange(
      [
        'read the log of the runtime: the first line of the stack trace says what',
        'aws logs tail /aws/bedrock-agentcore/runtimes/RUNTIME_ID-DEFAULT --since 1h',
      ],
      [
        'a module that is missing, another architecture than arm64, a port other than 8080 and a slow start all look like this',
      ],
    ),
};
