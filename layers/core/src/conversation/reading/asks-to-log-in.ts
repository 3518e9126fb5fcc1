import { plainLetters } from './notions-in.ts';

/** Whether somebody wants us to go into their account, or offers credentials for that: here only what is pasted is read. */
export const asksToLogIn = (text: string): boolean => {
  if (text.length > longest) return false;
  const plain = plainLetters(text);
  if (offers.test(plain)) return true;
  return entering.test(plain) && ours.test(plain) && asked.test(plain) && !writerEnters.test(plain);
};

const longest = 600;

const entering =
  /\b(?:log ?in(?:to)?|sign ?in(?:to)?|connect (?:to|into|with)|einlogg\w*|anmeld\w*|verbind\w*|connecte[rz]?(?:[- ](?:toi|vous))?|inicia\w* sesion|entra[r]? (?:en|na|no|nella|nel)|conecta\w*|conect[ea](?:-se)?|acced\w+|collega\w*|acess[ae]\w*)\b|ログイン|接続|登录|登陆|连接/;
const ours =
  /\b(?:(?:my|our|the|this|unser\w*|mein\w*|notre|mon|nuestr\w+|mi|nossa|minha|nostro|mio) (?:aws|account|konto|compte|cuenta|conta|console|konsole|konsola)|account \d{12}|aws[- ](?:account|konto|console))\b|アカウント|账号|账户|帐号/;
// Somebody else than the writer is to do it.
const asked =
  /\b(?:please|can you|could you|will you|you can|kannst du|konnen sie|bitte|peux-tu|pouvez-vous|s'il vous plait|puedes|podrias|por favor|voce pode|pode(?:ria)?|puoi|potresti|per favore|yourself|for me|i authori[sz]e you)\b|してください|もらえ|くれ|请|能不能|可以帮/;

// "I can't log in to my AWS account": the writer is who wants in, or the login itself fails.
const writerEnters = new RegExp(
  [
    `\\b(?:i|we)\\b(?:'\\w+)?(?: (?!you\\b|want\\b|need\\b|authori[sz]e\\b)[\\w']+){0,4} (?:log ?in|sign ?in|connect)`,
    `\\b(?:ich|wir|man)\\b(?: (?!dich\\b|dir\\b|sie\\b|ihnen\\b|mochte\\b)[\\w/]+){0,8} (?:einlogg|anmeld|verbind)|\\b(?:kann|konnen) (?:ich|wir|mich)\\b[^.?!]{0,60}(?:einlogg|anmeld|verbind)`,
    `\\b(?:je|j'|nous|on) ?(?:n'|ne )?(?:(?!vous\\b|te\\b|voudrais\\b)[\\w']+ ){0,4}(?:m'|me |nous )?connect`,
    '\\bno (?:puedo|podemos|logro|consigo|me deja)\\b|\\bnao (?:consigo|posso|conseguimos|podemos)\\b|\\bnon (?:riesco|posso|riusciamo|possiamo)\\b|\\bimpossible de\\b',
    '(?:ログイン|接続)(?:でき(?:ない|ません)|失敗)|(?:无法|(?<!能)不能|没法|登(?:录|陆)不)',
    "\\b(?:login|log-?in|sign-?in|anmeldung|einloggen|connexion|inicio de sesion|accesso|acesso|conexion)\\b(?:(?! and | und | et | y | e )[^.;,?!]){0,50}\\b(?:fail\\w*|denied|refused|rejected|(?:does|do|is)(?:n't| not)|error|fehl\\w*|geht nicht|echou\\w*|refus\\w*|fall\\w*|deneg\\w*|falh\\w*|neg\\w*|non va)\\b",
  ].join('|'),
);

// A key or password that is offered, not one that is asked about.
const offers =
  /\b(?:i can (?:send|give|share)|i(?:'ll| will) (?:send|give|share)|ich kann (?:dir|ihnen)|je peux (?:te|vous) (?:donner|envoyer)|te puedo (?:dar|pasar|enviar)|posso (?:te )?(?:dar|passar|enviar|mandar))\b.{0,40}\b(?:password|passwort|mot de passe|contrasena|senha|access keys?|credentials?|zugangsdaten|schlussel|cles?|claves?|chaves?)\b|\b(?:password|passwort|access keys?|credentials?|zugangsdaten|mot de passe|contrasena|senha)\b.{0,20}\b(?:i can send|i can give|kann ich|je peux)\b/;
