import type { Attachment, Refusal } from './attachment.ts';
import { keepAroundError } from './keep-around-error.ts';
import { bytesOf, limits, saySize } from './limits.ts';

/** Takes a file for what its content says it is; a file over the limit is refused in one sentence, a log with what could be kept of it. */
export const readAttachment = async (file: File): Promise<Attachment | Refusal> => {
  const { name, size: bytes } = file;
  if (bytes > limits.readable) return refused(name, bytes, limits.bodyWithAccount);
  const attachment = takeFor({ name, bytes }, await file.text());
  const limit = limitOf(attachment.kind);
  if (bytes <= limit) return attachment;
  return { ...refused(name, bytes, limit), kept: attachment.kind === 'text' ? keptOf(attachment) : null };
};

const keptOf = ({ name, text }: { readonly name: string; readonly text: string }): Attachment => {
  const kept = keepAroundError(text, limits.message / 2);
  return { name, bytes: bytesOf(kept), kind: 'text', text: kept };
};

const limitOf = (kind: Attachment['kind']): number => {
  if (kind === 'account') return limits.bodyWithAccount;
  return kind === 'text' ? limits.message : limits.body;
};

const refused = (name: string, bytes: number, limit: number): Refusal => ({
  kind: 'refused',
  name,
  because: `${name} is ${saySize(bytes)}, and ${saySize(limit)} is the most that can go.`,
  kept: null,
});

type Named = { readonly name: string; readonly bytes: number };

const takeFor = (named: Named, text: string): Attachment => {
  const value = parsed(text);
  if (value === null) return isTemplate(text) ? { ...named, kind: 'template', text } : { ...named, kind: 'text', text };
  if ('RoleDetailList' in value || 'UserDetailList' in value) return { ...named, kind: 'account', details: value };
  if ('Resources' in value) return { ...named, kind: 'template', text };
  // What `aws iam get-role-policy` and its like print: the document inside an envelope.
  const document = 'Statement' in value ? value : (value['PolicyDocument'] ?? value['Policy']);
  if (document === undefined) return { ...named, kind: 'text', text };
  const written = typeof document === 'string' ? document : JSON.stringify(document, null, 2);
  const policyKind = written.includes('"Principal"') ? 'resource' : 'identity';
  return { ...named, kind: 'policy', policyKind, document: written };
};

const parsed = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
};

const isTemplate = (text: string): boolean =>
  text.includes('AWSTemplateFormatVersion') || text.startsWith('Resources:') || text.includes('\nResources:');
