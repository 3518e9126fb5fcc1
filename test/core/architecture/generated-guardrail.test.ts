import { describe, expect, it } from 'vitest';
import { samFunction } from './sam-function.ts';
import { scanText, verdict } from './scan-text.ts';

const guarded = `      Environment: { Variables: { MILD: !Ref Mild } }
  Mild: { Type: AWS::Bedrock::Guardrail, Properties: { Name: mild } }
`;

const code =
  'import os\nimport boto3\n\ndef handler(event, context):\n    boto3.client("bedrock-agent-runtime").retrieve_and_generate(input={}, retrieveAndGenerateConfiguration={"type": "KNOWLEDGE_BASE", "knowledgeBaseConfiguration": {"knowledgeBaseId": "K", "modelArn": "amazon.nova-lite-v1:0", "generationConfiguration": {"guardrailConfiguration": {"guardrailId": os.environ["MILD"], "guardrailVersion": "1"}}}})\n';

describe('a guardrail of what a knowledge base generates', () => {
  it.each([
    ['bedrock:ApplyGuardrail', 'works'],
    ['bedrock:InvokeModel', 'broken'],
  ])('is applied as whoever asks: with %s it %s', (action, expected) => {
    const statement = `            - { Effect: Allow, Action: ${action}, Resource: !GetAtt Mild.GuardrailArn }`;

    expect(verdict(scanText(samFunction(statement, guarded), { files: { 'src/app.py': code } }), 'Ask', 'Mild')).toBe(
      expected,
    );
  });
});
