/** Where the names of users, roles and sessions stand in the ARNs of a text: what people called them. */
export const givenNamesIn = (text: string): readonly (readonly [from: number, to: number])[] =>
  [...text.matchAll(principalArn)].map(({ 0: arn, 1: name = '', index }) => [
    index + arn.length - name.length,
    index + arn.length,
  ]);

const principalArn = /:(?:iam|sts)::\d{12}:(?:role|user|group|assumed-role)\/([\w+=,.@/-]{1,400})/g;
