import { escapeMarks, type TurnEvent } from '../conversation/index.ts';

/**
 * Turn events as parts of the AI SDK's UI message stream, version 1, each a server-sent event:
 * https://ai-sdk.dev/docs/ai-sdk-ui/stream-protocol
 */
export const uiMessageStream = (): ((event: TurnEvent) => string) => {
  let open: string | null = null;
  const close = (): string => {
    const end = open === null ? '' : sse({ type: 'text-end', id: open });
    open = null;
    return end;
  };
  return (event) => {
    if (event.kind !== 'text') return `${event.kind === 'finished' ? close() : ''}${sse(partOf(event))}`;
    const id = `text-${event.part}`;
    const before = open === id ? '' : `${close()}${sse({ type: 'text-start', id })}`;
    open = id;
    return `${before}${sse({ type: 'text-delta', id, delta: event.text })}`;
  };
};

/** The last line of every stream. */
export const endOfStream = 'data: [DONE]\n\n';

/** A comment that keeps the connection open. */
export const heartbeat = ': still here\n\n';

/** What went wrong after the first byte. */
export const errorPart = (detail: string): string => sse({ type: 'error', errorText: detail });

export const streamHeaders = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
  'x-content-type-options': 'nosniff',
  'x-vercel-ai-ui-message-stream': 'v1',
} as const;

const sse = (part: object): string => `data: ${escapeMarks(JSON.stringify(part))}\n\n`;

const partOf = (event: Exclude<TurnEvent, { readonly kind: 'text' }>): object => {
  switch (event.kind) {
    case 'started':
      return { type: 'start', messageId: event.messageId, messageMetadata: { conversationId: event.conversationId } };
    case 'status': {
      const { text, done, total } = event;
      return { type: 'data-status', data: { text, done, total }, transient: true };
    }
    case 'diagnosis':
      return { type: 'data-diagnosis', data: event.diagnosis };
    case 'finished': {
      const { explainedBy, why, questions } = event;
      return { type: 'finish', messageMetadata: { explainedBy, why, questions } };
    }
  }
};
