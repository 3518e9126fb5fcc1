import { readArn } from './read-arn.ts';

/** The role behind `arn:…:sts::ACCOUNT:assumed-role/NAME/SESSION`, without the path, which a session does not tell; null: no session. */
export const roleOfSession = (arn: string | null | undefined): string | null => {
  const { partition, service, account, type, id } = readArn(arn);
  const [name = '', , ...more] = id.split('/');
  if (service !== 'sts' || type !== 'assumed-role' || name === '' || more.length > 0) return null;
  return `arn:${partition}:iam::${account}:role/${name}`;
};
