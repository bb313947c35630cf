// Made by tools/generate-catalogue-types.ts from locales/fr: do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import 'i18next';

export interface Catalogues {
  "mail": {
    "frame": {
      "bareLink": "Si le bouton ne s’ouvre pas, copiez cette adresse :";
      "sentBy": "Envoyé par Insigne, plateforme libre de badges ouverts.";
    };
    "award": {
      "subject": "Vous avez reçu le badge « {{badge}} », délivré par {{organisation}}";
      "preview": "{{organisation}} reconnaît ce que vous savez faire.";
      "heading": "Vous avez reçu le badge « {{badge}} »";
      "why": "{{organisation}} vous attribue le badge « {{badge}} ». Voici ce qu’il atteste.";
      "whyNamed": "Bonjour {{name}}, {{organisation}} vous attribue le badge « {{badge}} ». Voici ce qu’il atteste.";
      "button": "Accepter mon badge";
      "means": "Accepté, il rejoint vos badges et reste privé tant que vous ne le publiez pas. Le bouton ouvre une page ; rien n’est décidé avant votre choix.";
      "refuse": "Vous pouvez aussi le refuser, sur la même page. Refuser n’a aucun effet sur votre dossier.";
      "until_one": "Ce lien personnel vaut {{count, number}} jour.";
      "until_many": "Ce lien personnel vaut {{count, number}} de jours.";
      "until_other": "Ce lien personnel vaut {{count, number}} jours.";
      "ask": "Une question sur ce badge ? Adressez-vous à la personne qui suit votre programme chez {{organisation}}.";
    };
    "signIn": {
      "subject": "{{code}} est votre code Insigne";
      "preview_one": "Il vaut {{count, number}} minute.";
      "preview_many": "Il vaut {{count, number}} de minutes.";
      "preview_other": "Il vaut {{count, number}} minutes.";
      "heading": "Votre code de connexion";
      "lead": "Saisissez ce code sur la page de connexion restée ouverte.";
      "until_one": "Il vaut {{count, number}} minute et ne sert qu’une fois.";
      "until_many": "Il vaut {{count, number}} de minutes et ne sert qu’une fois.";
      "until_other": "Il vaut {{count, number}} minutes et ne sert qu’une fois.";
      "notYou": "Vous n’avez rien demandé ? Ignorez ce message : sans le code, personne n’entre. Ne le donnez à personne.";
    };
    "invitation": {
      "subject": "{{organisation}} vous invite sur Insigne";
      "preview": "Rejoignez l’équipe qui délivre les badges de {{organisation}}.";
      "heading": "Rejoignez {{organisation}}";
      "lead": "{{organisation}} vous invite à rejoindre son équipe sur Insigne. Votre rôle : {{role}}.";
      "leadNamed": "{{name}} vous invite à rejoindre l’équipe de {{organisation}} sur Insigne. Votre rôle : {{role}}.";
      "button": "Voir l’invitation";
      "until_one": "L’invitation vaut {{count, number}} jour, pour cette adresse seulement.";
      "until_many": "L’invitation vaut {{count, number}} de jours, pour cette adresse seulement.";
      "until_other": "L’invitation vaut {{count, number}} jours, pour cette adresse seulement.";
      "notYou": "Si ce message ne vous concerne pas, ignorez-le : rien ne se passera.";
    };
    "role": {
      "owner": "propriétaire";
      "administrator": "administration";
      "issuer": "attribution de badges";
      "member": "membre";
    };
  };
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
  "public": {
    "notTranslated": "pas encore traduit";
    "frame": {
      "skip": "Aller au contenu";
      "nav": "Principale";
      "verify": "Vérifier un badge";
      "signIn": "Se connecter";
      "myBadges": "Mes badges";
      "about": "Ce site utilise Insigne, plateforme libre de badges ouverts.";
      "report": "Signaler un problème";
    };
    "level": {
      "aptitude": "Aptitude";
      "acquisition": "Acquisition";
      "mastery": "Maîtrise";
      "excellence": "Excellence";
      "outOf": "sur 4";
      "title": "{{badge}}, niveau {{position}}, {{level}}";
    };
    "landing": {
      "title": "Des badges que chacun peut vérifier";
      "lead": "Une organisation reconnaît ce que vous savez faire ; vous gardez la preuve, et quiconque la reçoit peut la contrôler en dix secondes.";
      "forWhom": "À qui s’adresse ce site";
      "holder": "Vous avez reçu un badge";
      "holderText": "Ouvrez le lien de votre message, acceptez ou refusez. Rien n’est public sans vous.";
      "verifier": "On vous présente un badge";
      "verifierText": "Donnez son adresse ou son fichier : vous saurez qui l’a délivré et s’il tient toujours. Sans compte.";
      "issuer": "Vous voulez en délivrer";
      "issuerText": "Connectez-vous, dessinez le badge, écrivez ses critères, attribuez-le à une personne ou à toute une liste.";
      "shown": "Badges à voir";
    };
    "signIn": {
      "title": "Se connecter";
      "lead": "Pas de mot de passe : vous recevez un code à six chiffres par e-mail.";
      "email": "Adresse e-mail";
      "sendCode": "Recevoir un code";
      "codeTitle": "Entrez le code reçu";
      "codeSent": "Si {{email}} peut recevoir un code, il arrive dans un instant. Regardez votre messagerie.";
      "codeResent": "Un autre code part vers {{email}}, si cette adresse peut en recevoir un. Seul le dernier compte.";
      "codeHint": "Le code vaut dix minutes. S’il n’arrive pas, regardez dans les indésirables.";
      "code": "Code à six chiffres";
      "enter": "Se connecter";
      "resend": "Envoyer un autre code";
      "linkTitle": "Se connecter à Insigne";
      "linkLead": "Ce lien vous connecte dans ce navigateur. S’il ne vient pas d’une demande de votre part, fermez cette page : rien ne se passera.";
      "linkButton": "Se connecter";
    };
    "claim": {
      "title": "Vous avez reçu le badge « {{badge}} »";
      "accept": "Accepter mon badge";
      "decline": "Refuser ce badge";
      "means": "Accepté, il rejoint vos badges et reste privé tant que vous ne le publiez pas. Refuser n’a aucun effet sur votre dossier ; le badge est alors retiré.";
      "linkUntil": "Ce lien vaut jusqu’au {{date}}. Il est personnel : ne le transférez pas.";
      "justAcceptedTitle": "« {{badge}} » est à vous";
      "acceptedTitle": "« {{badge}} » est dans vos badges";
      "acceptedText": "Le badge est accepté. Il est privé tant que vous n’en décidez pas autrement.";
      "seePage": "Voir sa page";
      "signInToKeep": "Se connecter pour le retrouver";
      "keepText": "Pour le retrouver plus tard, connectez-vous avec l’adresse qui a reçu le message. Ajoutez-y une adresse personnelle avant de quitter votre employeur : vos badges vous suivent.";
      "declinedTitle": "Vous avez refusé « {{badge}} »";
      "declinedText": "Le badge est retiré et personne ne peut le voir. Refuser n’a aucun effet sur votre dossier.";
      "expiredTitle": "Ce lien a expiré";
      "expiredText": "Il valait jusqu’au {{date}}. Le badge vous attend toujours.";
      "renew": "Recevoir un nouveau lien";
      "renewed": "Un nouveau lien part vers l’adresse qui a reçu le premier. Regardez votre messagerie.";
      "askIssuer": "Demandez un nouveau lien à {{issuer}}.";
      "revokedTitle": "Ce badge a été retiré";
      "revokedText": "L’émetteur a révoqué ce badge avant votre réponse. Il n’y a rien à accepter.";
    };
    "visibility": {
      "title": "Qui peut le voir";
      "private": "Personne d’autre que moi";
      "privateText": "Sa page reste fermée.";
      "link": "Qui a le lien";
      "linkText": "La page s’ouvre avec un lien que vous donnez, et que vous pouvez remplacer.";
      "public": "Tout le monde";
      "publicText": "Rendre ce badge public ? Tout le monde pourra voir votre nom, le badge et sa date. Vous pouvez revenir en arrière à tout moment ; une copie déjà prise peut rester ailleurs. Refuser n’a aucun effet sur votre dossier.";
      "more": "En plus, si vous le souhaitez";
      "hideName": "Ne pas afficher mon nom";
      "hideNameText": "La page et les fichiers montrent le badge sans dire à qui il a été délivré.";
      "indexable": "Les moteurs de recherche peuvent l’afficher";
      "indexableText": "Seulement si tout le monde peut le voir.";
      "save": "Enregistrer mon choix";
    };
    "badge": {
      "awardedTo": "Attribué à";
      "by": "Par";
      "awardedOn": "Délivré le";
      "validUntil": "Valable jusqu’au";
      "expiredOn": "A expiré le";
      "revokedOn": "Révoqué le";
      "verifyNow": "Vérifier maintenant";
      "share": "Partager";
      "download": "Télécharger";
      "manage": "Gérer ce badge";
      "signedNote": "Signé par l’émetteur : toute modification casse la signature.";
      "meaning": "Ce que ce badge atteste";
      "meaningPlain": "Ce que dit ce badge";
      "criteriaMet": "Critères remplis";
      "criteria": "Critères";
      "tags": "Mots-clés";
      "howToEarn": "Comment l’obtenir";
      "howToEarnText": "Ce badge est attribué par {{issuer}}. {{link}}";
      "seeBadge": "Voir sa fiche";
      "openBadge": "Ceci est un Open Badge : une image et des données au format ouvert, que la personne garde quand elle change d’employeur.";
      "archived": "Ce badge n’est plus attribué. Ceux qui l’ont été restent valables.";
      "cardTitle": "{{badge}}, délivré par {{issuer}}";
      "cardPlain": "Page d’un Open Badge, avec le résultat de son contrôle.";
    };
    "badgeClass": {
      "awardedBy": "Attribué par";
      "validity": "Validité";
      "noExpiry": "Sans date de fin";
      "months_one": "{{count, number}} mois";
      "months_many": "{{count, number}} de mois";
      "months_other": "{{count, number}} mois";
      "archived": "Ce badge n’est plus attribué. Ceux qui l’ont été restent valables.";
      "notAwardedAnyMore": "Ce badge n’est plus attribué.";
      "ask": "Ce badge est attribué par {{issuer}}. Adressez-vous à cette organisation pour savoir comment remplir les critères.";
    };
    "share": {
      "linkedIn": "Ajouter au profil LinkedIn";
      "values": "Si le formulaire reste vide : valeurs à copier";
      "name": "Nom";
      "organisation": "Organisme";
      "issued": "Délivré le";
      "expires": "Expire le";
      "id": "Identifiant";
      "url": "Adresse";
      "mail": "Envoyer par e-mail";
      "mailSubject": "Badge « {{badge}} », délivré par {{issuer}}";
    };
    "files": {
      "png": "Image PNG signée";
      "svg": "Image SVG signée";
      "json": "Données JSON";
      "qr": "Code QR vers {{url}}";
    };
    "issuer": {
      "domainProved": "{{domain}}, domaine prouvé";
      "website": "Site";
      "since": "Présent ici depuis le";
      "badges": "Badges délivrés";
      "noBadge": "Aucun badge public pour l’instant.";
      "key": "Clé et identité techniques";
      "keyText": "Chaque badge est signé avec une clé publiée sous cet identifiant. N’importe quel outil de vérification peut la lire.";
      "description": "Les badges délivrés par {{issuer}}, et ce qui prouve son identité.";
    };
    "verdict": {
      "checkedOn": "Contrôlé le {{when}}";
      "seeChecks_one": "voir le contrôle";
      "seeChecks_many": "voir les {{count, number}} de contrôles";
      "seeChecks_other": "voir les {{count, number}} contrôles";
      "valid": {
        "title": "Badge authentique et valide";
        "detail": "L’émetteur est connu, rien n’a été modifié, le badge est en cours de validité.";
        "word": "Valide";
      };
      "valid-unlisted": {
        "title": "Badge authentique et valide ; émetteur encore inconnu de cette plateforme";
        "detail": "Rien n’a été modifié et la clé est bien celle de l’émetteur nommé. Reste à vous de juger s’il mérite votre confiance.";
        "word": "Valide";
      };
      "expired": {
        "title": "Badge authentique, mais expiré";
        "titleDated": "Badge authentique, mais expiré le {{date}}";
        "detail": "Il était valable jusque-là. Rien n’a été modifié depuis sa signature.";
        "word": "Expiré";
      };
      "expired-unlisted": {
        "title": "Signature correcte, mais badge expiré";
        "titleDated": "Signature correcte, mais badge expiré le {{date}}";
        "detail": "Il était valable jusque-là. L’émetteur est encore inconnu de cette plateforme.";
        "word": "Expiré";
      };
      "suspended": {
        "title": "Badge suspendu pour le moment par l’émetteur";
        "detail": "L’émetteur peut lever la suspension. D’ici là, le badge ne vaut pas.";
        "word": "Suspendu";
      };
      "revoked": {
        "title": "Badge révoqué par l’émetteur";
        "titleDated": "Badge révoqué par l’émetteur le {{date}}";
        "titleReason": "Badge révoqué par l’émetteur (motif : {{reason}})";
        "titleDatedReason": "Badge révoqué par l’émetteur le {{date}} (motif : {{reason}})";
        "detail": "L’émetteur a mis fin à ce badge. C’est définitif : il ne vaut plus.";
        "word": "Révoqué";
      };
      "invalid": {
        "title": "Badge altéré : le contenu diffère de ce que l’émetteur a signé ou publié";
        "detail": "Au moins une valeur a changé depuis la signature. N’en tenez aucune pour vraie.";
        "word": "Altéré";
      };
      "malformed": {
        "title": "Badge non conforme : il ne suit pas les règles du format";
        "detail": "Sa signature n’a pas pu être contrôlée. N’en tenez aucune valeur pour vraie.";
        "word": "Non conforme";
      };
      "other-person": {
        "title": "Ce badge n’a pas été délivré à cette adresse";
        "detail": "Il nomme une autre personne. Demandez avec quelle adresse il a été reçu.";
        "word": "Autre personne";
      };
      "key-lost": {
        "title": "Signé après la perte de la clé de l’émetteur";
        "detail": "Quelqu’un d’autre a pu signer à sa place. Demandez à l’émetteur de le délivrer de nouveau.";
        "word": "Clé perdue";
      };
      "untrusted-issuer": {
        "title": "Signature correcte, mais rien ne prouve qu’elle soit celle de l’émetteur nommé";
        "detail": "Quelqu’un a pu signer sous le nom d’un autre. Demandez confirmation à l’organisation nommée.";
        "word": "Émetteur non prouvé";
      };
      "issuer-unreachable": {
        "title": "Clé de l’émetteur injoignable : signature non vérifiée";
        "detail": "Ceci ne dit rien sur l’authenticité. Recommencez plus tard.";
        "word": "Non vérifiable";
      };
      "not-yet-valid": {
        "title": "Badge pas encore valable";
        "titleDated": "Badge valable à partir du {{date}}";
        "detail": "Rien n’a été modifié ; sa période de validité n’a pas commencé.";
        "word": "Pas encore";
      };
      "status-unknown": {
        "title": "Vérification impossible pour le moment (statut injoignable). Ceci ne dit rien sur l’authenticité.";
        "detail": "La signature a été contrôlée, mais l’émetteur ne dit pas si le badge tient toujours. Recommencez plus tard.";
        "word": "Non vérifiable";
      };
      "unverified": {
        "title": "Ni signature ni copie chez l’émetteur : origine impossible à établir";
        "detail": "N’importe qui a pu écrire ce contenu.";
        "word": "Sans preuve";
      };
      "not-read-yet": {
        "title": "Cette sorte de badge n’est pas encore lue ici";
        "detail": "Le contrôle s’arrête là. Ceci ne dit rien sur l’authenticité.";
        "word": "Non contrôlé";
      };
      "recipient-not-stated": {
        "title": "Ce badge ne dit pas à qui il a été délivré";
        "detail": "La version publique d’un badge tait souvent l’adresse. Demandez à la personne sa propre version.";
        "word": "Sans adresse";
      };
      "not-a-badge": {
        "title": "Ce fichier ne contient pas d’Open Badge";
        "detail": "Une image convertie, réduite ou capturée perd le badge qu’elle portait. Prenez le fichier d’origine, ou l’adresse de la page du badge.";
        "word": "Pas un badge";
      };
    };
    "outcome": {
      "pass": "conforme";
      "fail": "non conforme";
      "unknown": "non contrôlé";
    };
    "age": {
      "inBadge": "lu dans le badge";
      "computed": "calculée à l’instant";
      "now": "vu à l’instant";
      "seen": "vu {{ago}}";
    };
    "check": {
      "line": "{{name}} : {{result}}";
      "allPassed_one": "Un contrôle, conforme";
      "allPassed_many": "{{count, number}} de contrôles, tous conformes";
      "allPassed_other": "{{count, number}} contrôles, tous conformes";
      "somePassed_one": "{{passed}} contrôle conforme sur {{count, number}}";
      "somePassed_many": "{{passed}} contrôles conformes sur {{count, number}}";
      "somePassed_other": "{{passed}} contrôles conformes sur {{count, number}}";
      "notApplicable": "Sans objet ici : {{names}}.";
      "format": {
        "name": "Format";
        "pass": "Un Open Badge a été trouvé";
        "png": "Open Badge trouvé dans une image PNG";
        "svg": "Open Badge trouvé dans une image SVG";
        "json": "Open Badge sous forme de données JSON";
        "jws": "Open Badge sous forme de JWS";
      };
      "schema": {
        "name": "Contenu";
        "pass": "Open Badges 3.0, champs obligatoires présents, aucun terme inconnu";
      };
      "signature": {
        "name": "Signature";
        "pass": "Rien n’a changé depuis la signature (Ed25519)";
      };
      "issuer": {
        "name": "Émetteur";
        "domain": "{{issuer}}, domaine {{domain}} prouvé";
        "key": "{{issuer}}, clé tenue par l’émetteur";
      };
      "recipient": {
        "name": "Destinataire";
        "pass": "Délivré à l’adresse que vous avez donnée";
      };
      "dates": {
        "name": "Dates";
        "until": "Valable du {{from}} au {{until}}";
        "open": "Valable depuis le {{from}}, sans date de fin";
      };
      "status": {
        "name": "Statut";
        "pass": "Ni révoqué ni suspendu";
      };
      "refresh": {
        "name": "Mise à jour";
        "pass": "Version la plus récente";
      };
      "endorsements": {
        "name": "Recommandations";
        "pass": "Signatures conformes";
      };
      "log": {
        "name": "Journal public";
        "pass": "Inscription au journal prouvée";
      };
    };
    "checkCode": {
      "other-fail": "Ce contrôle a échoué";
      "other-unknown": "Ce contrôle n’a pas pu être fait";
      "not-supported-yet": "Présent dans le badge, mais pas encore lu ici";
      "schema-needed": "Suppose un contenu conforme";
      "signature-needed": "Suppose une signature conforme";
      "unreachable": "L’adresse ne répond pas, ou pas avec un badge";
      "format-not-recognised": "Ni PNG, ni SVG, ni JSON, ni JWS";
      "no-payload": "L’image ne porte aucun badge";
      "several-payloads": "L’image porte plusieurs badges : lequel croire";
      "no-object": "Ces données JSON ne sont pas un objet";
      "another-document": "Ces données décrivent autre chose qu’un badge";
      "another-credential": "Attestation vérifiable, mais pas un Open Badge";
      "jws-without-badge": "Ce JWS ne contient pas de badge";
      "not-utf-8": "Le texte n’est pas en UTF-8";
      "json-syntax": "Ce n’est pas du JSON correct";
      "json-duplicate-member": "Un même champ y figure deux fois";
      "json-forbidden-member": "Un nom de champ interdit y figure";
      "json-too-deep": "Trop de niveaux imbriqués";
      "json-lone-surrogate": "Un caractère y est coupé en deux";
      "json-number-out-of-range": "Un nombre y dépasse ce qui peut être lu exactement";
      "too-large": "Trop volumineux pour être contrôlé";
      "too-complex": "Trop complexe pour être contrôlé";
      "png-malformed": "Fichier PNG abîmé";
      "png-bad-crc": "Fichier PNG abîmé : somme de contrôle fausse";
      "png-data-after-end": "Des données suivent la fin de l’image";
      "png-compressed-payload": "Le badge y est compressé, ce que le format interdit";
      "svg-malformed": "Fichier SVG abîmé";
      "svg-doctype": "Le fichier SVG contient une déclaration interdite";
      "svg-entity": "Le fichier SVG contient une entité interdite";
      "svg-namespace-conflict": "Espaces de noms contradictoires dans le SVG";
      "open-badges-2-not-supported-yet": "Open Badges 1 ou 2, pas encore lu ici";
      "clr-not-supported-yet": "Relevé complet (CLR), pas encore lu ici";
      "jws-not-supported-yet": "Badge signé en JWS, pas encore lu ici";
      "schema": "Un champ obligatoire manque ou ne convient pas";
      "bad-credential": "Un champ obligatoire manque ou ne convient pas";
      "untrusted-context": "Le badge s’appuie sur un vocabulaire inconnu";
      "undefined-term": "Le badge contient un terme que rien ne définit";
      "no-proof": "Aucune signature";
      "too-many-proofs": "Trop de signatures";
      "proof-malformed": "Signature mal formée";
      "proof-purpose": "Signature faite pour un autre usage";
      "proof-not-supported-yet": "Sorte de signature pas encore lue ici";
      "proof-chain-not-supported-yet": "Chaîne de signatures pas encore lue ici";
      "proof-expired": "La signature a expiré";
      "signature-mismatch": "Le contenu diffère de ce qui a été signé";
      "key-type-not-supported-yet": "Sorte de clé pas encore lue ici";
      "verification-method-malformed": "La clé nommée est mal formée";
      "issuer-unreachable": "La clé de l’émetteur est injoignable";
      "did-method-not-supported-yet": "Cette façon de nommer l’émetteur n’est pas encore lue ici";
      "did-document-malformed": "Le document d’identité de l’émetteur est mal formé";
      "did-document-of-another": "Le document d’identité est celui d’un autre";
      "key-not-listed": "L’émetteur ne publie pas cette clé";
      "key-of-another": "Cette clé est celle d’un autre";
      "key-retired-before-signature": "La clé avait été retirée avant la signature";
      "untrusted-after-compromise": "Signé après la perte de la clé";
      "issuer-not-listed": "{{issuer}}, encore inconnu de cette plateforme";
      "recipient-mismatch": "Délivré à une autre adresse que celle donnée";
      "recipient-not-stated": "Le badge ne dit pas à quelle adresse il a été délivré";
      "date-malformed": "Une date est mal formée";
      "dates-reversed": "La date de fin précède la date de début";
      "expired": "A expiré le {{until}}";
      "not-yet-valid": "Ne vaut qu’à partir du {{from}}";
      "revoked": "L’émetteur l’a révoqué";
      "suspended": "L’émetteur l’a suspendu";
      "status-purpose-informative": "Statut donné pour information";
      "status-entries": "Statuts trop nombreux";
      "status-malformed": "Indication de statut mal formée";
      "status-type-not-supported-yet": "Sorte de statut pas encore lue ici";
      "status-list-unreachable": "La liste de statut est injoignable";
      "status-list-malformed": "La liste de statut est mal formée";
      "status-list-untrusted-context": "La liste de statut s’appuie sur un vocabulaire inconnu";
      "status-list-issuer": "La liste de statut n’est pas de cet émetteur";
      "status-list-signature": "La signature de la liste de statut n’est pas conforme";
      "status-list-purpose": "La liste de statut a un autre usage";
      "status-list-of-another-address": "La liste de statut vient d’une autre adresse";
      "status-list-dates": "La liste de statut est périmée";
      "status-list-too-short": "La liste de statut est trop courte pour protéger la vie privée";
      "status-index-out-of-range": "Le badge n’est pas dans la liste de statut";
      "listed-schema-not-checked": "Le badge cite un schéma qui n’est pas contrôlé ici";
    };
    "verify": {
      "title": "Vérifier un badge";
      "lead": "Ce badge est-il authentique, à qui a-t-il été délivré, et tient-il toujours ? Aucun compte, rien n’est conservé.";
      "yours": "Le badge à vérifier";
      "another": "Vérifier un autre badge";
      "nothingKept": "Aucun compte. Le badge n’est pas conservé.";
      "url": "Adresse du badge";
      "file": "Ou choisir un fichier";
      "fileHint": "PNG, SVG ou JSON, 5 Mo au plus";
      "paste": "Ou coller le texte";
      "text": "Texte du badge (JSON)";
      "email": "Adresse e-mail de la personne";
      "optional": "(facultatif)";
      "emailHint": "Pour savoir si le badge lui revient";
      "check": "Vérifier";
      "awarded": "Délivré par {{issuer}} le {{date}}";
      "awardedTo": "Attribué à {{person}} par {{issuer}} le {{date}}";
      "unnamedIssuer": "un émetteur sans nom";
      "seeBadge": "Voir le badge";
      "wording": "Ce que dit le badge";
      "checkedBy": "Contrôlé par Insigne le {{when}} (fuseau {{zone}}).";
      "notSaid": "Ce que ce résultat ne dit pas";
      "notSaidText": "Il établit qui a délivré le badge et qu’il n’a pas changé. Il ne juge pas les critères : lisez-les, et voyez qui les a écrits.";
      "how": "Quatre façons de faire";
      "ways": {
        "url": "Une adresse";
        "urlText": "Celle de la page du badge, telle qu’elle figure sur un CV ou un profil.";
        "file": "Un fichier";
        "fileText": "L’image du badge porte ses données signées. Prenez le fichier d’origine, pas une capture d’écran.";
        "paste": "Un texte";
        "pasteText": "Les données JSON du badge, copiées d’un portefeuille ou d’un message.";
        "email": "Et à qui ?";
        "emailText": "Donnez aussi l’adresse de la personne : le contrôle dira si le badge lui a été délivré.";
      };
      "fileTooLarge": "Ce fichier dépasse 5 Mo. Un badge est bien plus petit : choisissez le fichier d’origine.";
      "nothingGiven": "Donnez l’adresse du badge, son fichier ou son texte.";
    };
    "problem": {
      "home": "Aller à l’accueil";
      "reference": "Numéro de référence : {{id}}";
    };
    "operatorLink": {
      "title": "Bienvenue dans Insigne";
      "lead": "Vous venez d’installer Insigne. Dites qui vous êtes : vous serez la personne qui administre cette installation et y crée les organisations.";
      "name": "Votre nom";
      "email": "Votre adresse e-mail";
      "button": "Commencer";
    };
    "card": {
      "revoked": "Révoqué";
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
