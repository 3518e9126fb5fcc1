import type { PhraseTable } from './phrase-table.ts';

/** What people say that speaks against a missing Allow: it is there already, it worked, it works elsewhere, something stands before it. */
export const doubtPhrases = () =>
  ({
  alreadyThere: {
    en: [
      ...['already allowed', 'already allows', 'already granted', 'already attached', 'already has the permission', 'already has full access', 'already in the policy', 'already have the permission'],
      ...['policy allows it', 'policy simulator', 'simulator says', 'is attached to the role', 'is attached to it', 'has full access', 'has all permissions', 'has every permission', 'full access to everything'],
      ...['permission is there', 'allow is there', 'statement is there', 'policy is in place'],
    ],
    de: ['erlaubt es bereits', 'bereits erlaubt', 'schon erlaubt', 'bereits angehängt', 'hat bereits', 'hat schon', 'hat alle rechte', 'hat vollzugriff'],
    fr: ['déjà autorisé', 'déjà attachée', 'déjà attaché', 'a déjà', 'a tous les droits', 'autorise déjà'],
    es: ['ya está adjunta', 'ya está permitido', 'ya tiene', 'ya permite', 'tiene todos los permisos', 'ya está asociada'],
    pt: ['já está anexada', 'já permite', 'já tem', 'já está permitido', 'tem todas as permissões'],
    it: ['è già collegata', 'già consentito', 'ha già', 'consente già', 'ha tutti i permessi'],
    ja: ['すでに許可', '既に許可', 'すでにアタッチ', '既にアタッチ', '付与済み', '許可済み', 'が付いています'],
    zh: ['已经允许', '已允许', '已经附加', '已附加', '已经授予', '已授予', '拥有所有权限', '有完全权限'],
  },
  workedBefore: {
    en: [
      ...['worked until', 'worked yesterday', 'worked last week', 'worked before', 'used to work', 'was working', 'worked for months', 'worked fine until', 'worked all day'],
      ...['has always worked', 'stopped working', 'since yesterday', 'since this morning', 'since last week', 'out of nowhere', 'from one day to the next', 'nothing was changed', 'nobody changed anything', 'nobody touched'],
    ],
    de: ['bis gestern ging', 'ging bisher', 'lief bisher', 'hat bisher funktioniert', 'funktionierte bisher', 'seit gestern', 'seit heute', 'niemand hat etwas geändert'],
    fr: ['marchait hier', 'fonctionnait hier', "fonctionnait jusqu'à", "marchait jusqu'à", 'depuis hier', 'depuis ce matin', "n'a rien changé"],
    es: ['funcionaba ayer', 'funcionaba hasta', 'funcionaba antes', 'desde ayer', 'desde esta mañana', 'dejó de funcionar', 'nadie cambió nada'],
    pt: ['funcionava ontem', 'funcionava até', 'funcionava antes', 'desde ontem', 'desde hoje', 'parou de funcionar', 'ninguém mudou nada'],
    it: ['funzionava ieri', 'funzionava fino', 'funzionava prima', 'da ieri', 'da stamattina', 'ha smesso di funzionare', 'nessuno ha cambiato'],
    ja: ['昨日まで動', '以前は動', '昨日から', '今朝から', '急に動かなく', '何も変更していません'],
    zh: ['昨天还可以', '昨天还能', '之前可以', '以前可以', '从昨天开始', '突然不行', '什么都没改'],
  },
  worksElsewhere: {
    en: [
      ...['with another model it deploys', 'with the other model it'],
      ...['same stack goes up', 'same stack deploys', 'same template deploys', 'other model works', 'another model works', 'with another model it works', 'other models work'],
      ...['works in another region', 'works in the other region', 'works in us-east-1', 'works in us-west-2', 'in us-east-1 it works', 'other regions work', 'same role works', 'same stack works', 'same call works', 'same template works', 'same code works'],
      ...['works in production', 'works in prod', 'works in staging', 'works in dev', 'works in the sandbox', 'works in the console', 'in the console it works', 'works outside the vpc', 'works without the vpc', 'works outside of the vpc', 'works at home', 'works from home', 'works without vpn'],
    ],
    de: ['mit einem anderen modell geht', 'andere modelle gehen', 'in einer anderen region geht', 'in der anderen region geht', 'in der konsole geht', 'dieselbe rolle funktioniert', 'in produktion geht', 'ohne vpn geht'],
    fr: ['avec un autre modèle ça', 'dans une autre région ça marche', 'dans la console ça marche', 'en production ça marche', 'le même rôle fonctionne'],
    es: ['con otro modelo funciona', 'en otra región funciona', 'en la consola funciona', 'en producción funciona', 'el mismo rol funciona'],
    pt: ['com outro modelo funciona', 'em outra região funciona', 'no console funciona', 'em produção funciona', 'a mesma role funciona'],
    it: ['con un altro modello funziona', "in un'altra regione funziona", 'nella console funziona', 'in produzione funziona', 'lo stesso ruolo funziona'],
    ja: ['別のモデルでは', '他のモデルでは動', '別のリージョンでは動', 'コンソールでは動', '本番では動', '同じロールで動'],
    zh: ['换个模型就', '别的模型可以', '在别的区域可以', '在另一个区域可以', '在控制台可以', '生产环境可以', '同一个角色可以'],
  },
  gateTold: {
    en: [
      ...['mfa', 'multi-factor', 'multifactor', 'second factor', 'source ip', 'sourceip', 'ip condition', 'landing zone', 'our organization allows', 'organization only allows', 'organization blocks', 'security team'],
      ...['deny statement', 'a deny for', 'has a deny', 'has "deny"', 'an explicit deny for', 'denies everything', 'denies uploads', 'denies everyone', 'denied only in', 'sandbox ou', 'production ou', 'network policy', 'fine-grained access control'],
      ...['requires tls', 'requires https', 'requires mfa', 'requires a tag', 'must carry', 'must be tagged', 'tag policy', 'inline policy with assume-role', 'inline session policy', 'scoped-down session', 'quarantine', 'only our vpc', 'only from our vpc', 'lets the vpc in'],
    ],
    de: ['zweiter faktor', 'zweiten faktor', 'organisation erlaubt nur', 'organisation verbietet', 'sicherheitsteam', 'deny-statement', 'verlangt tls', 'verlangt mfa'],
    fr: ['second facteur', "l'organisation interdit", "l'organisation n'autorise", 'équipe sécurité', 'instruction deny'],
    es: ['segundo factor', 'la organización prohíbe', 'la organización solo permite', 'equipo de seguridad'],
    pt: ['segundo fator', 'a organização proíbe', 'a organização só permite', 'equipe de segurança'],
    it: ['secondo fattore', "l'organizzazione vieta", "l'organizzazione consente solo", 'team di sicurezza'],
    ja: ['多要素認証', '組織で禁止', '組織が許可', 'セキュリティチーム'],
    zh: ['多因素认证', '组织禁止', '组织只允许', '安全团队'],
  },
  cliWorks: {
    en: ['aws cli works', 'the aws cli is fine', 'cli with that profile', 'cli with the same profile', 'with the aws cli it works', 'works with the aws cli', 'works in the aws cli', 'other tool works', 'second tool works'],
    de: ['mit der aws cli und demselben profil', 'mit der aws cli geht', 'aws cli funktioniert', 'in der aws cli geht'],
    fr: ['avec la cli aws ça marche', 'la cli aws fonctionne', 'aws cli fonctionne'],
    es: ['con la cli de aws funciona', 'con aws cli funciona', 'aws cli funciona'],
    pt: ['com a cli da aws funciona', 'com o aws cli funciona', 'aws cli funciona bem'],
    it: ['con la cli di aws funziona', 'con aws cli funziona', 'la cli aws funziona'],
    ja: ['aws cli では動', 'aws cli からは成功', 'cliでは問題な'],
    zh: ['用 aws cli 可以', 'aws cli 没问题', '命令行可以正常'],
  },
  simulatorAllows: {
    en: ['simulator says allowed', 'policy simulator says', 'simulator allows', 'policy simulator shows allowed', 'simulated as allowed', 'simulator is green'],
    de: ['simulator sagt erlaubt', 'richtliniensimulator'],
    fr: ['simulateur de politiques'],
    es: ['simulador de políticas'],
    pt: ['simulador de políticas'],
    it: ['simulatore di policy'],
    ja: ['ポリシーシミュレーター'],
    zh: ['策略模拟器'],
  },
}) as const satisfies PhraseTable;
