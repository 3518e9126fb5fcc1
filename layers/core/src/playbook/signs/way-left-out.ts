import type { Sign } from '../../intake/index.ts';
import type { Clues } from '../clues/clues.ts';
import type { ShownStatement } from '../clues/shown-statement.ts';
import { says } from './says.ts';

/** A way of calling that is refused, where a policy that is shown names the plain call only. */
export type WayLeftOut = {
  /** As people call it. */
  readonly called: string;
  /** The plain action that is shown. */
  readonly action: string;
  readonly places: readonly ShownStatement[];
};

/** The text tells of streaming, asynchronous or agentic calls, and the shown policy names sibling actions without that one; null where AWS named the action. */
export const wayLeftOut = (clues: Clues): WayLeftOut | null => {
  if (clues.action !== null || !says(clues, 'failing', 'refused', 'forbidden')) return null;
  const places = clues.statements.filter(({ effect, actions }) => effect === 'Allow' && actions.length > 0);
  const shown = places.flatMap(({ actions }) => actions);
  const plain = shown.find((action) => plainCall.test(action));
  if (plain === undefined || shown.some((action) => action.includes('*'))) return null;
  const way = ways.find(({ sign, name }) => says(clues, sign) && !shown.some((action) => name.test(action)));
  return way === undefined ? null : { called: way.called, action: plain, places };
};

// Model calls have a cause of their own for the stream.
const plainCall =
  /^(?:sagemaker:Invoke|bedrock:(?:Retrieve|InvokeAgent|InvokeFlow|Rerank)|lambda:Invoke|bedrock-agentcore:Invoke|transcribe:Start|polly:Synth|qbusiness:Chat)/i;

const ways: readonly { readonly sign: Sign; readonly name: RegExp; readonly called: string }[] = [
  { sign: 'streamedCall', name: /stream/i, called: 'streaming' },
  { sign: 'asyncCall', name: /async/i, called: 'asynchronous' },
  { sign: 'agenticCall', name: /agentic/i, called: 'agentic' },
];
