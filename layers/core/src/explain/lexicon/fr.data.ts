import type { Lexicon } from './lexicon.ts';

/** French, as far as an answer needs it. */
export const french: Lexicon = {
  allows: 'autoris* permet permettent permis* permettre accord* admet',
  denies: 'refus* interdi* bloqu* rejet* empêch*',
  explicit: 'explicit*',
  implicit: 'implicit*',
  negates: "ne n' pas aucun* jamais ni sans rien personne manque* manquant* non",
  already: 'déjà maintenant désormais',
  grants: 'ajout* attach* accorde* donne* crée* créer mets mettez insère* insérez inclu*',
  removes: 'supprim* retir* enlev* détach*',
  runs: 'exécut* lance* lancez',
  sends: 'envoy* demand* écri* transmet* contact*',
  pastes: 'coll* montr* indiqu* partag*',
  retries: 'attend* réessay* relanc* nouveau',
  changes: 'modifi* remplac* corrig* chang* adapt*',
  words:
    "le la les l' un une des du de d' au aux à en dans sur sous pour par avec chez entre vers depuis et ou mais car parce que qu' qui quoi dont où quand si comme donc alors puis ensuite d'abord enfin ici là ce c' cet cette ces cela ça il elle ils elles on nous vous tu je son sa ses leur leurs votre vos notre nos mon ma mes est sont était étaient sera seront soit être a ont avait avoir fait font faut doit doivent devrait peut peuvent suffit va vont vient dit indique nomme montre concerne demande besoin nécessaire* même* autre* seul* seule* seulement aussi encore plus moins très tout* tous chaque deux exactement précisément rôle* utilisat* groupe* politique* policy stratégie* identité* ressource* action* appel* déclaration* instruction* bloc document* modèle* fonction* agent* base connaissance* compartiment* bucket objet* clé* compte* région* service* droit* permission* accès cause* raison solution correctif correction* commande* page* source* réponse question* vérifi* décid* décision évalu* vu* connu* inconnu* supposition probable* sûr* peut-être probablement aws iam bedrock s3 kms lambda arn sid json limite* permissions boundary contrôle service scp rcp session point terminaison vpc confiance organisation* gestion propriétaire* administrat* nom nouvelle* nouveau* ancien* existant* correspond* message* erreur* phrase* mot ligne endroit étape* suivant* profil* inférence cible* niveau* basé* basée* fondé* ci-dessous ci-dessus complet* entier* bref texte celui celle ceux",
};
