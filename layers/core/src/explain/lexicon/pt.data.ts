import type { Lexicon } from './lexicon.ts';

/** Portuguese, as far as an answer needs it. */
export const portuguese: Lexicon = {
  allows: 'permit* autoriz* concedid* libera liberad*',
  denies: 'neg* recus* rejeit* bloque* proíb* proib* imped*',
  explicit: 'explícit* expressamente',
  implicit: 'implícit*',
  negates: 'não nenhum* nunca nem sem nada ninguém falta faltam tampouco',
  already: 'já agora',
  grants: 'adicion* acrescent* anex* conced* dê crie criar coloque colocar insir* inclu*',
  removes: 'remov* retir* exclu* apag* desanex*',
  runs: 'execut* rode rodar',
  sends: 'envi* peça pedir escrev* contat* solicit* encaminh*',
  pastes: 'cole colar mostr* indiqu* compartilh*',
  retries: 'aguard* espere tent* novamente repita',
  changes: 'alter* substitu* corrij* corrig* modifi* ajust* troque mud*',
  words:
    'o a os as um uma uns umas de do da dos das em no na nos nas ao à aos às com por pelo pela para sobre entre até desde e ou mas porque pois que quem qual onde quando se como assim então depois primeiro aqui ali este esta estes estas esse essa esses essas isso isto seu sua seus suas teu tua meu minha nosso nossa lhe me é são era eram será seja está estão ser estar tem têm há faz fazem deve devem deveria pode podem precisa precisam basta vale serve diz indica nomeia mostra pede afeta mesmo* mesma* outro* outra* só somente apenas também ainda mais menos muito todo* toda* cada dois exatamente role roles função funções papel usuário* grupo* política* policy identidade* recurso* ação ações chamada* cham* instrução instruções declaração bloco documento* modelo* agente* base conhecimento* bucket objeto* chave* conta* região regiões serviço* direito* permiss* acesso* causa* razão motivo solução correção mudança* comando* página* fonte* resposta pergunta* verific* decid* decisão avali* vist* conhecid* desconhecid* suposição palpite provável* provavelmente certo talvez aws iam bedrock s3 kms lambda arn sid json limite* boundary controle scp rcp sessão endpoint vpc confiança organização administra* proprietário* dono nome nov* antig* existente* corresponde* mensagem* erro* frase palavra linha lugar passo* etapa* próxim* perfil* inferência destino nível* basead* abaixo acima complet* inteir* breve texto aquele aquela ele ela eles elas',
};
