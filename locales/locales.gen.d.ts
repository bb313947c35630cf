// Made by tools/generate-catalogue-types.ts from locales/fr: do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import 'i18next';

export interface Catalogues {
  "problems": {
    "sign-in-needed": {
      "title": "Connectez-vous d’abord";
      "detail": "Cette page demande une personne connectée ; votre session manque ou a pris fin. Reconnectez-vous, puis recommencez.";
    };
    "not-allowed": {
      "title": "Votre rôle ne le permet pas";
      "detail": "Votre rôle dans cette organisation ne comprend pas cet acte. Adressez-vous à une personne propriétaire ou administratrice.";
    };
    "origin-refused": {
      "title": "La demande vient d’un autre site";
      "detail": "Une demande qui change quelque chose doit partir de ce site. Ouvrez-le à son adresse habituelle et recommencez.";
    };
    "not-found": {
      "title": "Cette page n’existe pas ou ne vous est pas ouverte";
      "detail": "Vérifiez l’adresse, à la lettre près : les identifiants distinguent majuscules et minuscules. Pour un badge, demandez un lien à la personne qui le détient.";
    };
    "method-not-allowed": {
      "title": "Méthode refusée à cette adresse";
      "detail": "L’adresse existe, mais pas pour cette méthode HTTP. L’en-tête Allow de la réponse dit lesquelles conviennent.";
    };
    "already-exists": {
      "title": "Cette valeur est déjà prise";
      "detail": "Un autre élément porte déjà cette valeur, qui doit être unique. Choisissez-en une autre, ou ouvrez celui qui existe.";
      "detailKnown": "« {{what}} » est déjà pris, et doit être unique. Choisissez une autre valeur, ou ouvrez l’élément qui existe.";
    };
    "already-decided": {
      "title": "La décision est déjà prise";
      "detail": "Une décision a été enregistrée et reste : un badge accepté ne peut plus être refusé, et inversement.";
    };
    "wrong-state": {
      "title": "Impossible dans cet état";
      "detail": "L’état actuel ne permet pas cet acte. Rechargez la page pour voir l’état tel qu’il est.";
    };
    "request-in-flight": {
      "title": "La première demande est en cours";
      "detail": "La même demande est déjà en cours de traitement. Patientez un instant, puis regardez son résultat.";
    };
    "last-owner": {
      "title": "Une organisation garde une personne propriétaire";
      "detail": "La dernière personne propriétaire ne peut ni partir ni changer de rôle. Nommez-en d’abord une autre.";
    };
    "link-expired": {
      "title": "Ce lien a expiré";
      "detail": "Ce lien n’était valable qu’un temps. Demandez-en un nouveau à la personne qui vous l’a envoyé.";
    };
    "link-used": {
      "title": "Ce lien a déjà servi";
      "detail": "Ce lien ne sert qu’une fois. Si c’était vous, le badge se trouve dans « Mes badges » après connexion avec la même adresse ; sinon, prévenez l’organisation.";
    };
    "too-large": {
      "title": "Trop volumineux";
      "detail": "Le fichier ou la demande dépasse la limite. Envoyez un fichier plus petit, ou coupez la liste en plusieurs.";
      "detailKnown": "Le fichier ou la demande dépasse la limite de {{max}}. Envoyez un fichier plus petit, ou coupez la liste en plusieurs.";
    };
    "unsupported-media-type": {
      "title": "Ce type de contenu n’est pas accepté";
      "detail": "Le type de contenu envoyé n’est pas de ceux que cette adresse lit.";
    };
    "invalid-request": {
      "title": "Certains champs sont à corriger";
      "detail": "Un ou plusieurs champs manquent ou ne conviennent pas. Rien n’a été enregistré : corrigez les champs signalés et renvoyez.";
    };
    "idempotency-mismatch": {
      "title": "La clé appartient à une autre demande";
      "detail": "La clé Idempotency-Key a déjà servi avec un autre contenu. Prenez une nouvelle clé pour chaque nouvelle demande.";
    };
    "award-to-self": {
      "title": "On ne s’attribue pas un badge à soi-même";
      "detail": "Vous figurez parmi les destinataires. Demandez à quelqu’un d’autre de l’organisation de vous l’attribuer.";
    };
    "badge-incomplete": {
      "title": "Il manque quelque chose au badge";
      "detail": "Le badge ne peut pas encore être publié. Complétez les champs signalés, en français et en anglais, puis publiez.";
    };
    "csv-unreadable": {
      "title": "Cette liste est illisible";
      "detail": "Le fichier n’est pas une liste lisible. Enregistrez la feuille en « CSV UTF-8 » et réessayez.";
      "detailKnown": "La lecture s’arrête à la ligne {{line}} : guillemets jamais fermés, ou octets d’un autre type de fichier. Corrigez cette ligne, ou enregistrez la feuille en « CSV UTF-8 ».";
    };
    "csv-too-long": {
      "title": "Cette liste est trop longue";
      "detail": "La liste dépasse le nombre de lignes d’un envoi. Coupez-la en plusieurs : personne ne reçoit deux fois la même version sans demande expresse.";
      "detailKnown": "La liste dépasse {{max, number}} lignes. Coupez-la en plusieurs : personne ne reçoit deux fois la même version sans demande expresse.";
    };
    "image-refused": {
      "title": "Cette image n’est pas acceptée";
      "detail": "Le fichier n’est pas une image lisible, ou compte trop de pixels. Enregistrez-la de nouveau en PNG, 4096 pixels de côté au plus.";
    };
    "code-refused": {
      "title": "Ce code n’est pas accepté";
      "detail": "Le code est faux, déjà utilisé ou vieux de plus de dix minutes. Prenez celui du dernier message, ou demandez-en un autre.";
    };
    "too-many-requests": {
      "title": "Trop de demandes";
      "detail": "Trop de demandes sont venues de votre compte ou de votre réseau. Patientez un peu, puis recommencez.";
      "detailKnown": "Trop de demandes sont venues de votre compte ou de votre réseau. Recommencez dans {{seconds, number}} s.";
    };
    "database-unavailable": {
      "title": "Le service est interrompu";
      "detail": "La base de données ne répond pas ; rien de cette demande n’a été enregistré. Recommencez dans un instant : le service reprend de lui-même.";
    };
    "not-a-badge": {
      "title": "Aucun Open Badge ici";
      "detail": "Le fichier, le texte ou l’adresse ne contient pas d’Open Badge. Une image convertie ou réduite perd celui qu’elle portait : prenez le fichier d’origine, ou l’adresse de la page du badge.";
    };
    "verification-took-too-long": {
      "title": "La vérification a pris trop de temps";
      "detail": "La vérification a été arrêtée à la fin du temps imparti. Ceci ne dit rien sur le badge. Recommencez plus tard.";
    };
    "internal-error": {
      "title": "Une panne de notre côté";
      "detail": "Le serveur a rencontré une panne imprévue. Recommencez une fois ; si elle dure, donnez le numéro de référence à la personne qui exploite ce site.";
    };
    "field": {
      "required": "À remplir.";
      "email-malformed": "Adresse e-mail mal formée. Exemple : prenom.nom@exemple.fr";
      "url-malformed": "Adresse web mal formée : elle commence par https://";
      "too-long": "Trop long : {{max, number}} caractères au plus.";
      "too-short": "Trop court : {{min, number}} caractères au moins.";
      "malformed": "Cette valeur ne convient pas.";
      "handle-malformed": "De 3 à 40 lettres minuscules, chiffres ou traits d’union, en commençant par une lettre.";
      "handle-taken": "Cet identifiant est déjà pris.";
      "unknown-value": "Cette valeur ne fait pas partie des choix.";
      "unknown-field": "Ce champ n’existe pas.";
      "out-of-range": "Valeur hors limites : de {{min, number}} à {{max, number}}.";
      "missing-fr": "À remplir en français.";
      "missing-en": "À remplir en anglais.";
      "unsafe-characters": "Contient des caractères invisibles ou de contrôle : retapez le texte.";
      "time-zone-unknown": "Ce fuseau horaire est inconnu.";
      "wrong-type": "Ce champ attend un autre type de valeur.";
      "too-many": "Trop d’éléments : {{max, number}} au plus.";
    };
  };
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogues;
    returnNull: false;
    returnObjects: false;
  }
}
