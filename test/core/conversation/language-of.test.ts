import { describe, expect, it } from 'vitest';
import { commonWords } from '../../../layers/core/src/conversation/reading/common-words.data.ts';
import { isOtherLanguage } from '../../../layers/core/src/conversation/reading/is-other-language.ts';
import { languageOf } from '../../../layers/core/src/conversation/reading/language-of.ts';

describe('the language that a person writes in', () => {
  it.each([
    [
      'botocore.exceptions.ConnectTimeoutError: Connect timeout on endpoint URL: https://x.eu-central-1.amazonaws.com/a',
      'en',
    ],
    ['https://console.aws.amazon.com/e/da/os', null],
    ['Com isso a função não funciona, por quê?', 'pt'],
    ['Warum geht das nicht?', 'de'],
    ['as cloudformation yaml', null],
    ['import boto3, os\nimport com\ndef handler(event, context):\n    return r["os"]["no"]\n', null],
    ['Meu código não funciona:\nimport boto3, os\nr = client.converse(\n    modelId=MODEL,\n)', 'pt'],
    ['chamo a api e recebo um erro', 'pt'],
    ['função perguntas-fn, api id x1y2z3w4v5, conta 111122223333. me dá o comando', 'pt'],
    ['serve anche decrypt?', 'it'],
    ["Bedrock'a erişimim yok, ne yapmam lazım?", 'en'],
    ['Cześć, dlaczego nie mogę wywołać modelu? Rola ma uprawnienia', 'en'],
    ['IAM 정책의 리전은 어느 쪽으로 적어야 하나요?', 'en'],
    ['dodałem w roli kms:Decrypt na ten klucz, bez zmian', 'en'],
    ['Warum sieht Łukasz das Modell nicht?', 'de'],
    ['ce rôle et ce compte: ce que fait ce module', 'fr'],
    ['Das habe ich nie gesehen, und auch der Kollege nie', 'de'],
    [
      'Meu agente chama uma função e recebo "Access denied while invoking the function of the group. Check the permissions and retry the request."',
      'pt',
    ],
  ])('%s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it('is an answered one, of whatever of its common words a text is made', () => {
    for (const words of Object.values(commonWords)) expect(isOtherLanguage([...words].join(' '))).toBe(false);
  });
});
