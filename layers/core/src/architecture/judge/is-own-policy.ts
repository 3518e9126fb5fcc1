/** Whether an attached policy is the account's own, by its ARN or by a name that only the deployment gives; a bare name is one of AWS's, as SAM takes it. */
export const isOwnPolicy = (shown: string): boolean => !shown.includes(':iam::aws:policy/') && /^arn:|\$\{/.test(shown);
