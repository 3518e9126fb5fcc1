import type { StopReason } from '@aws-sdk/client-bedrock-runtime';
import { Fault } from '../fault.ts';

/** What an error of the Bedrock client means; its own message stays in `cause`: it names the role that was denied. */
export const bedrockFault = (error: unknown, signal: AbortSignal): Fault => {
  if (signal.aborted) return new Fault('bedrock.timeout', 'the model did not finish in time', { cause: error });
  const name = nameOf(error);
  if (denied.has(name)) return new Fault('bedrock.denied', 'Bedrock denied our own role', { cause: error });
  if (throttled.has(name)) {
    return new Fault('bedrock.throttled', 'Bedrock asked us to slow down', {
      cause: error,
      status: 429,
      retryable: true,
    });
  }
  if (name === 'ModelTimeoutException')
    return new Fault('bedrock.timeout', 'the model did not finish in time', { cause: error });
  if (name === 'ValidationException' || name === 'ResourceNotFoundException')
    return new Fault('bedrock.invalid', 'Bedrock does not take our request for this model', { cause: error });
  if (name === 'ModelErrorException' || name === 'ModelStreamErrorException')
    return new Fault('bedrock.unusable', 'the model broke off with an error', { cause: error });
  return new Fault('bedrock.unreachable', 'Bedrock cannot be reached', { cause: error, retryable: true });
};

/** Why an answer that ended is not a whole one. */
export const unfinished = (stopReason: StopReason | null, signal: AbortSignal): Fault => {
  if (signal.aborted) return new Fault('bedrock.timeout', 'the model did not finish in time');
  switch (stopReason) {
    case 'guardrail_intervened':
    case 'content_filtered':
      return new Fault('bedrock.refused', 'the model’s words were withheld by a guardrail');
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return new Fault('bedrock.cut', 'the model’s words ran over the limit');
    case null:
      return new Fault('bedrock.cut', 'the model’s words broke off');
    case 'tool_use':
    case 'malformed_model_output':
    case 'malformed_tool_use':
    case 'end_turn':
    case 'stop_sequence':
      return new Fault('bedrock.unusable', 'the model answered something that cannot be used');
  }
};

const denied = new Set([
  'AccessDeniedException',
  'AccessDenied',
  'UnrecognizedClientException',
  'ExpiredTokenException',
]);

const throttled = new Set([
  'ThrottlingException',
  'ServiceQuotaExceededException',
  'TooManyRequestsException',
  'ModelNotReadyException',
]);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');
