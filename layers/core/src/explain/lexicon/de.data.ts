import type { Lexicon } from './lexicon.ts';

/** German, as far as an answer needs it: `*` ends the beginning of a word. */
export const german: Lexicon = {
  allows: 'erlaub* gestatte* zugelassen* zulass* lässt durchgelassen freigegeben gewähr* berechtigt genehmigt',
  denies: 'verweiger* abgelehnt* ablehn* verbiet* verboten* gesperrt blockier* lehnt',
  explicit: 'explizit* ausdrücklich*',
  implicit: 'implizit* stillschweigend*',
  negates: 'nicht kein* nie niemals weder noch ohne nichts niemand fehlt fehlen fehlend*',
  already: 'bereits schon jetzt nun längst',
  grants: 'füge fügen fügt hinzu hinzufügen ergänze* gib geben erteile* gewähre* hänge anhängen erstelle* setze setzen trage eintragen nimm aufnehmen',
  removes: 'entferne* lösche* streiche* hebe aufheben',
  runs: 'führe führen ausführen aus starte* rufe',
  sends: 'schicke* sende* bitte* frage* schreibe* leite melde* wende',
  pastes: 'zeige* einfügen nenne* kopiere*',
  retries: 'warte* wiederhole* versuche* erneut',
  changes: 'ändere* ersetze* korrigiere* passe anpassen berichtige* bearbeite*',
  words:
    'aufgebraucht schuld wachsend* abstand kontingent* der die das des dem den ein eine einer eines einem einen ist sind war waren wird werden wurde wurden hat haben hatte und oder aber denn weil da dass ob wenn falls sobald damit sodass so also dann danach zuerst erst zuletzt hier dort dies* jene* welche* sich er sie es ihr* sein* mein* unser* du sie man wir auf in im an am zu zum zur von vom mit bei für aus über unter durch nach vor gegen um bis als wie nur auch genau gerade noch mehr weniger sehr alle* jede* beide* andere* selbst muss müssen kann können soll sollte sollten darf dürfen braucht brauchen benötigt wird gilt geht liegt steht stehen heißt nennt zeigt sagt verlangt reicht genügt gehört hängt betrifft bezieht rolle* benutzer* gruppe* policy policies richtlinie* identitätsbasiert* ressourcenbasiert* ressource* aktion* aufruf* anweisung* statement* eintrag dokument* modell* funktion* agent* wissensdatenbank* bucket* objekt* schlüssel* konto kontos region* dienst* recht* berechtigung* zugriff* ursache* grund lösung änderung* korrektur* befehl* seite quelle* antwort frage* prüfung geprüft entschieden entscheidung bewertet gezeigt gesehen bekannt unbekannt offen ungeprüft vermutung wahrscheinlich sicher vielleicht möglicherweise aws iam bedrock s3 kms lambda arn sid json permissions boundary boundaries service control scp rcp session endpoint vpc trust vertrauensrichtlinie* organisation* verwaltungskonto besitzer* inhaber* administrator* name* neu* alt* bestehend* passend* fehlermeldung meldung* satz sätze wort zeile stelle ort schritt* weitere* nächste* einzige* gleiche* selbe* inferenzprofil* profil* ziel* quell* stufe* konkret* damit dafür davon daran darin dabei dagegen deshalb daher trotzdem sonst außerdem zusätzlich unten oben folgende* vollständig* ganz* knapp* kurz* text nachricht',
};
