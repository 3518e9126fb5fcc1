import type { ReactNode } from 'react';
import { CodeLines } from '../words/code-lines.tsx';

/** A small finished answer, to see what will come: the arrow that broke, the lines that mend it, the proof. */
export const FinishedExample = (): ReactNode => (
  <figure className="finished">
    <figcaption>What comes back</figcaption>
    <p>
      <strong>support-chat-role</strong> <span className="mark denied">—✕→ bedrock:InvokeModel denied</span>{' '}
      <strong>amazon.nova-lite-v1:0</strong>
    </p>
    <CodeLines text={fix.map((line) => `+ ${line}`).join('\n')} />
    <p>
      <span className="mark denied">was denied</span> → <span className="mark allowed">now allowed</span> · opens
      nothing else
    </p>
  </figure>
);

const fix = [
  '"Effect": "Allow",',
  '"Action": "bedrock:InvokeModel",',
  '"Resource": "arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0"',
];
