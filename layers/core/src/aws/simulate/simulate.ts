import {
  type EvaluationResult,
  IAMClient,
  SimulateCustomPolicyCommand,
  SimulatePrincipalPolicyCommand,
} from '@aws-sdk/client-iam';
import type { Simulated, SimulationAsked } from '../../conversation/index.ts';
import type { Access } from '../account/access.ts';
import { askPages, type Page } from '../account/ask.ts';
import type { Asked } from '../account/asked.ts';
import { readResults } from './read-results.ts';
import { customInput, principalInput } from './simulation-input.ts';
import { unsupportedBecause } from './unsupported-because.ts';

export type SimulatorAccess = { readonly access: Access; readonly take: () => boolean };

/**
 * One action on one resource: only so the answer is about nothing else.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html
 */
export const simulate = async (
  { access, take }: SimulatorAccess,
  asked: SimulationAsked,
  signal: AbortSignal,
): Promise<Simulated> => {
  const unsupported = unsupportedBecause(asked);
  if (unsupported !== null) return { kind: 'undecided', reason: 'unsupported', because: unsupported };
  if (!take()) return spent;
  const needs = asked.kind === 'principal' ? 'iam:SimulatePrincipalPolicy' : 'iam:SimulateCustomPolicy';
  const on = asked.kind === 'principal' ? asked.source : '*';
  const answer = await askPages({ needs, on }, signal, (Marker) => send(access, asked, { Marker, signal }));
  return toSimulated(answer, asked);
};

const spent: Simulated = {
  kind: 'undecided',
  reason: 'spent',
  because:
    'our own limit on calls to IAM’s simulator is used up for the moment: the local evaluator’s answer stands alone',
};

type Sending = { readonly Marker: string | undefined; readonly signal: AbortSignal };

const send = async (
  access: Access,
  asked: SimulationAsked,
  { Marker, signal }: Sending,
): Promise<Page<EvaluationResult>> => {
  const iam = access.client(IAMClient);
  const options = { abortSignal: signal };
  const output =
    asked.kind === 'principal'
      ? await iam.send(new SimulatePrincipalPolicyCommand({ ...principalInput(asked), Marker }), options)
      : await iam.send(new SimulateCustomPolicyCommand({ ...customInput(asked), Marker }), options);
  return { items: output.EvaluationResults, next: output.IsTruncated === true ? output.Marker : undefined };
};

const toSimulated = (answer: Asked<readonly EvaluationResult[]>, { request }: SimulationAsked): Simulated => {
  if (answer.kind === 'answered') return readResults(answer.output, request);
  if (answer.kind === 'absent')
    return {
      kind: 'undecided',
      reason: 'unsupported',
      because: `IAM’s simulator knows no principal \`${request.principal}\``,
    };
  const { because } = answer;
  switch (answer.reason) {
    case 'denied':
    case 'throttled':
    case 'credentials':
      return { kind: 'undecided', reason: answer.reason, because };
    case 'spent':
      return { kind: 'undecided', reason: 'spent', because };
    case 'refused':
      return { kind: 'undecided', reason: 'unsupported', because };
    case 'late':
    case 'unreachable':
      return { kind: 'undecided', reason: 'unreachable', because };
  }
};
