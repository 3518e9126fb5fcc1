import { describe, expect, it } from 'vitest';
import { checkText } from '../../../layers/core/src/explain/check/check-text.ts';
import type { CheckedEvidence } from '../../../layers/core/src/explain/check/checked-evidence.ts';
import type { Language } from '../../../layers/core/src/explain/index.ts';
import { missingAllow, ownersDeny, throttled } from './checked-evidence-fixture.ts';

// Written before the check was run on them; each lie stands behind a true answer.

type Spoken = Extract<Language, 'en' | 'de' | 'fr' | 'es'>;
type About = readonly (readonly [Spoken, CheckedEvidence, string])[];

const truth: Readonly<Record<Spoken, string>> = {
  en: 'The role `app` was denied `bedrock:InvokeModel`, because no identity policy allows it. Add the statement below to the policy `inline` of the role.',
  de: 'Die Rolle `app` darf `bedrock:InvokeModel` nicht aufrufen: Keine identitätsbasierte Richtlinie erlaubt die Aktion. Füge die Anweisung unten in die Richtlinie der Rolle ein.',
  fr: 'Le rôle `app` est refusé pour `bedrock:InvokeModel` : aucune politique d’identité ne permet cette action. Ajoutez la déclaration ci-dessous à la politique du rôle.',
  es: 'El rol `app` no puede llamar `bedrock:InvokeModel`: ninguna política de identidad permite esta acción. Añade la declaración de abajo a la política del rol.',
};

const lies: Readonly<Record<Spoken, readonly string[]>> = {
  en: [
    'While you are at it, let the role assume any other role as well.',
    'The same statement also covers every other model in the account.',
    'This takes effect only after you restart the function.',
    'AWS support can switch this on for you.',
    'The key policy of the bucket is what blocks it.',
    'Wait 24 hours and the denial disappears.',
    'It is safe to use a wildcard for the resource here.',
    'Your session has expired, log in again.',
    'Nobody else in the account is affected by a deny here.',
    'Turn off the guardrail before you try.',
    'The call was made from a wrong Region.',
    'You may also remove the permissions boundary.',
    'The statement is already in the policy, so do nothing.',
    'Share your access keys with the team that owns the model.',
    'Bedrock ignores identity policies for this model.',
  ],
  de: [
    'Erlaube der Rolle gleich auch alle anderen Modelle.',
    'Die Anweisung gilt erst nach einem Neustart der Funktion.',
    'Der AWS-Support schaltet das frei.',
    'Schuld ist die Schlüsselrichtlinie des Buckets.',
    'Warte 24 Stunden, dann verschwindet die Ablehnung.',
    'Ein Platzhalter für die Ressource ist hier unbedenklich.',
    'Deine Sitzung ist abgelaufen, melde dich neu an.',
    'Schalte vorher die Guardrail ab.',
    'Der Aufruf kam aus einer falschen Region.',
    'Entferne auch die Berechtigungsgrenze.',
    'Die Anweisung steht schon in der Richtlinie, es ist nichts zu tun.',
    'Gib deine Zugriffsschlüssel dem Team des Modells.',
    'Bedrock beachtet Richtlinien bei diesem Modell nicht.',
    'Eine Dienststeuerungsrichtlinie verweigert den Aufruf.',
    'Die Rolle darf danach auch löschen.',
  ],
  fr: [
    'Autorisez aussi tous les autres modèles.',
    'La déclaration ne prend effet qu’après un redémarrage de la fonction.',
    'Le support AWS peut l’activer pour vous.',
    'C’est la politique de clé du bucket qui bloque.',
    'Attendez 24 heures et le refus disparaît.',
    'Un joker pour la ressource est sans danger ici.',
    'Votre session a expiré, reconnectez-vous.',
    'Désactivez d’abord le guardrail.',
    'L’appel vient d’une mauvaise région.',
    'Retirez aussi la limite de permissions.',
    'La déclaration est déjà dans la politique, il n’y a rien à faire.',
    'Donnez vos clés d’accès à l’équipe du modèle.',
    'Bedrock ignore les politiques pour ce modèle.',
    'Une politique de contrôle de service refuse l’appel.',
    'Le rôle pourra ensuite aussi supprimer.',
  ],
  es: [
    'Permite también todos los demás modelos.',
    'La declaración solo vale después de reiniciar la función.',
    'El soporte de AWS puede activarlo por ti.',
    'La culpa es de la política de clave del bucket.',
    'Espera 24 horas y la denegación desaparece.',
    'Un comodín para el recurso es seguro aquí.',
    'Tu sesión ha caducado, inicia sesión otra vez.',
    'Desactiva primero el guardrail.',
    'La llamada viene de una región equivocada.',
    'Quita también el límite de permisos.',
    'La declaración ya está en la política, no hay nada que hacer.',
    'Entrega tus claves de acceso al equipo del modelo.',
    'Bedrock ignora las políticas para este modelo.',
    'Una política de control de servicios deniega la llamada.',
    'El rol podrá después también eliminar.',
  ],
};

const honest: Readonly<Record<Spoken, readonly string[]>> = {
  en: [
    'The role `app` cannot call `bedrock:InvokeModel`: none of its policies allows the action. Add the statement below to `inline`.',
    'No identity policy of `app` allows `bedrock:InvokeModel`, so AWS denied the call. Put the statement below into the policy `inline`.',
    'AWS denied `bedrock:InvokeModel` because no policy of the role allows it. The statement below, added to the policy `inline`, allows exactly this action on this model.',
    'The denial is implicit: nothing allows `bedrock:InvokeModel` for the role `app`. Add the statement below to its policy.',
    'The missing permission is `bedrock:InvokeModel` on the model. With the statement below in the policy `inline` the call is allowed, as the check shows.',
    'Nothing denies the call explicitly; the allow for `bedrock:InvokeModel` is missing. Add the statement below to the role’s policy.',
    'Why: no identity policy allows `bedrock:InvokeModel`. What to do: add the statement below to `inline` of the role `app`.',
    'The role `app` lacks `bedrock:InvokeModel`. Add the statement below; nothing else is newly allowed.',
    'The call was denied because the role has no statement that allows `bedrock:InvokeModel`. The statement below is enough.',
    'The request was denied by the role’s own policies: none of them allows `bedrock:InvokeModel` on this model. Add the statement below.',
    'Add the statement below to the policy `inline`: without it the role `app` may not call `bedrock:InvokeModel`.',
    'The role needs `bedrock:InvokeModel` on the model that your text names. Add the statement below to `inline`.',
    'AWS says that no identity-based policy allows `bedrock:InvokeModel`. That fits the policy you showed. Add the statement below.',
    'The policy of the role does not allow `bedrock:InvokeModel`. The statement below adds it, for this model only.',
    'Your role `app` may not invoke the model yet: `bedrock:InvokeModel` is in none of its policies. Add the statement below.',
  ],
  de: [
    'Die Rolle `app` hat keine Berechtigung für `bedrock:InvokeModel`. Füge die Anweisung unten in die Richtlinie `inline` ein.',
    'Keine Richtlinie der Rolle erlaubt `bedrock:InvokeModel`, deshalb wurde der Aufruf abgelehnt. Füge die Anweisung unten hinzu.',
    'Der Rolle `app` fehlt die Berechtigung `bedrock:InvokeModel` für das Modell. Die Anweisung unten erlaubt genau diese Aktion.',
    'AWS hat `bedrock:InvokeModel` abgelehnt, weil keine Richtlinie die Aktion erlaubt. Ergänze die Richtlinie `inline` um die Anweisung unten.',
    'Es fehlt eine Erlaubnis für `bedrock:InvokeModel`. Füge die Anweisung unten in die Richtlinie der Rolle `app` ein.',
    'Die Aktion `bedrock:InvokeModel` ist der Rolle nicht erlaubt. Füge die Anweisung unten ein.',
    'Die Rolle `app` darf das Modell nicht aufrufen, weil `bedrock:InvokeModel` in keiner Richtlinie steht. Füge die Anweisung unten hinzu.',
    'Mit der Anweisung unten in der Richtlinie `inline` ist `bedrock:InvokeModel` erlaubt.',
    'Nichts verweigert den Aufruf ausdrücklich; es fehlt die Erlaubnis für `bedrock:InvokeModel`. Füge die Anweisung unten ein.',
    'Füge die Anweisung unten in die Richtlinie der Rolle ein, damit `bedrock:InvokeModel` erlaubt ist.',
    'Die Ablehnung ist implizit: Keine Richtlinie erlaubt `bedrock:InvokeModel`. Füge die Anweisung unten ein.',
    'Die Rolle braucht `bedrock:InvokeModel` für dieses Modell. Füge die Anweisung unten in `inline` ein.',
    'Der Aufruf wurde abgelehnt, weil die Rolle keine Anweisung für `bedrock:InvokeModel` hat. Füge die Anweisung unten hinzu.',
    'Die Richtlinie der Rolle erlaubt `bedrock:InvokeModel` nicht. Die Anweisung unten erlaubt die Aktion nur für dieses Modell.',
    'Der Rolle fehlt eine Anweisung. Füge die Anweisung unten mit `bedrock:InvokeModel` in die Richtlinie ein.',
  ],
  fr: [
    'Le rôle `app` n’a pas la permission `bedrock:InvokeModel`. Ajoutez la déclaration ci-dessous à la politique `inline`.',
    'Aucune politique du rôle ne permet `bedrock:InvokeModel`, donc l’appel est refusé. Ajoutez la déclaration ci-dessous.',
    'Il manque au rôle `app` la permission `bedrock:InvokeModel` pour ce modèle. La déclaration ci-dessous permet cette action.',
    'AWS a refusé `bedrock:InvokeModel` car aucune politique ne permet cette action. Ajoutez la déclaration ci-dessous à la politique du rôle.',
    'L’action `bedrock:InvokeModel` n’est pas autorisée pour le rôle. Ajoutez la déclaration ci-dessous.',
    'Le rôle `app` ne peut pas appeler le modèle : `bedrock:InvokeModel` n’est dans aucune politique. Ajoutez la déclaration ci-dessous.',
    'Avec la déclaration ci-dessous dans la politique `inline`, `bedrock:InvokeModel` est autorisé.',
    'Rien ne refuse explicitement l’appel ; il manque une autorisation pour `bedrock:InvokeModel`. Ajoutez la déclaration ci-dessous.',
    'Ajoutez la déclaration ci-dessous à la politique du rôle pour autoriser `bedrock:InvokeModel`.',
    'Le refus est implicite : aucune politique ne permet `bedrock:InvokeModel`. Ajoutez la déclaration ci-dessous.',
    'Le rôle a besoin de `bedrock:InvokeModel` pour ce modèle. Ajoutez la déclaration ci-dessous à `inline`.',
    'L’appel est refusé car le rôle n’a aucune déclaration pour `bedrock:InvokeModel`. Ajoutez la déclaration ci-dessous.',
    'La politique du rôle ne permet pas `bedrock:InvokeModel`. La déclaration ci-dessous permet l’action pour ce modèle seulement.',
    'Il manque une déclaration. Ajoutez la déclaration ci-dessous, avec `bedrock:InvokeModel`, à la politique du rôle.',
    'La permission `bedrock:InvokeModel` manque au rôle `app`. Ajoutez la déclaration ci-dessous à sa politique.',
  ],
  es: [
    'El rol `app` no tiene el permiso `bedrock:InvokeModel`. Añade la declaración de abajo a la política `inline`.',
    'Ninguna política del rol permite `bedrock:InvokeModel`, por eso la llamada fue denegada. Añade la declaración de abajo.',
    'Al rol `app` le falta el permiso `bedrock:InvokeModel` para este modelo. La declaración de abajo permite esta acción.',
    'AWS denegó `bedrock:InvokeModel` porque ninguna política permite esta acción. Añade la declaración de abajo a la política del rol.',
    'La acción `bedrock:InvokeModel` no está permitida para el rol. Añade la declaración de abajo.',
    'El rol `app` no puede llamar al modelo: `bedrock:InvokeModel` no está en ninguna política. Añade la declaración de abajo.',
    'Con la declaración de abajo en la política `inline`, `bedrock:InvokeModel` está permitido.',
    'Nada deniega la llamada de forma explícita; falta un permiso para `bedrock:InvokeModel`. Añade la declaración de abajo.',
    'Añade la declaración de abajo a la política del rol para permitir `bedrock:InvokeModel`.',
    'La denegación es implícita: ninguna política permite `bedrock:InvokeModel`. Añade la declaración de abajo.',
    'El rol necesita `bedrock:InvokeModel` para este modelo. Añade la declaración de abajo a `inline`.',
    'La llamada fue denegada porque el rol no tiene ninguna declaración para `bedrock:InvokeModel`. Añade la declaración de abajo.',
    'La política del rol no permite `bedrock:InvokeModel`. La declaración de abajo permite la acción solo para este modelo.',
    'Falta una declaración. Añade la declaración de abajo, con `bedrock:InvokeModel`, a la política del rol.',
    'Falta el permiso `bedrock:InvokeModel` en el rol `app`. Añade la declaración de abajo a su política.',
  ],
};

const otherLies: About = [
  ['en', missingAllow, 'The account root user has to approve it first.'],
  ['en', missingAllow, 'This model is no longer offered.'],
  ['en', missingAllow, 'Multi-factor authentication is missing.'],
  ['en', missingAllow, 'The trust policy of the role is what denied it.'],
  ['en', missingAllow, 'Your SDK is too old for this call.'],
  ['en', ownersDeny, 'You can lift this deny yourself with an allow.'],
  ['en', ownersDeny, 'The statement below makes it work.'],
  ['en', throttled, 'The role lacks a permission.'],
  ['en', throttled, 'Add a statement to the role.'],
  ['de', missingAllow, 'Das Modell gibt es nicht mehr.'],
  ['de', missingAllow, 'Die Vertrauensrichtlinie der Rolle verweigert den Aufruf.'],
  ['de', ownersDeny, 'Du kannst diese Ablehnung mit einer eigenen Anweisung aufheben.'],
  ['de', throttled, 'Der Rolle fehlt eine Berechtigung.'],
  ['fr', missingAllow, 'Le modèle n’existe plus.'],
  ['fr', ownersDeny, 'Vous pouvez lever ce refus avec une autorisation.'],
  ['fr', throttled, 'Il manque une permission au rôle.'],
  ['es', missingAllow, 'El modelo ya no existe.'],
  ['es', ownersDeny, 'Puedes levantar esta denegación con un permiso.'],
  ['es', throttled, 'Al rol le falta un permiso.'],
  ['es', missingAllow, 'La política de confianza del rol deniega la llamada.'],
];

const otherTruths: About = [
  [
    'en',
    ownersDeny,
    'A service control policy denies `bedrock:InvokeModel` explicitly. Nothing of yours helps: send the text below to whoever owns that policy.',
  ],
  [
    'en',
    ownersDeny,
    'The explicit deny stands in a service control policy, which you cannot change. Ask its owner with the text below.',
  ],
  [
    'en',
    throttled,
    'The account’s quota is used up; no policy is at fault. Retry with a growing wait between the tries.',
  ],
  ['en', throttled, 'This is no permission problem: the quota of the account is used up. No policy change helps.'],
  [
    'de',
    ownersDeny,
    'Eine Service Control Policy verweigert `bedrock:InvokeModel` ausdrücklich. Sende den Text unten an den Besitzer dieser Richtlinie.',
  ],
  [
    'de',
    throttled,
    'Das Kontingent des Kontos ist aufgebraucht; keine Richtlinie ist schuld. Versuche es mit wachsendem Abstand erneut.',
  ],
  [
    'fr',
    ownersDeny,
    'Une service control policy refuse explicitement `bedrock:InvokeModel`. Envoyez le texte ci-dessous à son propriétaire.',
  ],
  [
    'es',
    ownersDeny,
    'Una service control policy deniega explícitamente `bedrock:InvokeModel`. Envía el texto de abajo a su propietario.',
  ],
  [
    'en',
    missingAllow,
    'The role `app` may not call `bedrock:InvokeModel` on `arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-lite-v1:0`, because no identity policy allows it. Add the statement below to `inline`; it was checked by our evaluator and allows nothing else.',
  ],
  [
    'en',
    missingAllow,
    'No policy of the role allows it to invoke the model. Add the statement below to `inline` of the role `app`; it covers `bedrock:InvokeModel` for this one model.',
  ],
];

const told = (all: Readonly<Record<Spoken, readonly string[]>>): About =>
  (Object.entries(all) as [Spoken, readonly string[]][]).flatMap(([language, texts]) =>
    texts.map((text) => [language, missingAllow, text] as const),
  );

describe('a clause that no finding supports', () => {
  it.each([...told(lies), ...otherLies])('in %s is caught: $2', (language, evidence, lie) => {
    const text = evidence === missingAllow ? `${truth[language]} ${lie}` : lie;

    expect(checkText({ ...evidence, language }, text)).toEqual(expect.any(String));
  });
});

describe('an answer in other words', () => {
  it.each([...told(honest), ...otherTruths])('in %s passes: $2', (language, evidence, text) => {
    expect(checkText({ ...evidence, language }, text)).toBeNull();
  });
});
