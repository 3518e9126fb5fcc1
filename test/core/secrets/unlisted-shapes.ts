import { drawn, hex, key, keyId, opaque, plain, token } from './made-up-secrets.ts';

const file = btoa(`[default]\naws_access_key_id=${keyId}\naws_secret_access_key=${key}\n`);

/** Found by an attack without sight of the code: what it is, a text, and what of the text must not survive. */
export const unlistedShapes: readonly (readonly [string, string, string])[] = [
  // Vendors that no table lists: a short mark, then a run that nobody names a thing by.
  ...['tgp_v1_', 'llx-', 'm0-', 'phx_', 'napi_', 'bb_live_', 'CFPAT-', 'snyk_uat.aB3dE9fG.', 'fo1_', 'next_prod_'].map(
    (mark) => [`the mark ${mark}`, `we tried ${mark}${token} too`, token] as const,
  ),
  ['a mark before hexadecimal', `fc-${drawn(hex, 32, 61)}`, drawn(hex, 32, 61)],
  ['a token with its account', `AC${drawn(hex, 32, 62)}:${drawn(hex, 32, 63)}`, drawn(hex, 32, 63)],
  ['a key of a data centre', `key ${drawn(hex, 32, 64)}-us14`, drawn(hex, 32, 64)],
  ['an encrypted token', `eyJhbGciOiJkaXIifQ..${drawn(plain, 16, 65)}.${drawn(plain, 80, 66)}`, drawn(plain, 80, 66)],
  ['a header as name and value', `{"name":"x-functions-key","value":"${opaque}"}`, opaque],
  ['the second key of a vendor', `DD_APP_KEY=${drawn(hex, 32, 67)}`, drawn(hex, 32, 67)],
  ['a token for a web page', `"WebToken": "${opaque}"`, opaque],
  ['a file of credentials in base64', `creds: ${file}`, file.slice(40, 100)],
  ['a key alone under the word', `secret is\n\n    ${key}\n`, key],
  ['a password that a sentence gives', 'my password is Correct7Horse and it still fails', 'Correct7Horse'],
  ['the same in German', 'Das Passwort lautet: Geheim-77x', 'Geheim-77x'],
  ['the same in Spanish', 'la contraseña es mi-Clave-33', 'mi-Clave-33'],
  ['the word that a CDN and a bucket share', '"Condition":{"StringEquals":{"aws:Referer":"S3cr3t!cdn"}}', 'S3cr3t!cdn'],
  ['the same as a key', `"StringLike": { "aws:UserAgent": [ "${key}" ] }`, key],
  ['a password said of what it is for', 'the db password for the app is Blue-Kite-77x', 'Blue-Kite-77x'],
  ['the same of what it is of', 'das Kennwort der Datenbank ist Apfel7!Baum', 'Apfel7!Baum'],
  ['a personal access token by its initials', `AZURE_DEVOPS_PAT=${drawn(plain, 52, 68)}`, drawn(plain, 52, 68)],
  ['a hash of a secret', `"SecretHash": "${drawn(plain, 43, 69)}="`, drawn(plain, 43, 69)],
];
