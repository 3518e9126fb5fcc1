import type { Lexicon } from './lexicon.ts';

/** Italian, as far as an answer needs it. */
export const italian: Lexicon = {
  allows: 'consent* permett* permess* autorizz* concess*',
  denies: 'neg* rifiut* respin* blocc* viet* imped*',
  explicit: 'esplicit* espressamente',
  implicit: 'implicit*',
  negates: 'non nessun* mai né senza niente nulla manca mancano neppure',
  already: 'già adesso ora ormai',
  grants: 'aggiung* alleg* conced* concedi dai dare crea* creare metti mettere inserisc* includ*',
  removes: 'rimuov* elimin* togli* cancell* scolleg*',
  runs: 'esegu* lancia*',
  sends: 'invia* manda* chied* scriv* contatt* inoltr*',
  pastes: 'incolla* mostr* indic* condivid*',
  retries: 'attend* aspett* riprov* nuovo',
  changes: 'cambi* sostitu* corregg* modific* adatt*',
  words:
    "il lo la i gli le l' un uno una di del dello della dei degli delle dell' a al allo alla ai agli alle all' in nel nello nella nei negli nelle nell' su sul sulla sui sugli sulle con per tra fra da dal dalla dai dagli dalle e ed o ma perché che chi quale quali dove quando se come così quindi poi dopo prima qui lì questo questa questi queste quello quella quelli quelle ciò suo sua suoi sue tuo tua mio mia nostro nostra si ci lo vi è sono era erano sarà sia essere ha hanno c'è fa fanno deve devono dovrebbe può possono serve servono basta vale dice indica nomina mostra chiede riguarda stess* altr* solo soltanto anche ancora più meno molto tutt* ogni due esattamente proprio ruol* utent* grupp* policy policies politica politiche identità risors* azion* chiamat* chiam* istruzion* dichiarazion* blocco document* modell* funzion* agent* base conoscenz* bucket oggett* chiav* account region* servizi* diritt* autorizzazion* access* caus* ragione motivo soluzione correzion* modific* comand* pagin* font* risposta domand* verific* decis* valut* vist* not* sconosciut* ipotesi probabil* sicur* forse aws iam bedrock s3 kms lambda arn sid json limit* boundary controllo scp rcp session* sessione endpoint vpc fiducia organizzazion* amministra* proprietari* nome nuov* vecchi* esistent* corrispond* messagg* error* fras* parol* rig* posto pass* passagg* success* profil* inferenza destinazione livell* basat* sotto sopra complet* inter* breve testo essa esso",
};
