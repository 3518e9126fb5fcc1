const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words that stand where a name could in a question of whether something is allowed, in plain letters; AWS's own words for services and settings among them. */
export const plainWords: ReadonlySet<string> = setOf(
  `would be been being allowed allow allows allowing permitted permit permits denied deny denies refused refuse blocked block blocks could can cannot may might
  shall must able possible succeed succeeds work works working go goes through pass passes passing passed access accesses call calls called calling invoke invokes
  invoking invoked invocation invocations read reads reading write writes writing use uses using used get gets put puts list lists listing delete deletes deleting
  run runs running send sends publish assume assumes assuming decrypt encrypt query scan start starts upload download fetch into onto under via by about over within
  without any some every all each another other others new same different own specific certain given shown pasted above below following policy policies statement
  statements role roles user users account accounts region regions service services action actions resource resources request requests permission permissions still
  also too yet even while when whenever until since after before today tomorrow yesterday now then because although though instead rather per only just not no yes
  please ok okay they he she them him her anyone everybody someone nobody somebody anybody everyone people developer developers engineer engineers team teams here
  there this that these those it its his their our your my mine yours default general principle practice question example console cli sdk terminal laptop office home
  vpc internet network browser script code app application applications pipeline something anything everything nothing thing things one ones two both neither none
  called named name names id ids arn arns key keys tag tags value values mfa tls ssl http https plain time date day days hour hours minute minutes second seconds week
  ago old later version versions whole entire encrypted unencrypted tagged untagged public private allowed? right true false whether if so as than such like with from
  to of on in at for and or but nor either the an is are was were do does did has have had will should me us we you i who what which where why how itself himself
  exactly directly really actually currently always never often sometimes possibly successfully anyway production staging development test testing caller callers
  caller's principal principals session sessions identity condition conditions object objects bucket buckets model models
  boundary boundaries endpoint endpoints policy's administrators guest guests untagged stranger
  a e i o u y n l d northern outra outro outras outros otra otro otras otros autre autres andere anderen anderer anderes altra altro altre altri
  aws iam amazon s3 bedrock lambda dynamodb sqs sns kms sts ec2 ecr ecs eks glue athena rds ssm secretsmanager secrets-manager cloudwatch logs logging stepfunctions
  sagemaker opensearch cloudtrail organizations eventbridge cognito scp scps rcp rcps gateway fargate saml oidc sso api cross-account cross-region same-account
  least-privilege read-only read-write write-only on-demand in-region streaming batch inference converse ip json yaml terraform cloudformation cdk sam
  der die das den dem des ein eine einen einem einer eines kein keine keinen im am zum zur vom beim ist sind war waren wird werden wurde wurden ware waren erlaubt
  erlaubte gestattet zulassig zugelassen verboten verweigert abgelehnt darf durfte durfen kann konnte konnen lesen schreiben loschen aufrufen aufruf aufrufe
  aufzurufen benutzen nutzen verwenden ubergeben annehmen ubernehmen senden schicken geht ginge dieser diese dieses diesem richtlinie rolle konto auch noch jetzt
  damit dann wenn ob mit von aus auf an in bei fur ohne und oder nicht man er sie es ich wir jemand alles etwas heute morgen
  le la les un une des du de d' au aux ce cet cette ces est sont serait seraient etre autorise autorisee autorises autorisees permis permise permet autorisait refuse
  interdit peut pourrait peuvent lire ecrire supprimer appeler invoquer utiliser transmettre assumer envoyer avec sans dans sur pour par depuis vers chez politique
  role compte ici aussi encore alors si ou et ne pas que qui il elle on nous vous je cela ca aujourd'hui
  el los las uno una unos del al es son seria serian estaria esta este esto permitido permitida permitidos permite permitiria permitir denegado denegada puede podria
  pueden leer escribir borrar eliminar llamar invocar usar pasar asumir enviar con sin en sobre para por desde hacia politica cuenta tambien todavia entonces
  si o y no se lo que quien ella yo nosotros hoy
  o os as um uma uns umas do da dos das no na nos nas ao pelo pela e seria seriam permitido permitida permitido pode poderia podem ler escrever apagar excluir chamar
  assumir usar passar com sem em sobre para por desde conta tambem ainda entao se ou nao isso este esta essa ele ela voce hoje negado negada
  il lo gli uno dei delle degli del della dello al alla allo nel nella nello sul sulla dal dalla con senza in su per tra da di e sarebbe sarebbero consentito consentita
  consentiti permesso permessa permette consente negato negata puo potrebbe possono leggere scrivere cancellare chiamare invocare usare passare assumere inviare
  politica ruolo account anche ancora allora se o non questo questa lui lei noi oggi`,
);

/** Of these, what things are called as well: "role app", "bucket staging". */
export const alsoNames: ReadonlySet<string> = setOf(
  'app application test testing development staging production pipeline script browser office home team question example',
);
