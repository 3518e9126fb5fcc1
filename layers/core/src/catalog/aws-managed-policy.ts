import { managedPoliciesAsOf, managedPolicyLines } from './data/managed-policies.data.ts';

export type AwsManagedPolicy = {
  readonly name: string;
  readonly arn: string;
  readonly document: unknown;
  readonly asOf: string;
};

const lines = new Map<string, string>();

/**
 * The document of an AWS managed policy by name or ARN, for those that roles of GenAI applications carry; undefined for the others.
 * `asOf` is the day the text was recorded; AWS may have changed it since.
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/about-managed-policy-reference.html
 */
export const awsManagedPolicy = (nameOrArn: string): AwsManagedPolicy | undefined => {
  if (nameOrArn.includes(':') && !nameOrArn.includes(':iam::aws:policy/')) return undefined;
  const name = lastPart(nameOrArn);
  const line = linesByName().get(name);
  if (line === undefined) return undefined;
  const space = line.indexOf(' ');
  const arn = nameOrArn.includes(':') ? nameOrArn : `arn:aws:iam::aws:policy/${line.slice(0, space)}`;
  return { name, arn, document: JSON.parse(line.slice(space + 1)), asOf: managedPoliciesAsOf };
};

const linesByName = (): ReadonlyMap<string, string> => {
  if (lines.size > 0) return lines;
  for (const line of managedPolicyLines.split('\n')) lines.set(lastPart(line.slice(0, line.indexOf(' '))), line);
  return lines;
};

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
