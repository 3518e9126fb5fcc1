import { base64, drawn, hex, key, token } from './made-up-secrets.ts';

const git = `ghp_${token}`;
const object = (name: string): string => `on resource: arn:aws:s3:::docs/${name} because no identity-based policy`;
const cut = (text: string, by: string): string => (text.match(/.{1,16}/g) ?? []).join(by);
const hexOf = (text: string): string => [...text].map((sign) => sign.charCodeAt(0).toString(16)).join('');
const escaped = (text: string, mark: string): string => [...text].map((sign) => `${mark}${hexOf(sign)}`).join('');
const slack = `xoxb-123456789012-1234567890123-${drawn(base64, 24, 61).replace(/[+/]/g, 'x')}`;

/** Credentials that are encoded, cut to pieces or alone, in the name of an object: what it is, a text, and what must not survive. */
export const hiddenShapes: readonly (readonly [string, string, string])[] = [
  ['base64 in a name', object(btoa(git)), btoa(git)],
  ['base64 below folders', object(`a/b/${btoa(git)}/c.txt`), btoa(git)],
  ['base64 of a key with its name', object(btoa(`aws_secret_access_key=${key}`)), btoa(key).slice(0, 30)],
  ['base64 of a bare key', object(btoa(key)), btoa(key)],
  ['base64 twice', object(btoa(btoa(git))), btoa(btoa(git))],
  ['base64 for addresses', object(btoa(`${git}??>`).replaceAll('/', '_')), btoa(git).slice(0, 40)],
  ['hexadecimal digits', object(hexOf(git)), hexOf(git)],
  ['percent escapes of percent escapes', object(escaped(git, '%25')), escaped(git, '%25')],
  ['percent escapes of a bare key', object(escaped(key, '%')), escaped(key, '%')],
  ['lines in a name', object(cut(git, '\n')), git.slice(16, 32)],
  ['lines of a vendor that its start tells', object(cut(slack, '\n')), slack.slice(32, 48)],
  ['a line that a shell goes on, in a name', object(cut(git, '\\\n')), git.slice(16, 32)],
  ['strings that are added', object(cut(git, '" +\n"')), git.slice(16, 32)],
  ['strings below each other', `token = ("${cut(git, '"\n  "')}")`, git.slice(16, 32)],
  ['a diff', object(cut(git, '\n+')), git.slice(16, 32)],
  ['places where a line may break', object(cut(git, '<wbr>')), git.slice(16, 32)],
  ['a bare key in pieces', object(cut(key, '\n')), key.slice(16, 32)],
  ['a bare key as an object', object(key), key],
  ['a bare key in a folder', object(`${key}/file.txt`), key],
  ['a bare key as a user', `arn:aws:iam::111122223333:user/${key}`, key],
  ['a bare key as a parameter', `arn:aws:ssm:us-east-1:111122223333:parameter/app/${key}`, key],
  ['a bare key in quotes', `{"Sid":"${key}"}`, key],
  ['a password in a name', object('password=Hunter2Secret9'), 'Hunter2Secret9'],
  ['a router of models', object(`sk-or-v1-${drawn(hex, 64, 62)}`), drawn(hex, 64, 62)],
  ['a refresh token in a name', object(`1//0g${drawn(base64, 60, 63).replace(/[+/]/g, 'x')}`), '1//0g'],
];
