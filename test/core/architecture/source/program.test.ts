import { describe, expect, it } from 'vitest';
import { readSource } from '../../../../layers/core/src/architecture/source/index.ts';

const agent = `
import boto3
from bedrock_agentcore import BedrockAgentCoreApp
app = BedrockAgentCoreApp()
@app.entrypoint
def invoke(payload):
    boto3.client("sqs").send_message(QueueUrl="q", MessageBody=payload["prompt"])
if __name__ == "__main__":
    app.run()
`;

const other = 'import boto3\nboto3.client("sns").publish(TopicArn="t", Message="m")\n';

const callsOf = (files: Readonly<Record<string, string>>, program: readonly string[]) => {
  const { calls, open } = readSource({
    files: Object.entries(files).map(([path, text]) => ({ path: `agent/${path}`, text })),
    handler: null,
    runtime: null,
    program,
    codeUri: 'agent',
    environment: {},
  });
  return [...calls.map(({ operation }) => operation), ...open.map(({ because }) => because)];
};

describe('code that is started as a program', () => {
  it.each([
    [
      'by the words of its command',
      { 'src/main.py': agent, 'other.py': other },
      ['opentelemetry-instrument', 'src/main.py'],
    ],
    [
      'by the module that its image runs',
      { 'main.py': agent, 'other.py': other, Dockerfile: 'FROM python\nCMD ["python", "-m", "main"]\n' },
      [],
    ],
    [
      'by what serves it',
      { 'main.py': agent, 'other.py': other, Dockerfile: 'ENTRYPOINT uvicorn main:app --port 8080\n' },
      [],
    ],
    ['as the only one that makes an application', { 'agent.py': agent, 'other.py': other }, []],
  ])('is found %s', (_, files, program) => {
    expect(callsOf(files, program)).toEqual(['SendMessage']);
  });

  it('is not chosen where two make an application', () => {
    expect(callsOf({ 'one.py': agent, 'two.py': agent }, [])).toEqual(['which file the runtime starts was not found']);
  });
});
