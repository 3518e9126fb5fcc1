import { describe, expect, it } from 'vitest';
import { scan } from '../../../layers/core/src/architecture/index.ts';
import { granted, planOf, policy, refs, role } from './plan-of.ts';

const agent = `import os
import boto3
from bedrock_agentcore import BedrockAgentCoreApp
app = BedrockAgentCoreApp()
@app.entrypoint
def invoke(payload):
    boto3.client("s3").get_object(Bucket=os.environ["FILES"], Key="page")
`;

const scanned = (action: string) => {
  const answer = scan({
    template: planOf([
      role('agent', 'bedrock-agentcore.amazonaws.com'),
      granted('agent', policy(action, 'arn:aws:s3:::files-1/*')),
      { address: 'data.archive_file.agent', expressions: { source_dir: { constant_value: 'agent' } } },
      {
        address: 'aws_s3_object.agent',
        values: { bucket: 'deploy', key: 'agent.zip' },
        expressions: { source: refs('data.archive_file.agent.output_path') },
      },
      {
        address: 'aws_bedrockagentcore_agent_runtime.agent',
        values: {
          agent_runtime_name: 'agent',
          environment_variables: { FILES: 'files-1' },
          agent_runtime_artifact: [{ code_configuration: [{ entry_point: ['main.py'], runtime: 'PYTHON_3_13' }] }],
        },
        expressions: {
          role_arn: refs('aws_iam_role.agent.arn'),
          agent_runtime_artifact: [
            { code_configuration: [{ code: [{ s3: [{ prefix: refs('aws_s3_object.agent.key') }] }] }] },
          ],
        },
      },
    ]),
    templatePath: 'plan.json',
    regions: ['us-east-1'],
    account: '111122223333',
    files: [{ path: 'agent/main.py', text: agent }],
  });
  if (answer.kind === 'unreadable') throw new Error(answer.because);
  return answer.result.arrows
    .filter(({ from, to }) => from === 'aws_bedrockagentcore_agent_runtime.agent' && to.startsWith('arn:aws:s3'))
    .map(({ verdict }) => verdict);
};

describe('a runtime of AgentCore in a Terraform plan', () => {
  it('is read from the folder of the archive that it uploads, with its variables', () => {
    expect(scanned('s3:GetObject')).toEqual(['works']);
    expect(scanned('s3:PutObject')).toEqual(['broken']);
  });
});
