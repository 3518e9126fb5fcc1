/** The root user of an account, in the words of eight languages, with or without accents. */
export const rootUser =
  /\broot[- ]?(?:users?|accounts?|benutzer\w*|konto)\b|(?:utilisateur|compte) (?:racine|root)|usu[aá]rio (?:root|ra[ií]z)|utente root|ルート ?ユーザー|(?:根|root) ?用户/i;
