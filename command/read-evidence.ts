import { basename } from 'node:path';
import type { GivenEvidence } from '@whydenied/core';
import { parsePolicyDocument } from '@whydenied/iam';
import { type ReadLimits, readFile } from './read-file.ts';

export type ShownEvidence = {
  readonly evidence: GivenEvidence;
  readonly text: string;
  /** Files that were given as evidence and hold none. */
  readonly withoutPolicy: readonly string[];
};

/**
 * Files shown as evidence: account details, sets of policies, single policies and templates by their shape, also inside the wrapper
 * of `POST /v1/diagnose`; the rest is text to read. A policy without a name has its file's.
 */
export const readEvidence = (files: readonly string[], limits: Partial<ReadLimits> = {}): ShownEvidence => {
  const read = files.map((file) => ({ file, shown: classify(file, readFile(file, { most: mostBytes, ...limits })) }));
  const evidence = read.flatMap(({ shown }) => (shown.kind === 'evidence' ? [shown.evidence] : []));
  const texts = read.flatMap(({ file, shown }) => (shown.kind === 'text' ? [{ file, text: shown.text }] : []));
  return {
    evidence: mergeGiven(evidence),
    text: texts.map(({ text }) => text).join('\n\n'),
    withoutPolicy: texts.filter(({ text }) => !/"?(Statement|Effect)"?\s*:/.test(text)).map(({ file }) => file),
  };
};

type Shown =
  | { readonly kind: 'evidence'; readonly evidence: GivenEvidence }
  | { readonly kind: 'text'; readonly text: string };

type Fields = Readonly<Record<string, unknown>>;

const kinds = [
  'identity',
  'resource',
  'permissionsBoundary',
  'session',
  'serviceControl',
  'resourceControl',
  'vpcEndpoint',
];
const wrapper = ['policies', 'accountAuthorizationDetails', 'template'];

const classify = (file: string, text: string): Shown => {
  const value = parse(text);
  if (value === null)
    return /^\s*(AWSTemplateFormatVersion|Transform|Resources)\s*:/m.test(text)
      ? shown({ template: text })
      : { kind: 'text', text };
  const inner = fieldsIn(value, 'evidence') ?? value;
  const keys = Object.keys(inner);
  if (keys.includes('RoleDetailList') || keys.includes('UserDetailList'))
    return shown({ accountAuthorizationDetails: inner });
  if (keys.includes('Resources')) return shown({ template: text });
  if (keys.length > 0 && keys.every((key) => wrapper.includes(key))) {
    const policies = fieldsIn(inner, 'policies');
    return shown(policies === null ? inner : { ...inner, policies: named(policies, file) });
  }
  if (keys.length > 0 && keys.every((key) => kinds.includes(key))) return shown({ policies: named(inner, file) });
  return onePolicy(file, inner) ?? { kind: 'text', text };
};

const shown = (evidence: GivenEvidence): Shown => ({ kind: 'evidence', evidence });

/** A document that stands alone: with a principal it is a resource's, else an identity's. */
const onePolicy = (file: string, value: Fields): Shown | null => {
  if (value['Statement'] === undefined) return null;
  const document = parsePolicyDocument(value);
  if (document.kind === 'unreadable') return null;
  const kind = /"(Not)?Principal"/.test(JSON.stringify(value)) ? 'resource' : 'identity';
  return shown({ policies: { [kind]: [{ name: basename(file), document: value }] } });
};

/** Policies without a name get their file's. */
const named = (policies: Fields, file: string): Fields =>
  Object.fromEntries(Object.entries(policies).map(([kind, list]) => [kind, nameAll(list, file)]));

const nameAll = (list: unknown, file: string): unknown => {
  if (Array.isArray(list)) return list.map((each) => nameAll(each, file));
  const isUnnamed = typeof list === 'object' && list !== null && 'document' in list && !('name' in list);
  return isUnnamed ? { name: basename(file), ...list } : list;
};

/** The evidence of several files as one: lists of a kind one after the other. */
const mergeGiven = (all: readonly GivenEvidence[]): GivenEvidence => {
  const merged: Record<string, unknown> = {};
  for (const { policies, ...rest } of all as readonly (Fields & { readonly policies?: Fields })[]) {
    Object.assign(merged, rest);
    if (policies === undefined) continue;
    const before = (merged['policies'] ?? {}) as Fields;
    merged['policies'] = {
      ...before,
      ...Object.fromEntries(Object.entries(policies).map(([kind, list]) => [kind, joined(before[kind], list)])),
    };
  }
  return merged as GivenEvidence;
};

const joined = (before: unknown, list: unknown): unknown =>
  Array.isArray(before) && Array.isArray(list) ? [...before, ...list] : list;

const fieldsIn = (value: Fields, key: string): Fields | null => {
  const inner = value[key];
  return typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? (inner as Fields) : null;
};

const parse = (text: string): Fields | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
};

const mostBytes = 8 * 1024 * 1024;
