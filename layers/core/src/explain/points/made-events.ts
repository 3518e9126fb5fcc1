import { readArn } from '../../arn/index.ts';
import { isAction } from '../../catalog/index.ts';

/** The events of CloudTrail by which a thing of this kind, of the service of a resource, is made, changed and deleted, as far as the service has operations of these names. */
export const madeEvents = (resource: string | null, kind: string): readonly string[] => {
  const { service } = readArn(resource);
  // Lambda's events carry a date: https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html
  if (kind === '' || service === 'lambda' || service === 'iam') return [];
  const noun = kind.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  return ['Create', 'Update', 'Delete']
    .map((verb) => `${verb}${noun}`)
    .filter((operation) => isAction(`${service}:${operation}`));
};
