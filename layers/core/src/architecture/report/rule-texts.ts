import type { Rule } from '../finding.ts';

/** What each rule says, in one sentence. */
export const ruleTexts: Readonly<Record<Rule, string>> = {
  WD001: 'a permission that a call needs is missing',
  WD002: 'an action that AWS does not have',
  WD003: 'a resource pattern that fits no ARN of its actions',
  WD004: 'a Region of an inference profile is missing',
  WD005: "the target's own policy or trust is missing",
  WD006: 'a service is let in without SourceArn or SourceAccount',
  WD007: 'granted and never used',
  WD008: 'wider than its calls need',
  WD009: 'an OpenSearch Serverless data access policy is missing',
  WD010: 'a long-term key in the environment or the code',
  WD011: 'an entrance open to the public',
  WD012: 'works in one Region only',
  WD013: 'not decided',
};
