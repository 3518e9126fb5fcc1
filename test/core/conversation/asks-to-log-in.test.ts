import { describe, expect, it } from 'vitest';
import { asksToLogIn } from '../../../layers/core/src/conversation/reading/asks-to-log-in.ts';

describe('who is to log in to an account', () => {
  it.each([
    'please log in to my aws account and look at the role',
    'can you connect to our AWS account for me?',
    'Kannst du dich bitte in unser AWS-Konto einloggen und nachsehen?',
    'connecte-toi à notre compte AWS s’il vous plaît et regarde',
    'I can send you my access keys',
  ])('is we: %s', (text) => {
    expect(asksToLogIn(text)).toBe(true);
  });

  it.each([
    'I can’t log in to my AWS account, access denied, please help',
    'please help, I cannot sign in to our account any more',
    'can you tell me why I can’t log in to my account?',
    'Ich kann mich in unser AWS-Konto nicht mehr einloggen, bitte um Hilfe',
    'je n’arrive pas à me connecter à notre compte AWS, pouvez-vous m’aider',
    'no puedo iniciar sesión en mi cuenta de AWS, por favor ayuda',
    'não consigo entrar na minha conta AWS, por favor',
    'the login to our AWS account fails, can you help?',
  ])('is who writes, and something fails: %s', (text) => {
    expect(asksToLogIn(text)).toBe(false);
  });
});
