import { readFileSync } from 'node:fs';
import type { GivenEvidence } from '@whydenied/core';
import { WrongUse } from './wrong-use.ts';

/** Files shown as evidence: account details and sets of policies go by their shape, templates as templates, the rest as text to read. */
export const readEvidence = (files: readonly string[]): { readonly evidence: GivenEvidence; readonly text: string } => {
  const read = files.map((file) => classify(textOf(file)));
  const evidence = Object.assign(
    {},
    ...read.flatMap((each) => (each.kind === 'evidence' ? [each.evidence] : [])),
  ) as GivenEvidence;
  return { evidence, text: read.flatMap((each) => (each.kind === 'text' ? [each.text] : [])).join('\n\n') };
};

type Shown =
  | { readonly kind: 'evidence'; readonly evidence: GivenEvidence }
  | { readonly kind: 'text'; readonly text: string };

const kinds = [
  'identity',
  'resource',
  'permissionsBoundary',
  'session',
  'serviceControl',
  'resourceControl',
  'vpcEndpoint',
];

const classify = (text: string): Shown => {
  const value = parse(text);
  if (value === null)
    return /^\s*(AWSTemplateFormatVersion|Transform|Resources)\s*:/m.test(text)
      ? template(text)
      : { kind: 'text', text };
  const keys = Object.keys(value);
  if (keys.includes('RoleDetailList') || keys.includes('UserDetailList')) {
    return { kind: 'evidence', evidence: { accountAuthorizationDetails: value } };
  }
  if (keys.includes('Resources')) return template(text);
  const isPolicySet = keys.length > 0 && keys.every((key) => kinds.includes(key));
  return isPolicySet ? { kind: 'evidence', evidence: { policies: value } } : { kind: 'text', text };
};

const template = (text: string): Shown => ({ kind: 'evidence', evidence: { template: text } });

const parse = (text: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
};

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new WrongUse(`the file \`${file}\` cannot be opened: check its path`);
  }
};
