/** The ARNs of roles in a text, as often as they stand there; the end of a sentence is no part of a name. */
export const rolesIn = (text: string): readonly string[] =>
  (text.match(/arn:[a-z-]{3,12}:iam::\d{12}:role\/[\w+=,.@/-]{1,200}/g) ?? []).map((arn) => arn.replace(/[.,]+$/, ''));

/** The names of the roles and users of whom a text has an ARN, or what is left of one, without their paths. */
export const identityNamesIn = (text: string): readonly string[] =>
  [...text.matchAll(/:(?:role|user)\/(?:[\w+=,.@-]{1,64}\/){0,12}([\w+=,.@-]{1,64})/g)].map(([, name = '']) =>
    name.replace(/[.,]+$/, ''),
  );
