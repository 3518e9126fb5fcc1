import { describe, expect, it } from 'vitest';
import { scanText } from './scan-text.ts';

describe('a guardrail that a model gets from a framework', () => {
  const template = (guardrail: string) => `Transform: AWS::Serverless-2016-10-31
Parameters: { Guardrail: { Type: String, Default: "${guardrail}" } }
Resources:
  Ask:
    Type: AWS::Serverless::Function
    Properties:
      CodeUri: src/
      Handler: app.handler
      Runtime: python3.13
      Environment: { Variables: { GUARDRAIL: !Ref Guardrail } }
      Policies:
        - Version: 2012-10-17
          Statement:
            - { Effect: Allow, Action: bedrock:InvokeModel, Resource: "arn:aws:bedrock:*::foundation-model/*" }
            - { Effect: Allow, Action: bedrock:ApplyGuardrail, Resource: !Sub "arn:aws:bedrock:\${AWS::Region}:\${AWS::AccountId}:guardrail/abc" }
`;
  const llamaIndex = [
    'from llama_index.llms.bedrock import Bedrock',
    'llm = Bedrock(model="amazon.nova-lite-v1:0", guardrail_identifier=GUARDRAIL, guardrail_version="1")',
    'def handler(event, context):',
    '    return llm.complete("x")',
  ];
  const langChain = [
    'from langchain_aws import ChatBedrock',
    'llm = ChatBedrock(model="amazon.nova-lite-v1:0", guardrails={"guardrailId": GUARDRAIL, "guardrailVersion": "1"})',
    'def handler(event, context):',
    '    return llm.invoke("x")',
  ];
  const scanned = (guardrail: string, lines: readonly string[]) =>
    scanText(template(guardrail), {
      files: { 'src/app.py': ['import os', 'GUARDRAIL = os.environ["GUARDRAIL"]', ...lines, ''].join('\n') },
    });

  it.each([
    ['LlamaIndex', llamaIndex],
    ['LangChain', langChain],
  ])('is asked for, and its grant used where a parameter is empty: %s', (_, lines) => {
    const told = ({ arrows }: ReturnType<typeof scanText>) =>
      arrows.find(({ to }) => to.includes('guardrail'))?.verdict;
    const unused = ({ findings }: ReturnType<typeof scanText>) =>
      findings.filter(({ rule }) => rule === 'WD007').length;

    expect(told(scanned('abc', lines))).toBe('works');
    expect(told(scanned('other', lines))).toBe('broken');
    expect(told(scanned('', lines))).toBeUndefined();
    expect(unused(scanned('', lines))).toBe(0);
    expect(
      unused(
        scanned(
          '',
          lines.map((line) => line.replace(/, guardrail.*$/, ')')),
        ),
      ),
    ).toBe(1);
  });
});
