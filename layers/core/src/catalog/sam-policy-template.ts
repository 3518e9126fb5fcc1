import { samPolicyLines } from './data/sam-policies.data.ts';

const lines = new Map<string, string>();

/**
 * The policy document behind a SAM policy template such as `S3ReadPolicy`, its parameters still as `{ "Ref": "BucketName" }`; undefined for an unknown name.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-templates.html
 */
export const samPolicyTemplate = (name: string): unknown => {
  const line = linesByName().get(name);
  return line === undefined ? undefined : JSON.parse(line);
};

const linesByName = (): ReadonlyMap<string, string> => {
  if (lines.size > 0) return lines;
  for (const line of samPolicyLines.split('\n')) {
    const space = line.indexOf(' ');
    lines.set(line.slice(0, space), line.slice(space + 1));
  }
  return lines;
};
