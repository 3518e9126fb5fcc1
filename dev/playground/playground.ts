import { type AccessRequest, compile, decide, PolicyError, type PolicySet } from '@whydenied/iam';
import { sayDecision } from './say-decision.ts';

const policies = field('policies');
const request = field('request');
const decision = document.querySelector('#decision');

policies.value = JSON.stringify(
  {
    identity: [
      {
        name: 'chat',
        document: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Model',
              Effect: 'Allow',
              Action: 'bedrock:InvokeModel',
              Resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
            },
          ],
        },
      },
    ],
  } satisfies PolicySet,
  null,
  2,
);
request.value = JSON.stringify(
  {
    principal: 'arn:aws:sts::111122223333:assumed-role/chat/s1',
    action: 'bedrock:InvokeModelWithResponseStream',
    resource: 'arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0',
    context: { 'aws:RequestedRegion': 'us-east-1' },
  } satisfies AccessRequest,
  null,
  2,
);

policies.addEventListener('input', show);
request.addEventListener('input', show);
show();

/** Decided at each key; what is not JSON yet says so. */
function show(): void {
  if (decision === null) return;
  const parts = partsOf();
  decision.replaceChildren(...parts);
}

function partsOf(): readonly Node[] {
  try {
    const compiled = compile(JSON.parse(policies.value));
    return sayDecision(decide(compiled, JSON.parse(request.value)));
  } catch (error) {
    if (error instanceof SyntaxError) return [wrong(`not JSON yet: ${error.message}`)];
    if (error instanceof PolicyError) return [wrong(`${error.policy}: ${error.message}`)];
    throw error;
  }
}

function wrong(text: string): Node {
  const line = document.createElement('span');
  line.className = 'wrong';
  line.textContent = text;
  return line;
}

function field(id: string): HTMLTextAreaElement {
  const found = document.querySelector<HTMLTextAreaElement>(`textarea#${id}`);
  if (found === null) throw new Error(`bug: the page has no \`${id}\``);
  return found;
}
