import type { Form } from './form.ts';
import type { RoleSign } from './sign.ts';

const services: readonly (readonly [RoleSign, string])[] = [
  ['roleOfKnowledgeBase', '[Kk]nowledge [Bb]ase|[Kk][Bb]'],
  ['roleOfAgent', '[Aa]gent'],
  ['roleOfFlow', '[Ff]low'],
  ['roleOfGateway', '[Gg]ateway'],
  // A job of Glue or of AWS Batch calls with it; a job of Bedrock works with its own
  ['roleOfJob', '(?<!(?:[Gg]lue|AWS Batch|aws batch)[ -])[Jj]ob'],
];

/** A role's ARN, a name in quotes, or a word that looks like a name. */
const role = String.raw`(?:is |was |called |named |= ?|: ?){0,2}["'\x60“]?(arn:aws[a-z-]{0,12}:iam::\d{12}:role\/[\w+=,.@\/-]{1,300}|(?<=["'\x60“])[\w+=,.@-]{2,63}(?=["'\x60”])|(?![Rr]ead-only|not-)(?=[\w+=,.@-]{0,60}(?:[-_\d]|[a-z][A-Z]))[A-Za-z0-9][\w+=@-]{2,63})`;

const formOf = (service: string): RegExp =>
  new RegExp(
    String.raw`\b(?:(?:${service})(?:['’]s)?(?: service| execution)? role|(?:service |execution )?role of (?:the |my |our )?(?:${service}))\s{0,2}${role}`,
    'gu',
  );

/** Which role works for a service, as people say it. */
export const roleForms: readonly Form[] = services.map(([sign, service]) => ({
  sign,
  marks: ['role'],
  form: () => formOf(service),
}));
