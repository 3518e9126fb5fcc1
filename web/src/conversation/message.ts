import type { Answer } from '@whydenied/core';
import type { UIMessage } from 'ai';
import type { PolicyKind } from '../ask/attachment.ts';

/** A file of somebody's. */
export type NamedText = { readonly name: string; readonly text: string };

/** What the server is doing, as the stream's status parts say it. */
export type Progress = { readonly text: string; readonly done: number; readonly total: number };

export type TurnMetadata = {
  readonly conversationId?: string;
  readonly explainedBy?: 'template' | 'bedrock';
  readonly why?: string;
  /** On an answer: what it asks back. */
  readonly questions?: Answer['questions'];
  /** On a question: the files that went with it. */
  readonly files?: readonly string[];
  /** On a question: the policies among them, so that a citation can show its statement. */
  readonly policies?: readonly { readonly name: string; readonly text: string; readonly kind: PolicyKind }[];
  /** On a question: the template among them. */
  readonly template?: NamedText;
};

/** One message of the stream, as the AI SDK keeps it. */
export type TurnMessage = UIMessage<TurnMetadata, { status: Progress; diagnosis: Answer | null }>;

/** The words of a message, joined. */
export const wordsOf = ({ parts }: TurnMessage): string =>
  parts.map((part) => (part.type === 'text' ? part.text : '')).join('');

/** The diagnosis of an answer: undefined before it came, null when the question was none. */
export const diagnosisOf = ({ parts }: TurnMessage): Answer | null | undefined => {
  const part = parts.find(({ type }) => type === 'data-diagnosis');
  return part?.type === 'data-diagnosis' ? part.data : undefined;
};
