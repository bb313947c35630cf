// Made by tools/generate-catalogue-types.ts from locales/fr: do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import 'i18next';

export interface Catalogues {
  "account": {
    "proof": {
      "title": "Confirmez votre identité";
      "why": "Cet acte porte loin : nous nous assurons que c’est bien vous. Votre saisie reste telle quelle, et l’acte reprend de lui-même.";
      "byPasskey": "Confirmer par une clé d’accès";
      "sendCode": "M’envoyer un code";
      "sent": "Un code a été envoyé à {{email}}. Il vaut dix minutes.";
      "code": "Code à six chiffres";
      "codeShape": "Saisissez les six chiffres du code.";
      "confirm": "Confirmer";
      "again": "Envoyer un autre code";
    };
    "again": {
      "title": "Votre session est terminée";
      "why": "Reconnectez-vous avec {{email}} pour continuer. Votre saisie reste telle quelle, et l’acte reprend de lui-même.";
      "byPasskey": "Me connecter par une clé d’accès";
      "confirm": "Me reconnecter";
      "refused": "Ce code n’est pas le bon";
      "refusedText": "Il est faux, déjà utilisé ou trop vieux. Prenez celui du dernier courriel, ou demandez-en un autre.";
      "elsewhere": "Aller à la page de connexion ; ce qui n’est pas enregistré sera perdu";
    };
    "addresses": {
      "title": "Adresses";
      "lead": "Chacune vous connecte, et les badges attribués à chacune sont les vôtres. Personne d’autre ne voit cette liste.";
      "preferred": "reçoit vos messages";
      "prefer": "Y recevoir les messages";
      "preferNamed": "Recevoir les messages à {{address}}";
      "remove": "Retirer";
      "removeNamed": "Retirer {{address}}";
      "removeEffect": "Les badges attribués à cette adresse n’apparaîtront plus ici.";
      "removeAct": "Retirer cette adresse";
      "add": "Ajouter une adresse";
      "new": "Nouvelle adresse";
      "newHint": "Nous y envoyons un code, pour nous assurer qu’elle est à vous.";
      "sendCode": "Envoyer le code";
      "sent": "Un code a été envoyé à {{email}}. Saisissez-le ici dans les dix minutes.";
      "confirm": "Ajouter cette adresse";
      "move": "Déplacer l’adresse ici";
      "other": "Une autre adresse";
      "added": "{{email}} est à vous, et les badges attribués à cette adresse sont ici.";
      "full_one": "Vous avez {{count, number}} adresse, le maximum.";
      "full_other": "Vous avez {{count, number}} adresses, le maximum.";
      "full_many": "Vous avez {{count, number}} de adresses, le maximum.";
      "leaving": "Vos badges restent à vous, même quand vous quittez un employeur. Ajoutez à temps une adresse personnelle, pour pouvoir vous connecter quand celle du travail sera fermée.";
    };
    "passkeys": {
      "title": "Clés d’accès";
      "lead": "Connectez-vous par l’empreinte, le visage ou le verrou de votre appareil, sans attendre de code.";
      "none": "Aucune clé d’accès. Vous vous connectez par un code envoyé par courrier électronique.";
      "cannot": "Ce navigateur ne connaît pas les clés d’accès, ou pas à cette adresse.";
      "add": "Ajouter une clé d’accès";
      "make": "Créer la clé d’accès";
      "name": "Nom de la clé d’accès";
      "nameHint": "Pour la distinguer des autres, par exemple « Téléphone » ou « Portable du travail ».";
      "nameMissing": "Donnez-lui un nom.";
      "saveName": "Enregistrer le nom";
      "rename": "Renommer";
      "renameNamed": "Renommer {{name}}";
      "remove": "Retirer";
      "removeNamed": "Retirer {{name}}";
      "removeEffect": "Elle ne vous connectera plus. Retirez-la aussi de votre appareil.";
      "removeAct": "Retirer cette clé d’accès";
      "since": "Depuis le {{date}}.";
      "used": "Utilisée le {{date}}.";
      "unused": "Pas encore utilisée.";
      "backedUp": "Conservée par le service de mots de passe de vos appareils.";
    };
    "sessions": {
      "title": "Où vous êtes connecté";
      "lead": "Un appareil que vous déconnectez doit se reconnecter, aussitôt. Nous ne gardons aucune adresse réseau.";
      "device": "{{browser}} sur {{system}}";
      "unknown": "Un appareil qui ne dit pas son nom";
      "current": "celui-ci";
      "since": "Depuis le {{date}}.";
      "lastUse": "Dernière utilisation le {{date}}.";
      "end": "Déconnecter";
      "endNamed": "Déconnecter {{device}}";
      "endOthers_one": "Déconnecter l’autre appareil";
      "endOthers_other": "Déconnecter {{count, number}} autres appareils";
      "endOthers_many": "Déconnecter {{count, number}} de autres appareils";
    };
    "privacy": {
      "title": "Confidentialité";
    };
    "looks": {
      "title": "Qui a consulté votre dossier";
      "lead": "Quand quelqu’un d’une organisation ouvre l’un de vos badges ou votre page, c’est noté ici, une ligne par jour.";
      "none": "Personne n’a ouvert votre dossier.";
      "gone": "Quelqu’un dont le compte n’existe plus";
      "of": {
        "award": "un badge";
        "person": "votre page";
      };
      "times_one": "{{count, number}} fois";
      "times_other": "{{count, number}} fois";
      "times_many": "{{count, number}} de fois";
    };
    "retention": {
      "title": "Combien de temps vos données sont gardées";
      "access_one": "Codes, liens de connexion et sessions : {{count, number}} jour après leur fin.";
      "access_other": "Codes, liens de connexion et sessions : {{count, number}} jours après leur fin.";
      "access_many": "Codes, liens de connexion et sessions : {{count, number}} de jours après leur fin.";
      "exports_one": "Copies de vos données : {{count, number}} jour.";
      "exports_other": "Copies de vos données : {{count, number}} jours.";
      "exports_many": "Copies de vos données : {{count, number}} de jours.";
      "answers_one": "Réponses gardées pour que rien ne soit fait deux fois : {{count, number}} jour.";
      "answers_other": "Réponses gardées pour que rien ne soit fait deux fois : {{count, number}} jours.";
      "answers_many": "Réponses gardées pour que rien ne soit fait deux fois : {{count, number}} de jours.";
      "mails_one": "Trace des courriers qui vous sont envoyés, sans leur texte : {{count, number}} jour.";
      "mails_other": "Trace des courriers qui vous sont envoyés, sans leur texte : {{count, number}} jours.";
      "mails_many": "Trace des courriers qui vous sont envoyés, sans leur texte : {{count, number}} de jours.";
      "invitations_one": "Invitations : {{count, number}} jour après leur fin.";
      "invitations_other": "Invitations : {{count, number}} jours après leur fin.";
      "invitations_many": "Invitations : {{count, number}} de jours après leur fin.";
      "looks_one": "Consultations de votre dossier : {{count, number}} jour.";
      "looks_other": "Consultations de votre dossier : {{count, number}} jours.";
      "looks_many": "Consultations de votre dossier : {{count, number}} de jours.";
      "claim-links_one": "Liens d’acceptation d’un badge : {{count, number}} jour après leur fin.";
      "claim-links_other": "Liens d’acceptation d’un badge : {{count, number}} jours après leur fin.";
      "claim-links_many": "Liens d’acceptation d’un badge : {{count, number}} de jours après leur fin.";
      "list-files_one": "Fichiers des listes déposées par les organisations : {{count, number}} jour.";
      "list-files_other": "Fichiers des listes déposées par les organisations : {{count, number}} jours.";
      "list-files_many": "Fichiers des listes déposées par les organisations : {{count, number}} de jours.";
      "declined-awards_one": "Votre nom sur les badges que vous avez refusés : {{count, number}} jour.";
      "declined-awards_other": "Votre nom sur les badges que vous avez refusés : {{count, number}} jours.";
      "declined-awards_many": "Votre nom sur les badges que vous avez refusés : {{count, number}} de jours.";
      "badges": "Vos badges : aussi longtemps que vous gardez votre compte.";
      "trail": "Le journal d’audit et le journal public ne nomment personne, et restent.";
      "directory-imports_one": "Ce que les organisations déposent sur leur personnel : {{count, number}} jour.";
      "directory-imports_many": "Ce que les organisations déposent sur leur personnel : {{count, number}} de jours.";
      "directory-imports_other": "Ce que les organisations déposent sur leur personnel : {{count, number}} jours.";
      "reports_one": "Signalements et adresse pour y répondre : {{count, number}} jour.";
      "reports_other": "Signalements et adresse pour y répondre : {{count, number}} jours.";
      "reports_many": "Signalements et adresse pour y répondre : {{count, number}} de jours.";
      "unused-pictures_one": "Images que les organisations déposent et qu’aucun badge n’utilise : {{count, number}} jour.";
      "unused-pictures_other": "Images que les organisations déposent et qu’aucun badge n’utilise : {{count, number}} jours.";
      "unused-pictures_many": "Images que les organisations déposent et qu’aucun badge n’utilise : {{count, number}} de jours.";
    };
    "export": {
      "title": "Une copie de vos données";
      "lead": "Un seul fichier ZIP avec tout ce qui est gardé à votre sujet, lisible par des programmes : vous, vos adresses et appareils, vos badges avec leurs documents et images, les courriers, les consultations, et ce qui a été fait.";
      "start": "Faire une copie de mes données";
      "again": "Faire une nouvelle copie";
      "running_one": "La copie se prépare : {{done, number}} badge sur {{count, number}}. Vous pouvez quitter cette page.";
      "running_many": "La copie se prépare : {{done, number}} badges sur {{count, number}}. Vous pouvez quitter cette page.";
      "running_other": "La copie se prépare : {{done, number}} badges sur {{count, number}}. Vous pouvez quitter cette page.";
      "ready": "Votre copie du {{made}} est prête. Elle est gardée jusqu’au {{until}}, pour vous seulement.";
      "fetch": "Télécharger la copie";
    };
    "erase": {
      "title": "Effacer votre compte";
      "lead": "Tout disparaît, aussitôt et pour toujours. Nous montrons d’abord ce que cela signifie.";
      "open": "Effacer mon compte…";
      "confirmTitle": "Effacer votre compte pour toujours ?";
      "goes": "Ceci est effacé aussitôt, sans retour possible :";
      "badges_one": "{{count, number}} badge et ses documents";
      "badges_other": "{{count, number}} badges et leurs documents";
      "badges_many": "{{count, number}} de badges et leurs documents";
      "shown_one": "{{count, number}} page publique, qui dira qu’elle a été effacée à la demande de la personne titulaire";
      "shown_other": "{{count, number}} pages publiques, qui diront qu’elles ont été effacées à la demande de la personne titulaire";
      "shown_many": "{{count, number}} de pages publiques, qui diront qu’elles ont été effacées à la demande de la personne titulaire";
      "addresses_one": "votre nom et {{count, number}} adresse, vos clés d’accès et sessions";
      "addresses_other": "votre nom et {{count, number}} adresses, vos clés d’accès et sessions";
      "addresses_many": "votre nom et {{count, number}} de adresses, vos clés d’accès et sessions";
      "mails_one": "la trace de {{count, number}} courrier qui vous a été envoyé";
      "mails_other": "la trace de {{count, number}} courriers qui vous ont été envoyés";
      "mails_many": "la trace de {{count, number}} de courriers qui vous ont été envoyés";
      "membership": "votre place dans {{organisation}}";
      "stays": "Ceci reste, et nous ne pouvons pas le retirer :";
      "log": "des lignes du journal public, qui ne nomment personne et perdent la clé qui les reliait à vous";
      "copies": "les copies prises par vous ou par d’autres : elles restent vérifiables";
      "directories": "votre fiche dans l’annuaire du personnel de {{organisations}} : adressez-vous à l’organisation";
      "bound": "Vous êtes la dernière personne à exploiter cette installation. Confiez d’abord ce rôle à une autre.";
      "lastOwner": "Vous êtes la dernière personne propriétaire de {{organisations}}. Nommez-en d’abord une autre.";
      "word": "effacer";
      "typeWord": "Saisissez « {{word}} » pour confirmer";
      "wordWrong": "Saisissez le mot « {{word}} ».";
      "act_one": "Effacer mon compte et {{count, number}} badge";
      "act_other": "Effacer mon compte et {{count, number}} badges";
      "act_many": "Effacer mon compte et {{count, number}} de badges";
      "doneTitle": "Votre compte est effacé";
      "done": "Plus rien de ce qui vous nomme n’est gardé ici. Si un serveur de courrier est réglé, un dernier message le confirme.";
      "leave": "Quitter";
    };
  };
  "app": {
    "shell": {
      "skip": "Aller au contenu";
      "mainMenu": "Principale";
      "phoneMenu": "Principale, téléphone";
      "menu": "Menu";
      "breadcrumb": "Fil d’Ariane";
      "changeOrganisation": "Changer d’organisation";
      "verify": "Vérifier un badge";
      "account": "Compte :";
      "signOut": "Se déconnecter";
      "toLight": "Passer au thème clair";
      "toDark": "Passer au thème sombre";
    };
    "menu": {
      "section": {
        "organisation": "Programme";
        "mine": "Mon espace";
        "platform": "Plateforme";
      };
      "home": "Accueil";
      "library": "Bibliothèque";
      "frameworks": "Compétences";
      "programmes": "Programmes";
      "award": "Attribuer";
      "awards": "Attributions";
      "people": "Personnes";
      "members": "Membres";
      "mails": "Courriers";
      "organisation": "Organisation";
      "myBadges": "Mes badges";
      "settings": "Préférences";
      "platform": "Organisations";
      "trail": "Journal d’audit";
      "platformTrail": "Journal de l’installation";
      "toDecide": "à traiter";
      "health": "Santé";
      "outbox": "Boîte d’envoi";
      "jobs": "Tâches";
      "backup": "Sauvegarde";
      "reports": "Signalements";
      "platformReports": "Signalements du site";
      "installation": "L’installation";
    };
    "notFound": {
      "title": "Page introuvable";
      "heading": "Cette page n’existe pas ou ne vous est pas ouverte";
      "text": "Vérifiez l’adresse, ou revenez à votre première page.";
      "back": "Revenir à l’accueil";
    };
    "routeError": {
      "title": "Cette page n’a pas pu s’afficher";
    };
    "start": {
      "title": "Bienvenue";
    };
    "badge": {
      "unnamed": "Nouveau badge";
      "altPlain": "Badge {{name}}";
      "altLevel": "Badge {{name}}, niveau {{number}}, {{word}}";
      "state": {
        "draft": "Brouillon";
        "published": "Publié";
        "archived": "Archivé";
      };
    };
    "role": {
      "owner": "Propriétaire";
      "administrator": "Administration";
      "issuer": "Attribution";
      "manager": "Encadrement";
      "assessor": "Évaluation";
      "member": "Membre";
    };
    "roleMay": {
      "owner": "Peut tout faire ici : régler l’organisation, inviter, écrire et publier des badges, les attribuer et les révoquer.";
      "administrator": "Règle l’organisation, écrit et publie des badges, les attribue et les révoque. N’invite personne.";
      "issuer": "Attribue les badges publiés et peut les révoquer. Consulte l’annuaire des personnes.";
      "manager": "Voit les personnes de ses équipes, et personne d’autre. Voit la bibliothèque des badges.";
      "assessor": "Comme un membre, pour l’instant : cette version ne reçoit pas encore de demandes d’évaluation.";
      "member": "Voit la bibliothèque des badges.";
    };
    "home": {
      "hello": "Bonjour";
      "helloName": "Bonjour {{name}}";
      "lead": "Voici où en est {{organisation}}.";
      "badges": "Nos badges";
      "allBadges_one": "Le badge de la bibliothèque";
      "allBadges_other": "Les {{count, number}} badges";
      "allBadges_many": "Les {{count, number}} de badges";
      "latest": "Dernières attributions";
      "allAwards_one": "L’attribution";
      "allAwards_other": "Les {{count, number}} attributions";
      "allAwards_many": "Les {{count, number}} d’attributions";
      "figures": "Où en sont les badges";
      "figuresOf_one": "sur {{count, number}} attribution";
      "figuresOf_other": "sur {{count, number}} attributions";
      "figuresOf_many": "sur {{count, number}} d’attributions";
      "openLists": "Envois en cours";
      "leaves": "Départ le {{moment}}";
      "listState": {
        "uploaded": "Fichier lu ; les colonnes sont à vérifier.";
        "checked": "Contrôlée ; rien n’est encore attribué.";
        "running": "Attribution en cours.";
        "cancelling": "Arrêt en cours.";
        "cancelled": "Arrêtée avant la fin ; vous pouvez reprendre.";
        "done": "Terminée.";
        "waiting": "En attente de départ.";
      };
    };
    "library": {
      "title": "Bibliothèque";
      "lead": "Les badges de l’organisation : brouillons, publiés et archivés.";
      "new": "Nouveau badge";
      "search": "Chercher un badge";
      "count_one": "{{count, number}} badge";
      "count_other": "{{count, number}} badges";
      "count_many": "{{count, number}} de badges";
      "awarded_zero": "Pas encore attribué";
      "awarded_one": "{{count, number}} attribution";
      "awarded_other": "{{count, number}} attributions";
      "awarded_many": "{{count, number}} d’attributions";
      "changed": "Changements non publiés";
      "empty": {
        "title": "Aucun badge pour le moment";
        "textReader": "Les badges de l’organisation apparaîtront ici.";
      };
      "noMatch": {
        "title": "Aucun badge ne correspond";
        "text": "Essayez un autre mot : la recherche porte sur les noms, les descriptions et les mots-clés, dans les deux langues.";
      };
    };
    "newBadge": {
      "title": "Nouveau badge";
      "name": "Nom du badge";
      "hint": "Dans votre langue ; l’autre vient ensuite. Ce que la personne a fait, plutôt qu’un trait de caractère.";
      "nameMissing": "Donnez un nom au badge.";
      "create": "Créer le brouillon";
    };
    "editor": {
      "title": "Badge";
      "texts": "Textes";
      "fieldIn": "{{field}} ({{language}})";
      "name": "Nom";
      "description": "Description";
      "descriptionHint": "Ce que ce badge reconnaît, en deux ou trois phrases.";
      "criteria": "Critères";
      "alt": "Texte de remplacement de l’image";
      "altHint": "Lu aux personnes qui ne voient pas l’image. Proposé d’après le nom et le niveau.";
      "previewShow": "Voir l’aperçu des critères";
      "previewHide": "Masquer l’aperçu des critères";
      "previewOf": "Aperçu ({{language}})";
      "previewEmpty": "Rien à montrer encore.";
      "level": "Niveau";
      "levelHint": "Il donne le métal et les losanges du badge.";
      "noLevel": "Sans niveau";
      "validity": "Durée de validité, en mois";
      "validityHint": "Vide : le badge n’expire pas.";
      "tags": "Mots-clés";
      "tagsHint": "Entrée ou virgule après chaque mot, 20 au plus.";
      "artwork": "Dessin";
      "style": "Forme";
      "palette": "Émail";
      "icon": "Symbole";
      "iconSearch": "Chercher un symbole";
      "iconsFound_one": "{{count, number}} symbole";
      "iconsFound_other": "{{count, number}} symboles";
      "iconsFound_many": "{{count, number}} de symboles";
      "iconsSome_one": "{{shown, number}} sur {{count, number}} symbole ; un mot de plus en trouve d’autres.";
      "iconsSome_other": "{{shown, number}} sur {{count, number}} symboles ; un mot de plus en trouve d’autres.";
      "iconsSome_many": "{{shown, number}} sur {{count, number}} de symboles ; un mot de plus en trouve d’autres.";
      "sub": "Seconde ligne du dessin";
      "subHint": "Vide : le mot du niveau. Une année, un lieu, une équipe.";
      "preview": "Aperçu";
      "save": "Enregistrer le brouillon";
      "saved": "Brouillon enregistré.";
      "unsaved": "Changements non enregistrés, gardés dans ce navigateur";
      "unpublished": "Enregistré ; la version {{version}} reste celle qui est attribuée";
      "allSaved": "Tout est enregistré";
      "found": "Un texte non enregistré a été retrouvé dans ce navigateur et remis en place.";
      "foundDrop": "L’écarter";
      "suspension": "Peut être suspendu";
      "suspensionHint": "Chaque badge nomme alors deux listes de statut. Quelques lecteurs anciens ne lisent que la première.";
    };
    "advice": {
      "titleLong_one": "Nom long ({{language}}) : {{count, number}} lettre. Au-delà de 24, les lettres du dessin deviennent petites.";
      "titleLong_other": "Nom long ({{language}}) : {{count, number}} lettres. Au-delà de 24, les lettres du dessin deviennent petites.";
      "titleLong_many": "Nom long ({{language}}) : {{count, number}} de lettres. Au-delà de 24, les lettres du dessin deviennent petites.";
      "subLong_one": "Seconde ligne longue ({{language}}) : {{count, number}} lettre. Au-delà de 22, elle devient petite.";
      "subLong_other": "Seconde ligne longue ({{language}}) : {{count, number}} lettres. Au-delà de 22, elle devient petite.";
      "subLong_many": "Seconde ligne longue ({{language}}) : {{count, number}} de lettres. Au-delà de 22, elle devient petite.";
      "titleSmall": "Le nom ({{language}}) sera difficile à lire sur le dessin. Un nom plus court, ou une autre forme, se lit mieux.";
      "letters": "Ces signes manquent à la police du dessin ({{language}}) : {{letters}}";
    };
    "style": {
      "sceau": "Sceau";
      "ecrou": "Écrou";
      "chevron": "Chevron";
      "cocarde": "Cocarde";
    };
    "palette": {
      "petrole": "Pétrole";
      "nuit": "Nuit";
      "brique": "Brique";
      "olive": "Olive";
      "prune": "Prune";
      "ardoise": "Ardoise";
      "ambre": "Ambre";
      "lagon": "Lagon";
    };
    "leave": {
      "title": "Quitter sans enregistrer ?";
      "text": "Vos changements ne sont pas enregistrés. Ils restent dans ce navigateur, et seront remis en place à votre retour.";
      "lost": "Vos changements ne sont pas enregistrés. Si vous quittez maintenant, ils sont perdus.";
      "save": "Enregistrer et quitter";
      "keep": "Quitter";
      "stay": "Rester ici";
    };
    "publish": {
      "title": "Publication";
      "complete": "Tout ce qui est demandé est écrit, dans les deux langues.";
      "missing_one": "Il manque {{count, number}} texte pour publier :";
      "missing_other": "Il manque {{count, number}} textes pour publier :";
      "missing_many": "Il manque {{count, number}} de textes pour publier :";
      "missingIn": "{{field}}, en {{language}}";
      "missingFault": "À écrire avant de publier : {{field}}, en {{language}}";
      "first": "Publier ce badge";
      "next": "Publier la version {{version}}";
      "award": "Attribuer ce badge";
      "confirmTitle": "Publier ce badge ?";
      "effectFirst": "Le badge devient visible sur la page de l’organisation et peut être attribué. Personne n’est prévenu.";
      "effectNext_zero": "Les prochaines attributions porteront la version {{version}}. Aucune attribution n’existe encore.";
      "effectNext_one": "Les prochaines attributions porteront la version {{version}}. L’attribution déjà faite garde la sienne.";
      "effectNext_other": "Les prochaines attributions porteront la version {{version}}. Les {{count, number}} attributions déjà faites gardent la leur.";
      "effectNext_many": "Les prochaines attributions porteront la version {{version}}. Les {{count, number}} d’attributions déjà faites gardent la leur.";
      "frozen": "Une version publiée ne change plus ; un changement fera une nouvelle version.";
      "done": "Version {{version}} publiée.";
    };
    "archive": {
      "act": "Archiver ce badge";
      "title": "Archiver ce badge ?";
      "effect_zero": "Il ne pourra plus être attribué. Vous pourrez le rouvrir.";
      "effect_one": "Il ne pourra plus être attribué. L’attribution déjà faite reste valable. Vous pourrez le rouvrir.";
      "effect_other": "Il ne pourra plus être attribué. Les {{count, number}} attributions déjà faites restent valables. Vous pourrez le rouvrir.";
      "effect_many": "Il ne pourra plus être attribué. Les {{count, number}} d’attributions déjà faites restent valables. Vous pourrez le rouvrir.";
      "restore": "Rouvrir ce badge";
      "isArchived": "Ce badge est archivé : il ne peut plus être attribué ni modifié. Ceux qui ont été attribués restent valables.";
    };
    "versions": {
      "title": "Versions publiées";
      "line": "Version {{version}}, {{date}}";
    };
    "give": {
      "title": "Attribuer";
      "which": "Quel badge ?";
      "whom": "À qui ?";
      "act_one": "Attribuer à {{count, number}} personne";
      "act_other": "Attribuer à {{count, number}} personnes";
      "act_many": "Attribuer à {{count, number}} de personnes";
      "empty": {
        "title": "Aucun badge publié";
        "text": "Seul un badge publié peut être attribué.";
        "action": "Voir la bibliothèque";
      };
    };
    "giveOne": {
      "emailMalformed": "Cette adresse est mal formée.";
      "name": "Nom, tel qu’il figurera sur le badge";
      "language": "Langue du message";
      "languageHint": "Celle du message et du badge. Sans elle, le message est dans les deux langues et le badge dans celle de l’organisation.";
      "languageUnknown": "Je ne la connais pas";
      "again": "Attribuer quand même, bien que cette personne ait déjà cette version";
      "done": "« {{badge}} » est attribué à {{name}}.";
    };
    "upload": {
      "title": "Déposez ici le fichier des personnes (CSV ou XLSX)";
      "choose": "Choisir un fichier CSV ou XLSX";
      "hint": "Une personne par ligne, avec une colonne d’adresses ou de matricules. 25 Mo et 50 000 lignes au plus.";
      "missing": "Choisissez un fichier.";
      "tooLarge": "Ce fichier dépasse 25 Mo. Coupez-le en plusieurs.";
      "act": "Lire ce fichier";
      "sample": "adresse;nom;langue|ines@hautes-rives.example;Inès Moreau;fr|tom@hautes-rives.example;Tom Reed;en|";
      "sampleName": "exemple.csv";
      "sampleGet": "Télécharger un fichier d’exemple";
    };
    "steps": {
      "file": "Fichier";
      "columns": "Colonnes";
      "check": "Contrôle";
      "send": "Envoi";
      "done": "(fait)";
    };
    "batch": {
      "title": {
        "running": "Attribution en cours";
        "cancelled": "Attribution arrêtée";
        "done": "Attribution terminée";
      };
      "summary": "Ce qui va partir";
      "summaryDone": "Ce qui est parti";
      "issuedOn": "Délivré le";
      "mail": "E-mail";
      "inFrench_one": "{{count, number}} en français";
      "inFrench_other": "{{count, number}} en français";
      "inFrench_many": "{{count, number}} en français";
      "inEnglish_one": "{{count, number}} en anglais";
      "inEnglish_other": "{{count, number}} en anglais";
      "inEnglish_many": "{{count, number}} en anglais";
      "inBoth_one": "{{count, number}} dans les deux langues";
      "inBoth_other": "{{count, number}} dans les deux langues";
      "inBoth_many": "{{count, number}} dans les deux langues";
      "visibility": "Visibilité";
      "privateUntil": "Privée jusqu’au choix de la personne";
      "nothingYet": "Rien n’est encore attribué.";
      "replace": "Remplacer le fichier";
    };
    "columns": {
      "finding_one": "{{count, number}} ligne lue, en {{encoding}}, séparée par des {{separator}}. Dites ce que contient chaque colonne.";
      "finding_other": "{{count, number}} lignes lues, en {{encoding}}, séparées par des {{separator}}. Dites ce que contient chaque colonne.";
      "finding_many": "{{count, number}} de lignes lues, en {{encoding}}, séparées par des {{separator}}. Dites ce que contient chaque colonne.";
      "separator": {
        "comma": "virgules";
        "semicolon": "points-virgules";
        "tab": "tabulations";
      };
      "notInFile": "Pas dans ce fichier";
      "sample_one": "La première ligne";
      "sample_other": "Les {{count, number}} premières lignes";
      "sample_many": "Les {{count, number}} premières lignes";
      "sampleCaption": "Premières lignes du fichier, telles que lues";
      "act_one": "Contrôler {{count, number}} ligne";
      "act_other": "Contrôler {{count, number}} lignes";
      "act_many": "Contrôler {{count, number}} de lignes";
    };
    "check": {
      "none": "Aucune ligne ne peut partir : corrigez le fichier et remplacez-le.";
      "all_one": "La ligne du fichier peut partir.";
      "all_other": "Les {{count, number}} lignes peuvent toutes partir.";
      "all_many": "Les {{count, number}} de lignes peuvent toutes partir.";
      "of_one": "{{count, number}}";
      "of_other": "{{count, number}}";
      "of_many": "{{count, number}}";
      "some_one": "{{count, number}} ligne sur {{of}} peut partir.";
      "some_other": "{{count, number}} lignes sur {{of}} peuvent partir.";
      "some_many": "{{count, number}} de lignes sur {{of}} peuvent partir.";
      "faults_one": "{{count, number}} est à corriger ; elle n’empêche pas les autres.";
      "faults_other": "{{count, number}} sont à corriger ; elles n’empêchent pas les autres.";
      "faults_many": "{{count, number}} sont à corriger ; elles n’empêchent pas les autres.";
      "ready": "prêtes";
      "toFix": "à corriger";
      "mails": "e-mails à envoyer";
      "again": "Attribuer aussi aux personnes qui ont déjà cette version";
      "columns": "Revoir les colonnes";
    };
    "rows": {
      "toFix_one": "{{count, number}} ligne à corriger";
      "toFix_other": "{{count, number}} lignes à corriger";
      "toFix_many": "{{count, number}} de lignes à corriger";
      "failed_one": "{{count, number}} ligne en échec";
      "failed_other": "{{count, number}} lignes en échec";
      "failed_many": "{{count, number}} de lignes en échec";
      "download": "Télécharger le compte rendu";
      "line": "Ligne";
      "value": "Valeur lue";
      "cause": "Cause";
      "fix": "Que faire";
      "nothing": "(vide)";
      "failedCause": "Le badge n’a pas pu être signé";
      "failedFix": "Reprendre l’envoi";
    };
    "send": {
      "progress_one": "{{done}} sur {{count, number}} attribué";
      "progress_other": "{{done}} sur {{count, number}} attribués";
      "progress_many": "{{done}} sur {{count, number}} attribués";
      "label": "Attribution";
      "spoken": "{{percent}} pour cent attribués";
      "ended": {
        "done": "Attribution terminée";
        "cancelled": "Attribution arrêtée";
      };
      "estimating": "Durée en cours d’estimation.";
      "secondsLeft_one": "Encore {{count, number}} seconde environ.";
      "secondsLeft_other": "Encore {{count, number}} secondes environ.";
      "secondsLeft_many": "Encore {{count, number}} de secondes environ.";
      "minutesLeft_one": "Encore {{count, number}} minute environ.";
      "minutesLeft_other": "Encore {{count, number}} minutes environ.";
      "minutesLeft_many": "Encore {{count, number}} de minutes environ.";
      "mayLeave": "Vous pouvez quitter cette page : l’envoi continue.";
      "cancel": "Arrêter l’envoi";
      "cancelEffect": "S’arrête après le badge en cours ; ceux déjà attribués le restent, et vous pourrez reprendre.";
      "cancelling": "Arrêt en cours : le dernier badge se termine.";
      "cancelledDone_zero": "Aucun badge n’a été attribué.";
      "cancelledDone_one": "{{count, number}} badge a été attribué et le reste.";
      "cancelledDone_other": "{{count, number}} badges ont été attribués et le restent.";
      "cancelledDone_many": "{{count, number}} de badges ont été attribués et le restent.";
      "cancelledLeft_zero": "Il ne restait rien à attribuer.";
      "cancelledLeft_one": "{{count, number}} personne n’a rien reçu.";
      "cancelledLeft_other": "{{count, number}} personnes n’ont rien reçu.";
      "cancelledLeft_many": "{{count, number}} de personnes n’ont rien reçu.";
      "resume_one": "Attribuer à la personne restante";
      "resume_other": "Attribuer aux {{count, number}} personnes restantes";
      "resume_many": "Attribuer aux {{count, number}} de personnes restantes";
      "done_zero": "Aucun badge n’a été attribué.";
      "done_one": "{{count, number}} badge est signé, et le message à la personne est prêt.";
      "done_other": "{{count, number}} badges sont signés, et les messages aux personnes sont prêts.";
      "done_many": "{{count, number}} de badges sont signés, et les messages aux personnes sont prêts.";
      "awards": "Voir les attributions";
      "mails": "Voir les courriers";
      "journal": "Journal";
      "signed": "Badges signés et inscrits au journal public";
      "left": "Restants";
      "failed": "En échec";
    };
    "awards": {
      "title": "Attributions";
      "lead": "Qui a reçu quel badge, et où en est chaque attribution.";
      "give": "Attribuer un badge";
      "search": "Chercher un nom ou une adresse";
      "byBadge": "Filtrer par badge";
      "byState": "Filtrer par état";
      "allBadges": "Tous les badges";
      "allStates": "Tous les états";
      "count_one": "{{count, number}} attribution";
      "count_other": "{{count, number}} attributions";
      "count_many": "{{count, number}} d’attributions";
      "person": "Personne";
      "badge": "Badge";
      "state": "État";
      "date": "Attribué le";
      "mail": "E-mail";
      "empty": {
        "title": "Rien n’est encore attribué";
        "text": "Les attributions apparaîtront ici, avec leur état : en attente, acceptée, refusée ou révoquée.";
      };
      "noMatch": {
        "title": "Aucune attribution ne correspond";
        "text": "Changez la recherche ou les filtres.";
      };
      "erased": "Effacé à la demande de la personne titulaire";
    };
    "award": {
      "state": {
        "intended": "En préparation";
        "pending": "En attente";
        "accepted": "Accepté";
        "declined": "Refusé";
        "revoked": "Révoqué";
      };
    };
    "mail": {
      "state": {
        "none": "Sans message";
        "queued": "À envoyer";
        "sent": "Envoyé";
        "kept": "Lien à remettre";
        "failed": "Non remis";
        "withdrawn": "Retiré";
      };
    };
    "detail": {
      "title": "{{badge}}, {{name}}";
      "loading": "Attribution";
      "person": "Personne";
      "noName": "Non donné";
      "email": "Adresse";
      "language": "Langue";
      "awardedAt": "Attribué le";
      "validUntil": "Valable jusqu’au";
      "noEnd": "Sans fin";
      "decidedAt": "Réponse le";
      "version": "Version du badge";
      "revoked": "Révoqué le {{date}}. Motif : {{reason}}";
      "mailTitle": "Message à la personne";
      "mail": {
        "none": "Aucun message n’a été préparé.";
        "queued": "Le message attend son envoi.";
        "sent": "Le serveur d’envoi a pris le message ; la personne n’a pas encore répondu.";
        "kept": "Aucun serveur d’envoi n’est réglé. Copiez le lien dans Courriers et remettez-le vous-même.";
        "failed": "Le serveur d’envoi a refusé le message. Vérifiez l’adresse, ou remettez le lien vous-même.";
      };
      "resend": "Renvoyer le message";
      "resent": "Un nouveau message est prêt.";
      "resendEffect": "Le nouveau lien remplace l’ancien, qui cesse de fonctionner.";
      "outbox": "Voir les courriers";
      "erased": "Effacée à sa demande le {{date}}. Nom, adresse et documents ne sont plus conservés.";
    };
    "revoke": {
      "title": "Révoquer";
      "explain": "À faire si le badge a été attribué par erreur ou n’est plus justifié. Cela ne s’annule pas.";
      "open": "Révoquer ce badge";
      "confirmTitle": "Révoquer ce badge ?";
      "effect": "Badge attribué à {{name}}. Il cessera d’être valable, partout et pour toujours. Toute vérification dira « révoqué », avec la date et le motif.";
      "reason": "Motif";
      "reasonHint": "Affiché à la personne et à qui vérifie. Des faits, sans détail privé.";
      "reasonMissing": "Donnez un motif d’au moins trois lettres.";
      "word": "révoquer";
      "typeWord": "Pour confirmer, écrivez « {{word}} »";
      "wordWrong": "Écrivez « {{word}} », lettre pour lettre.";
      "act": "Révoquer 1 badge";
    };
    "members": {
      "title": "Membres";
      "lead": "Qui a accès à cette organisation, et ce que chaque rôle permet.";
      "person": "Personne";
      "role": "Rôle";
      "since": "Depuis le";
      "acts": "Actions";
      "roleOf": "Rôle : {{name}}";
      "changed": "{{name}} a maintenant le rôle « {{role}} ».";
      "remove": "Retirer";
      "removeNamed": "Retirer {{name}}";
      "removeTitle": "Retirer {{name}} de l’organisation ?";
      "removeEffect": "Cette personne n’aura plus accès à l’organisation. Ses propres badges lui restent.";
      "rolesTitle": "Ce que permet chaque rôle";
    };
    "invite": {
      "title": "Inviter une personne";
      "email": "Adresse e-mail";
      "emailWrong": "Donnez une adresse bien formée.";
      "role": "Rôle";
      "act": "Inviter cette personne";
      "sent": "L’invitation part à {{email}}.";
      "made": "L’invitation pour {{email}} est prête. Aucun serveur d’envoi n’est réglé : remettez le lien vous-même.";
      "link": "Lien d’invitation";
      "linkHint": "Il ne fonctionne que pour cette adresse, une seule fois.";
    };
    "invitations": {
      "title": "Invitations";
      "email": "Adresse";
      "state": "État";
      "until": "Valable jusqu’au";
      "is": {
        "open": "En attente";
        "accepted": "Acceptée";
        "revoked": "Retirée";
        "expired": "Expirée";
      };
      "withdraw": "Retirer";
      "withdrawNamed": "Retirer l’invitation : {{email}}";
    };
    "offer": {
      "title": "Invitation";
      "heading": "{{organisation}} vous invite";
      "role": "Votre rôle : {{role}}.";
      "address": "Invitation envoyée à {{email}}.";
      "accept": "Rejoindre {{organisation}}";
      "closed": {
        "accepted": "Cette invitation est déjà acceptée";
        "revoked": "Cette invitation a été retirée";
        "expired": "Cette invitation a expiré";
      };
      "closedText": "Demandez-en une nouvelle à la personne qui vous a invité.";
    };
    "mails": {
      "title": "Courriers";
      "lead": "Les messages préparés pour les personnes qui reçoivent un badge.";
      "to": "À {{address}}";
      "read": "Lire le message";
      "kept": "Aucun serveur d’envoi n’est réglé : les messages attendent ici. Copiez leur lien et remettez-le vous-même.";
      "empty": "Aucun message";
      "emptyText": "Chaque attribution prépare un message ; il apparaîtra ici.";
      "texts": "Textes des courriers";
    };
    "organisation": {
      "title": "Organisation";
      "lead": "Ce que les autres voient de vous sur chaque badge.";
      "facts": "Identité";
      "name": "Nom";
      "nameMissing": "Donnez un nom d’au moins deux lettres.";
      "handle": "Nom court";
      "handleHint": "Il figure dans toutes les adresses publiques ; fixé à la première attribution. Minuscules, chiffres et traits d’union.";
      "handleWrong": "De 3 à 40 minuscules, chiffres ou traits d’union, en commençant par une lettre.";
      "website": "Site web";
      "websiteWrong": "L’adresse commence par https:// ou http://";
      "language": "Langue";
      "languageHint": "Celle des messages, sans autre choix.";
      "timeZone": "Fuseau horaire";
      "timeZoneHint": "Celui des dates.";
      "save": "Enregistrer les changements";
      "saved": "Organisation enregistrée.";
      "identity": "Identifiant décentralisé";
      "identityText": "Chaque badge signé y renvoie : c’est là que les autres trouvent votre clé publique.";
      "handleFixed": "Il figure dans toutes les adresses publiques. Une première attribution l’a fixé : il ne change plus.";
    };
    "logo": {
      "title": "Logo";
      "alt": "Logo : {{name}}";
      "none": "Pas encore de logo.";
      "choose": "Choisir une image";
      "replace": "Remplacer l’image";
      "hint": "PNG, JPEG ou SVG, 5 Mo au plus, carrée de préférence.";
      "remove": "Retirer le logo";
      "saved": "Logo enregistré.";
      "removed": "Logo retiré.";
    };
    "platform": {
      "title": "Organisations";
      "lead": "Celles que cette installation héberge.";
      "organisations": "Organisations de l’installation";
      "organisation": "Organisation";
      "created": "Créée le";
      "empty": "Aucune organisation";
      "emptyText": "Créez la première ci-dessous : ses badges porteront son nom et sa clé.";
      "mails": "Messages de l’installation";
      "noMails": "Aucun message n’attend.";
    };
    "newOrganisation": {
      "title": "Créer une organisation";
      "owner": "Adresse de la personne propriétaire";
      "ownerHint": "Vide : vous en êtes propriétaire.";
      "ownerLink": "Lien d’invitation pour la personne propriétaire";
      "act": "Créer l’organisation";
      "done": "{{name}} est créée, avec sa clé de signature.";
      "open": "L’ouvrir";
    };
    "mine": {
      "title": "Mes badges";
      "lead": "Vos badges vous appartiennent ; vous choisissez qui les voit.";
      "waiting_one": "Un badge vous attend.";
      "waiting_other": "{{count, number}} badges vous attendent.";
      "waiting_many": "{{count, number}} de badges vous attendent.";
      "kept_one": "{{count, number}} badge";
      "kept_other": "{{count, number}} badges";
      "kept_many": "{{count, number}} de badges";
      "declined_one": "Vous avez refusé {{count, number}} badge ; personne d’autre que l’émetteur ne le sait.";
      "declined_other": "Vous avez refusé {{count, number}} badges ; personne d’autre que leur émetteur ne le sait.";
      "declined_many": "Vous avez refusé {{count, number}} de badges ; personne d’autre que leur émetteur ne le sait.";
      "empty": "Vos badges apparaîtront ici";
      "emptyText": "Quand une organisation vous en attribue un à cette adresse, vous pouvez l’accepter ou le refuser.";
    };
    "newAward": {
      "heading": "Vous avez reçu le badge « {{name}} »";
      "issued": "Délivré par {{organisation}} le {{date}}";
      "accept": "Accepter mon badge";
      "decline": "Refuser ce badge";
      "accepted": "« {{name}} » a rejoint vos badges.";
      "effect": "Accepté, il rejoint vos badges et reste privé tant que vous ne le publiez pas. Refuser n’a aucun effet sur votre dossier.";
    };
    "decline": {
      "title": "Refuser « {{name}} » ?";
      "effect": "{{organisation}} verra que le badge est refusé, et personne d’autre. Cette réponse est définitive.";
      "keep": "Ne pas répondre maintenant";
    };
    "held": {
      "until": "valable jusqu’au {{date}}";
      "expired": "Expiré";
      "revokedReason": "Motif donné par l’émetteur : {{reason}}";
      "visibility": "Choisir qui le voit";
      "openPage": "Ouvrir la page publique";
      "download": "Télécharger :";
      "downloadNamed": "Télécharger {{name}} en {{format}}";
      "suspended": "Suspendu";
      "suspendedReason": "Suspendu pour le moment. Motif : {{reason}}";
    };
    "visibility": {
      "title": "Qui peut voir ce badge ?";
      "who": "Visibilité";
      "private": "Privé";
      "link": "Par lien";
      "public": "Public";
      "means": {
        "private": "Personne d’autre que vous. À l’adresse du badge, une page neutre.";
        "link": "Les personnes à qui vous donnez le lien.";
        "public": "Tout le monde.";
      };
      "consent": "Rendre ce badge public ? Tout le monde pourra voir votre nom, le badge et sa date. Vous pouvez revenir en arrière à tout moment ; une copie déjà prise peut rester ailleurs. Refuser n’a aucun effet sur votre dossier.";
      "hideName": "Ne pas montrer mon nom";
      "indexable": "Les moteurs de recherche peuvent l’afficher";
      "act": {
        "private": "Garder ce badge privé";
        "link": "Ouvrir par lien";
        "public": "Rendre ce badge public";
      };
      "saved": {
        "private": "Ce badge est privé.";
        "link": "Ce badge est ouvert à qui a le lien.";
        "public": "Ce badge est public.";
      };
    };
    "settings": {
      "title": "Préférences";
      "me": "Vous";
      "name": "Nom";
      "nameHint": "Tel qu’il s’affiche aux autres membres.";
      "language": "Langue";
      "languageHint": "De l’application et des messages que vous recevez.";
      "save": "Enregistrer mon nom";
      "saved": "Préférences enregistrées.";
      "look": "Thème";
      "lookHint": "Gardé sur cet appareil.";
      "scheme": {
        "auto": "Comme le système";
        "light": "Clair";
        "dark": "Sombre";
      };
    };
  };
  "badges": {
    "picture": {
      "kind": "Origine du visuel";
      "drawn": "Dessiné ici";
      "own": "Votre image";
      "drop": "Glissez votre image ici";
      "choose": "Choisir une image";
      "replace": "Remplacer l’image";
      "hint": "PNG, JPEG ou SVG, 5 Mo au plus. L’image entière est posée dans un carré : rien n’est coupé, ce qui reste est transparent. Lieu de prise de vue et autres données cachées sont retirés.";
      "svgHint": "Dans un SVG, convertissez les textes en tracés.";
      "tooLarge": "Ce fichier pèse {{size}} : 5 Mo au plus. Réduisez l’image, ou enregistrez-la en JPEG.";
      "sending": "L’image est envoyée et préparée…";
      "set": "Votre image remplace le visuel dessiné. Les versions déjà publiées gardent le leur.";
      "kept": "Le visuel dessiné reste gardé : « Dessiné ici » le remet.";
      "small": "L’image n’a que {{side, number}} pixels de côté : elle sera floue en grand. 800 ou plus sont préférables.";
      "altHint": "Dites ce que l’image montre, pour qui ne la voit pas.";
      "sameAtAll_many": "Les {{count, number}} niveaux auront la même image : le niveau se lira à côté, pas sur le visuel.";
      "sameAtAll_other": "Les {{count, number}} niveaux auront la même image : le niveau se lira à côté, pas sur le visuel.";
      "sameAtAll_one": "Le niveau aura cette image : il se lira à côté, pas sur le visuel.";
    };
    "compare": {
      "title": "Comparer des versions";
      "of": "{{name}} : deux versions";
      "which": "Versions à comparer";
      "from": "Avant";
      "to": "Après";
      "draft": "Brouillon enregistré";
      "count_zero": "Ces deux versions disent la même chose.";
      "count_one": "{{count, number}} élément diffère.";
      "count_other": "{{count, number}} éléments diffèrent.";
      "count_many": "{{count, number}} d’éléments diffèrent.";
      "all": "Montrer aussi ce qui est pareil";
      "same": "Pareil";
      "noEnd": "Sans fin de validité";
      "months_one": "{{count, number}} mois";
      "months_other": "{{count, number}} mois";
      "months_many": "{{count, number}} de mois";
      "yes": "Oui";
      "no": "Non";
      "nothing": "Rien à comparer pour l’instant";
      "nothingText": "Il faut deux versions publiées, ou une version et un brouillon qui en diffère.";
      "back": "Revenir au badge";
      "open": "Comparer des versions";
      "level": "Niveau « {{name}} »";
      "assessors_one": "{{count, number}} évaluateur au moins";
      "assessors_many": "{{count, number}} d’évaluateurs au moins";
      "assessors_other": "{{count, number}} évaluateurs au moins";
      "field": {
        "criteriaItems": "Critères, un par un";
        "renewal": "Renouvellement";
        "effort": "Durée ou effort";
        "skills": "Compétences";
        "alignments": "Référentiels extérieurs";
        "awarders": "Qui peut l’attribuer";
        "prerequisites": "Badges à détenir avant";
        "assessment": "Évaluation";
        "catalogue": "Catalogue";
        "other": "Type, code, spécialité, domaine, crédits";
      };
    };
    "successor": {
      "field": "Badge qui prend sa suite";
      "hint": "Facultatif. Les pages publiques de ce badge et de ses attributions y mènent.";
      "none": "Aucun";
      "is": "Badge qui prend sa suite :";
      "restoreEffect": "Le rouvrir retire ce lien.";
    };
    "ready": {
      "open": "Bibliothèque prête à l’emploi";
      "offer": "Commencez par la bibliothèque prête à l’emploi : seize habiletés sociocognitives en quatre niveaux, installées en un clic et modifiables. Ou créez le vôtre.";
      "origin": "De la bibliothèque prête à l’emploi, version {{version}}";
    };
    "ladder": {
      "title": "Niveaux et critères";
      "kind": "Niveaux de ce badge";
      "kinds": {
        "none": "Sans niveau";
        "one": "Un niveau";
        "four": "Quatre niveaux";
        "three": "Trois niveaux";
        "own": "Autre échelle";
      };
      "means": {
        "none": "Le badge est le même pour tous.";
        "one": "Le badge est à un seul niveau de l’échelle de quatre.";
        "four": "Une même personne progresse d’un niveau à l’autre ; chaque niveau a ses critères.";
        "three": "Une même personne progresse d’un niveau à l’autre ; chaque niveau a ses critères.";
        "own": "De un à dix niveaux, avec vos mots, du plus bas au plus élevé.";
      };
      "word": {
        "aptitude": "Aptitude";
        "acquisition": "Acquisition";
        "mastery": "Maîtrise";
        "excellence": "Excellence";
        "discovery": "Découverte";
        "practice": "Pratique";
        "expertise": "Expertise";
      };
      "unnamed": "Niveau {{number}}, sans nom";
      "name": "Nom du niveau";
      "description": "Ce que ce niveau veut dire";
      "criteria_zero": "Aucun critère";
      "criteria_one": "{{count, number}} critère";
      "criteria_other": "{{count, number}} critères";
      "up": "Monter le niveau « {{name}} »";
      "down": "Descendre le niveau « {{name}} »";
      "add": "Ajouter un niveau";
      "remove_zero": "Retirer « {{name}} »";
      "remove_one": "Retirer « {{name}} » et son critère";
      "remove_other": "Retirer « {{name}} » et ses {{count, number}} critères";
      "evidenceHints": "Preuves possibles";
      "evidenceHint": "Preuve";
      "addEvidenceHint": "Ajouter une preuve possible";
      "questions": "Questions pour l’évaluation";
      "question": "Question";
      "addQuestion": "Ajouter une question";
      "removeText": "Retirer : {{what}}";
      "criteria_many": "{{count, number}} de critères";
      "remove_many": "Retirer « {{name}} » et ses {{count, number}} de critères";
      "validity": "Validité à ce niveau, en mois";
      "asBadge": "Vide : comme pour tout le badge.";
      "modes": "Comment ce niveau s’évalue";
      "modesAsBadge": "Sans choix : comme pour tout le badge.";
      "assessors": "Personnes qui évaluent à ce niveau, au moins";
      "shown": "Niveau de l’aperçu";
    };
    "criteria": {
      "title": "Critères";
      "number": "Critère {{number}}";
      "text": "Ce que la personne fait";
      "hint": "Ce qui peut le montrer";
      "notYet": "Pas encore";
      "met": "Atteint";
      "more": "Ajouter des indices et une grille";
      "moreSome": "Indices et grille";
      "add": "Ajouter un critère";
      "most": "{{count, number}} critères au plus.";
      "up": "Monter le critère {{number}} ({{of}})";
      "down": "Descendre le critère {{number}} ({{of}})";
      "remove": "Retirer le critère {{number}} ({{of}})";
      "forAll": "Avant les critères";
      "ofBadge": "badge";
      "textHint": "Ce qui a été fait, dans quel contexte, avec quelle autonomie. Mise en forme Markdown. Les critères de la liste s’y ajoutent.";
    };
    "alignments": {
      "title": "Référentiels extérieurs";
      "count_zero": "aucun";
      "count_one": "{{count, number}} lien";
      "count_other": "{{count, number}} liens";
      "hint": "Une compétence ou une norme décrite ailleurs : d’autres logiciels s’en servent pour rapprocher les badges.";
      "number": "Lien {{number}}";
      "targetName": "Nom";
      "targetUrl": "Adresse";
      "targetCode": "Code";
      "targetFramework": "Référentiel";
      "add": "Ajouter un lien";
      "remove": "Retirer le lien {{number}}";
      "count_many": "{{count, number}} de liens";
    };
    "more": {
      "title": "Définition détaillée";
      "validity": "Validité et renouvellement";
      "awarding": "Attribution et évaluation";
      "finding": "Catalogue et autres informations";
      "renewal": "Comment le renouveler";
      "renewalHint": "Ce qu’il faut faire pour l’obtenir à nouveau quand il arrive à son terme.";
      "awarders": "Qui peut l’attribuer";
      "awardersHint": "Vérifié à chaque attribution.";
      "who": {
        "all": "Toutes les personnes qui attribuent des badges";
        "few": "Propriétaires et administrateurs seulement";
        "named": "Propriétaires, administrateurs et personnes choisies";
      };
      "awarderNames": "Personnes choisies";
      "awarderNamesHint": "Parmi celles qui attribuent des badges ; un rôle se donne à la page des membres.";
      "personGone": "Une personne qui n’est plus membre";
      "peopleUnread": "Les membres n’ont pas pu être lus. Rechargez la page.";
      "after_one": "après {{count, number}} autre badge";
      "after_other": "après {{count, number}} autres badges";
      "prerequisites": "Badges à détenir avant";
      "prerequisitesHint": "Montrés sur la page du badge et demandés à chaque attribution, sauf si vous dites le contraire. Un badge ne peut pas se précéder lui-même.";
      "noneFound": "Aucun badge publié de ce nom";
      "effort": "Durée ou effort";
      "effortHint": "En quelques mots : « deux jours et un projet ».";
      "modes": "Comment il s’évalue";
      "mode": {
        "self": "Par la personne elle-même";
        "peer": "Par des pairs";
        "manager": "Par l’encadrement";
        "mentor": "Par un mentor";
        "panel": "Par un jury";
        "outside": "Par un tiers extérieur";
      };
      "assessors": "Nombre minimal d’évaluateurs";
      "catalogue": "Catalogue";
      "catalogueHint": "Où ce badge est proposé. Sa page publique reste accessible par son adresse.";
      "catalogues": {
        "public": "Catalogue public";
        "internal": "Membres de l’organisation seulement";
        "hidden": "Dans aucun catalogue";
      };
      "type": "Type, pour les autres logiciels";
      "typeHint": "Liste de la norme Open Badges 3.0.";
      "types": {
        "Badge": "Badge";
        "Achievement": "Réalisation";
        "Award": "Distinction";
        "Certification": "Certification";
        "Competency": "Compétence";
        "CommunityService": "Service rendu à la collectivité";
        "Course": "Cours";
        "LearningProgram": "Parcours de formation";
        "MicroCredential": "Microcertification";
        "Membership": "Appartenance";
        "License": "Licence";
      };
      "humanCode": "Code lisible";
      "specialization": "Spécialité";
      "fieldOfStudy": "Domaine";
      "creditsAvailable": "Crédits";
      "after_many": "après {{count, number}} d’autres badges";
    };
    "missing": {
      "level": "Nom du niveau {{number}}";
      "criterion": "Critère {{number}}";
      "levelCriteria": "Le niveau {{number}} ne demande rien : ajoutez au moins un critère";
    };
    "advice": {
      "title": "À relire";
      "notObservable": "« {{text}} » ne se voit pas : dites ce que la personne fait";
      "sameCriteria": "« {{text}} » demande la même chose que le niveau précédent";
      "noEnd": "Un renouvellement est décrit, mais le badge n’a pas de terme";
      "altOfOther": "Le texte de remplacement dit « {{text}} », que le visuel ne montre plus";
    };
    "studio": {
      "open": "Ouvrir l’atelier";
      "openHint": "Modèles, formes, couleurs, emblèmes, textes et logo, calque par calque.";
      "drawnThere": "Dessiné dans l’atelier.";
      "leave": "Revenir au dessin simple";
    };
    "lettering": {
      "blocks_one": "Un texte du visuel empêche la publication :";
      "blocks_many": "{{count, number}} de textes du visuel empêchent la publication :";
      "blocks_other": "{{count, number}} textes du visuel empêchent la publication :";
      "small": "« {{text}} » : lettres de {{pixels, number}} px sur un badge de 400, {{least, number}} au moins se lisent sans effort";
      "illegible": "« {{text}} » : lettres d’environ {{pixels, number}} px sur un badge de 400, que personne ne lit";
      "cut": "« {{text}} » : coupé par le bord du visuel";
      "atLevel_one": "{{what}}, au niveau {{levels}}";
      "atLevel_many": "{{what}}, aux niveaux {{levels}}";
      "atLevel_other": "{{what}}, aux niveaux {{levels}}";
      "mend": "Reprendre dans l’atelier";
    };
    "skills": {
      "title": "Compétences";
      "add": "Ajouter une compétence";
      "hint": "Tapez un mot : il est cherché dans vos référentiels.";
      "none": "Aucune compétence de ce nom dans vos référentiels";
      "levelOf": "Niveau de « {{name}} »";
      "whole": "Sans niveau précis";
      "remove": "Retirer « {{name}} »";
    };
    "identifiers": {
      "number": "Identifiant {{number}}";
      "identifier": "Identifiant";
      "type": "Genre";
      "add": "Ajouter un identifiant";
      "remove": "Retirer l’identifiant {{number}}";
      "types": {
        "identifier": "Identifiant";
        "sourcedId": "Identifiant à la source";
        "systemId": "Identifiant dans un système";
        "productId": "Identifiant de produit";
        "isbn": "ISBN";
        "issn": "ISSN";
      };
    };
    "related": {
      "title": "Badges apparentés ailleurs";
      "hint": "Adresses web, Entrée après chacune.";
    };
    "tray": {
      "byState": "Badges par état";
      "state": {
        "draft": "Brouillons";
        "published": "Publiés";
        "archived": "Archivés";
      };
      "levels_one": "{{count, number}} niveau";
      "levels_many": "{{count, number}} de niveaux";
      "levels_other": "{{count, number}} niveaux";
    };
    "many": {
      "open": "Publier plusieurs badges";
      "title": "Publier plusieurs badges";
      "effect": "Chaque badge coché devient visible sur la page de l’organisation et peut être attribué. Personne n’est prévenu.";
      "which": "Badges à publier";
      "all_one": "Tout cocher ({{count, number}})";
      "all_many": "Tout cocher ({{count, number}})";
      "all_other": "Tout cocher ({{count, number}})";
      "next": "Sera la version {{version, number}}";
      "lacking_one": "{{count, number}} badge à compléter d’abord";
      "lacking_many": "{{count, number}} de badges à compléter d’abord";
      "lacking_other": "{{count, number}} badges à compléter d’abord";
      "lacks_one": "{{count, number}} texte manque";
      "lacks_many": "{{count, number}} de textes manquent";
      "lacks_other": "{{count, number}} textes manquent";
      "do_zero": "Cochez des badges";
      "do_one": "Publier {{count, number}} badge";
      "do_many": "Publier {{count, number}} de badges";
      "do_other": "Publier {{count, number}} badges";
      "running": "Publication";
      "progress": "{{count, number}} sur {{total, number}}";
      "stop": "Arrêter là";
      "done_one": "{{count, number}} badge publié.";
      "done_many": "{{count, number}} de badges publiés.";
      "done_other": "{{count, number}} badges publiés.";
      "left_one": "{{count, number}} autre ne l’a pas été.";
      "left_many": "{{count, number}} d’autres ne l’ont pas été.";
      "left_other": "{{count, number}} autres ne l’ont pas été.";
      "failed_one": "{{count, number}} badge n’a pas pu être publié :";
      "failed_many": "{{count, number}} de badges n’ont pas pu être publiés :";
      "failed_other": "{{count, number}} badges n’ont pas pu être publiés :";
      "toAward": "Attribuer un badge";
    };
    "field": {
      "left_one": "Encore {{count, number}} caractère";
      "left_many": "Encore {{count, number}} de caractères";
      "left_other": "Encore {{count, number}} caractères";
      "full": "Le champ est plein : {{of, number}} caractères au plus.";
      "tooLong_one": "Ce texte compte {{count, number}} caractère : {{most, number}} au plus.";
      "tooLong_many": "Ce texte compte {{count, number}} de caractères : {{most, number}} au plus.";
      "tooLong_other": "Ce texte compte {{count, number}} caractères : {{most, number}} au plus.";
    };
    "published": {
      "page": "Page publique";
      "see": "Voir la page publique";
    };
    "conflict": {
      "title": "Ce badge a été enregistré ailleurs entre-temps";
      "text": "Quelqu’un d’autre, ou un autre de vos onglets, l’a enregistré. Votre version est toujours ici. Gardez-la à la place de l’autre ; prenez l’autre, « Défaire » rendra la vôtre ; ou mettez la vôtre à part, dans un nouveau badge.";
      "mine": "Garder ma version";
      "theirs": "Prendre l’autre version";
      "apart": "Mettre la mienne à part";
      "yours": "Votre version";
      "other": "Enregistrée ailleurs";
      "followed": "Ce badge vient d’être enregistré ailleurs : vous voyez cette version.";
      "copied": "Votre version est gardée à part : {{name}}";
      "copyMark": "(copie)";
    };
  };
  "brand": {
    "title": "Page publique";
    "lead": "Ce que votre organisation dit d’elle-même à qui reçoit, montre ou vérifie ses badges.";
    "story": "Pourquoi vous reconnaissez les personnes, {{language}}";
    "storyHint": "Markdown. Laissé vide dans une langue, le texte de l’autre s’affiche ; vide dans les deux, rien ne s’affiche.";
    "preview": "Aperçu, {{language}}";
    "linkedIn": "Numéro de votre page LinkedIn";
    "linkedInHint": "Des chiffres. Avec lui, LinkedIn relie le badge à votre page et à votre logo ; sans lui, votre nom est transmis.";
    "linkedInWrong": "Ce numéro ne contient que des chiffres : il se lit dans l’adresse de votre page d’administration LinkedIn.";
    "save": "Enregistrer la page publique";
    "saved": "Page publique enregistrée.";
    "seePage": "Voir la page publique";
    "colour": {
      "title": "Couleur";
      "lead": "Une seule couleur, pour vos pages publiques, vos cartes et vos courriers : un bandeau, les liens, les boutons.";
      "field": "Couleur de l’organisation";
      "hint": "Un dièse et six signes, comme dans votre charte : #0C5666.";
      "pick": "Choisir la couleur dans une palette";
      "wrong": "Une couleur s’écrit avec un dièse et six signes, de 0 à 9 et de A à F : #0C5666.";
      "none": "Sans couleur, vos pages gardent celle d’Insigne.";
      "scheme": {
        "light": "En clair.";
        "dark": "En sombre.";
      };
      "readable": "{{colour}} se lit telle quelle (contraste {{contrast}}).";
      "tooFaintForText": "{{colour}} ne se lit pas assez (contraste {{contrast}}, il faut 4,5:1) : les liens et les boutons prennent {{text}}, de la même teinte. Le bandeau la garde.";
      "tooFaint": "{{colour}} se distingue à peine du fond (contraste {{contrast}}) : les liens et les boutons prennent {{text}}, le bandeau {{part}}, de la même teinte.";
      "sampleLink": "Voir le badge";
      "sampleButton": "Vérifier";
      "save": "Enregistrer la couleur";
      "drop": "Retirer la couleur";
      "saved": "Couleur enregistrée.";
      "removed": "Vos pages reprennent la couleur d’Insigne.";
    };
    "sender": {
      "title": "Expéditeur des courriers";
      "lead": "Les courriers aux personnes partent de l’adresse de l’installation, sous le nom que voici.";
      "name": "Nom affiché";
      "nameHint": "Laissé vide : « {{name}} ».";
      "nameWrong": "Ce nom s’écrit sans @, guillemets droits, chevrons ni barre oblique inverse, qui le feraient prendre pour une adresse.";
      "replyTo": "Adresse de réponse";
      "replyToHint": "Là où arrivent les réponses des personnes. Vide, elles reviennent à l’adresse de l’installation.";
      "replyToWrong": "Adresse e-mail mal formée. Exemple : badges@exemple.fr";
      "save": "Enregistrer l’expéditeur";
      "saved": "Expéditeur enregistré.";
    };
    "sending": "Envois";
    "undo": "Temps pour annuler, en minutes";
    "undoHint": "De 0 à {{max}}. Une attribution confirmée attend ce temps avant de partir ; à 0, elle part tout de suite.";
    "undoWrong": "Donnez un nombre entier de 0 à {{max}}.";
    "undoSave": "Enregistrer ce temps";
    "undoSaved": "Temps pour annuler enregistré.";
    "mailTexts": {
      "title": "Textes des courriers";
      "lead": "Vos propres mots, autour de ce que chaque courrier doit dire.";
      "which": "Courrier";
      "of": {
        "award": "Attribution d’un badge";
        "reminder-1": "Premier rappel";
        "reminder-2": "Dernier rappel";
        "renewal": "Renouvellement";
        "expiring": "Avis d’expiration";
        "corrected": "Correction d’un nom";
        "suspended": "Suspension";
        "reinstated": "Fin de suspension";
        "leaving": "Départ de l’organisation";
      };
      "own": "vos mots";
      "unsaved": "non enregistré";
      "words": "Vos mots";
      "language": "Langue du courrier";
      "toTranslate": "{{language}} : à traduire";
      "part": {
        "subject": "Objet";
        "opening": "Ouverture";
        "closing": "Fin";
      };
      "hint": {
        "subject": "Vide, l’objet standard.";
        "opening": "Avant le texte du courrier, à la place du « Bonjour ». 1 500 caractères au plus.";
        "closing": "Après le bouton, comme une signature. 1 500 caractères au plus.";
      };
      "notTranslated": "Pas encore traduit";
      "notTranslatedText": "Le texte standard est envoyé dans cette langue.";
      "faultInOther": "Un champ inconnu se trouve dans le texte de l’autre langue.";
      "placeholders": "Champs, remplis pour chaque personne. Un nom que personne n’a donné disparaît avec l’espace qui le précède.";
      "insert": "Insérer {{placeholder}}";
      "save": "Enregistrer ces textes";
      "undo": "Annuler les changements";
      "standard": "Revenir aux textes standard";
      "saved": "Textes enregistrés : ils valent pour les prochains courriers.";
      "backAgain": "Ce courrier reprend les textes standard.";
      "always": "Toujours présents, quels que soient vos mots : qui écrit et pourquoi, le bouton et son lien, la durée du lien, le droit de refuser, la fin des rappels.";
      "preview": "Aperçu";
      "view": "Vue de l’aperçu";
      "views": {
        "phone": "Téléphone";
        "desktop": "Ordinateur";
        "text": "Texte seul";
      };
      "previewBefore": "L’aperçu montre le courrier d’avant : un champ est à corriger.";
      "head": {
        "from": "De";
        "replyTo": "Réponses à";
        "subject": "Objet";
      };
      "frame": "Courrier : {{subject}}";
      "sample": "Le nom, la date et le lien sont inventés ; le badge est le dernier que vous avez publié.";
      "try": "M’envoyer un essai";
      "tryText": "À votre propre adresse, marqué comme essai. Dix par heure au plus.";
      "trySent": "Essai envoyé à {{to}}.";
      "tryKept": "Aucun serveur d’envoi n’est réglé : l’essai pour {{to}} se lit parmi les courriers.";
    };
  };
  "common": {
    "loading": "Chargement…";
    "retry": "Réessayer";
    "cancel": "Annuler";
    "close": "Fermer";
    "undo": "Défaire";
    "redo": "Refaire";
    "copied": "Copié";
    "copyLink": "Copier le lien";
    "clearFilters": "Effacer les filtres";
    "language": {
      "fr": "français";
      "en": "anglais";
    };
    "languageName": {
      "fr": "Français";
      "en": "Anglais";
    };
    "problem": {
      "title": "Cela n’a pas fonctionné";
      "unknown": "Une panne est survenue. Rien n’a été enregistré ; réessayez dans un instant.";
      "offline": "Le serveur ne répond pas. Vérifiez la connexion, puis réessayez ; votre texte est gardé.";
      "reference": "Numéro de référence :";
    };
    "form": {
      "faults_one": "Un champ est à corriger :";
      "faults_other": "{{count, number}} champs sont à corriger :";
      "faults_many": "{{count, number}} de champs sont à corriger :";
    };
    "pages": {
      "label": "Pages de la liste";
      "range_one": "{{from, number}} à {{to, number}} sur {{count, number}}";
      "range_other": "{{from, number}} à {{to, number}} sur {{count, number}}";
      "range_many": "{{from, number}} à {{to, number}} sur {{count, number}}";
      "previous": "Page précédente";
      "next": "Page suivante";
    };
    "report": {
      "wrong": "Badge ou critères trompeurs";
      "impostor": "Nom ou identité usurpés";
      "personal-data": "Mes données personnelles";
      "unlawful": "Contenu illicite ou blessant";
      "broken": "Page qui ne fonctionne pas";
      "other": "Autre chose";
    };
    "notTranslated": "pas encore traduit";
    "drop": {
      "several": "Vous avez déposé plusieurs fichiers. Déposez-en un seul.";
      "folder": "C’est un dossier. Ouvrez-le, puis déposez le fichier.";
      "nothing": "Ce n’est pas un fichier. Enregistrez-le d’abord sur votre appareil, puis déposez-le.";
    };
    "changed": {
      "legend": "Mots changés :";
      "removedSample": "retiré";
      "addedSample": "ajouté";
      "removed": "retiré :";
      "added": "ajouté :";
      "empty": "Rien";
    };
    "onThisPage": "Sur cette page";
  };
  "first": {
    "title": "Pour commencer";
    "count_one": "{{count, number}} étape faite sur {{total, number}}";
    "count_many": "{{count, number}} d’étapes faites sur {{total, number}}";
    "count_other": "{{count, number}} étapes faites sur {{total, number}}";
    "done": "C’est fait.";
    "logo": {
      "title": "Ajouter votre logo";
      "text": "Il accompagne vos badges sur leurs pages publiques.";
      "act": "Choisir une image";
    };
    "website": {
      "title": "Indiquer l’adresse de votre site";
      "text": "Elle dit à qui lit un badge qui vous êtes.";
      "act": "Ouvrir les réglages";
    };
    "badge": {
      "title": "Créer un badge";
      "text": "Un nom, ce qu’il faut avoir fait, un dessin. En français et en anglais.";
      "act": "Ouvrir la bibliothèque";
    };
    "publish": {
      "title": "Publier ce badge";
      "text": "Publié, il peut être attribué. Sa version ne change plus.";
      "act": "Ouvrir le brouillon";
      "noBadge": "Après le premier badge. Publié, il peut être attribué.";
    };
    "programme": {
      "title": "Préparer un programme";
      "text": "Un but, des compétences, les badges qui les reconnaissent : un assistant vous guide.";
      "act": "Commencer";
    };
    "people": {
      "title": "Importer l’annuaire";
      "text": "D’un fichier CSV ou Excel. On attribue ensuite à toute une équipe, sans ressaisir d’adresses.";
      "act": "Choisir un fichier";
    };
    "colleague": {
      "title": "Inviter des collègues";
      "text": "Chaque rôle dit ce qu’il permet de faire.";
      "act": "Inviter";
    };
    "award": {
      "title": "Attribuer un premier badge";
      "text": "À une personne, à une équipe, ou à toutes celles d’un fichier.";
      "noBadge": "Aucun badge n’est encore publié : les personnes qui rédigent les badges publient d’abord le premier.";
      "act": "Choisir les personnes";
      "publishFirst": "Dès qu’un badge est publié : à une personne, à une équipe, ou à toutes celles d’un fichier.";
    };
    "team": {
      "title": "Voir votre équipe";
      "text": "Ouvrez la page d’une personne pour lire ses badges. Elle saura que vous l’avez consultée.";
      "nobody": "Personne ne vous est rattaché pour l’instant. L’administration de votre organisation vous confie une unité, ou vous désigne comme responsable dans l’annuaire.";
      "act": "Ouvrir l’équipe";
    };
    "teamAward": {
      "title": "Un premier badge dans votre équipe";
      "text": "L’encadrement n’attribue pas : proposez une personne et un badge à qui attribue dans votre organisation.";
      "act": "Voir les badges";
    };
    "assessor": {
      "title": "Évaluer";
      "text": "Rien ne vous attend ici aujourd’hui : cette version d’Insigne ne reçoit pas encore de demandes d’évaluation. Vous pouvez lire les critères de chaque badge.";
      "act": "Lire les critères";
    };
    "accept": {
      "title": "Accepter un badge";
      "text": "Un badge vous attend. L’accepter n’en montre rien à personne.";
      "nothing": "Vous recevrez un courriel dès qu’un badge vous sera attribué.";
      "act": "Voir ce badge";
    };
    "choose": {
      "title": "Choisir qui le voit";
      "text": "Personne d’autre que vous, les personnes qui ont le lien, ou tout le monde.";
      "act": "Voir mes badges";
    };
    "address": {
      "title": "Ajouter une adresse personnelle";
      "text": "Vos badges restent à vous si vous changez d’employeur, tant qu’une adresse vous y mène.";
      "act": "Ajouter une adresse";
    };
    "take": {
      "title": "Télécharger un badge";
      "text": "Le fichier se vérifie partout, même sans ce site.";
      "act": "Voir mes badges";
    };
    "named": {
      "title": "Nommer l’installation";
      "text": "Son nom figure sur les pages et dans les courriels, son fuseau horaire donne les dates.";
      "act": "Ouvrir les réglages";
    };
    "entity": {
      "title": "Dire qui en répond";
      "text": "Les pages légales nomment la personne ou l’organisme responsable, et où lui écrire.";
      "act": "Compléter";
    };
    "domain": {
      "title": "Donner une adresse publique";
      "text": "Elle figure dans chaque badge et ne change plus après la première attribution.";
      "act": "Lire comment";
    };
    "mail": {
      "title": "Envoyer des courriels";
      "text": "Sans serveur de courriel, aucun code de connexion et aucun badge ne part.";
      "act": "Voir ce qui manque";
    };
    "organisation": {
      "title": "Créer la première organisation";
      "text": "Avec sa clé de signature, ses badges et ses personnes.";
      "act": "Créer";
    };
    "backup": {
      "title": "Faire une première sauvegarde";
      "text": "Une commande, pendant que tout fonctionne.";
      "act": "Lire comment";
    };
  };
  "giving": {
    "lead": "Choisissez un badge, puis une personne, une unité ou un fichier.";
    "way": {
      "one": "Une personne";
      "unit": "Une équipe";
      "list": "Un fichier";
      "event": "À un événement";
    };
    "source": {
      "person": "Personne";
      "unit": "Équipe";
      "file": "Fichier";
    };
    "markdown": "Texte ou Markdown. 2 000 caractères au plus.";
    "newTab": "(nouvel onglet)";
    "decidedBy": "Attribué par";
    "report_one": "Télécharger le compte rendu (CSV, {{count, number}} ligne)";
    "report_other": "Télécharger le compte rendu (CSV, {{count, number}} lignes)";
    "report_many": "Télécharger le compte rendu (CSV, {{count, number}} de lignes)";
    "one": {
      "whom": "Adresse e-mail ou matricule";
      "whomHint": "Le badge est lié à l’adresse. Un matricule est cherché dans l’annuaire.";
      "missing": "Donnez l’adresse ou le matricule de la personne.";
      "fault": {
        "hasIt": "{{cause}}. Pour attribuer le badge une fois de plus, cochez la case ci-dessous.";
        "unprepared": "{{cause}} : {{badges}}. Pour attribuer le badge malgré cela, cochez la case ci-dessous.";
        "other": "{{cause}}.";
      };
      "onItsWay": "« {{badge}} » part vers {{name}}.";
      "failed": "« {{badge}} » n’a pas été attribué à {{name}} : une autre attribution l’a devancée.";
      "effect_one": "Rien ne part avant {{count, number}} minute : vous pouvez tout annuler d’ici là. La personne reçoit ensuite un message et accepte ou refuse.";
      "effect_many": "Rien ne part avant {{count, number}} de minutes : vous pouvez tout annuler d’ici là. La personne reçoit ensuite un message et accepte ou refuse.";
      "effect_other": "Rien ne part avant {{count, number}} minutes : vous pouvez tout annuler d’ici là. La personne reçoit ensuite un message et accepte ou refuse.";
      "effectNow": "Le badge part tout de suite, sans retour possible. La personne reçoit un message et accepte ou refuse.";
    };
    "context": {
      "title": "Contexte";
      "hint": "Dans quel cadre le badge a été gagné. Gardé avec l’attribution, et le même pour toutes les personnes de cet envoi.";
      "kindLabel": "Cadre";
      "kind": {
        "programme": "Programme";
        "project": "Projet";
        "mentoring": "Mentorat";
        "training": "Formation";
        "event": "Événement";
        "other": "Autre cadre";
      };
      "name": "Nom du cadre";
      "namePlaceholder": "Compagnons 2026";
      "narrative": "Ce qui s’y est fait";
    };
    "days": {
      "start": "Du";
      "end": "Au";
      "reversed": "La fin vient avant le début.";
      "both": "Du {{from}} au {{to}}";
      "from": "Depuis le {{from}}";
      "to": "Jusqu’au {{to}}";
    };
    "personal": {
      "title": "Récit et preuves";
      "hint": "Ce que cette personne a fait. Elle le voit, et décide elle-même si d’autres le voient.";
      "narrative": "Récit";
      "url": "Preuve {{number}}, adresse web";
      "urlName": "Ce que c’est";
      "httpsOnly": "L’adresse commence par https://";
      "add": "Ajouter une preuve";
      "remove": "Retirer la preuve {{number}}";
    };
    "start": {
      "title": "Quand l’envoi commence-t-il ?";
      "after-undo_one": "Dans {{count, number}} minute";
      "after-undo_many": "Dans {{count, number}} de minutes";
      "after-undo_other": "Dans {{count, number}} minutes";
      "at": "À un moment choisi";
      "now": "Tout de suite";
      "moment": "Jour et heure";
      "zone": "À l’heure de l’organisation : {{zone}}";
      "missing": "Donnez le jour et l’heure de l’envoi.";
      "means": {
        "after-undo": "D’ici là, tout s’annule sans laisser de trace chez les personnes.";
        "at": "Un an au plus. S’annule jusqu’à ce moment.";
        "now": "Rien ne pourra être repris : un badge envoyé ne peut qu’être révoqué.";
      };
    };
    "waiting": {
      "pageTitle": "Attribution en attente";
      "title_one": "{{name}} : {{count, number}} badge prêt à partir";
      "title_other": "{{name}} : {{count, number}} badges prêts à partir";
      "title_many": "{{name}} : {{count, number}} de badges prêts à partir";
      "in": {
        "minutes_one": "Départ dans {{count, number}} minute";
        "minutes_other": "Départ dans {{count, number}} minutes";
        "minutes_many": "Départ dans {{count, number}} de minutes";
        "seconds_one": "Départ dans {{count, number}} seconde";
        "seconds_other": "Départ dans {{count, number}} secondes";
        "seconds_many": "Départ dans {{count, number}} de secondes";
      };
      "at": "Départ le {{moment}} ({{zone}})";
      "lastMinute": "Départ dans moins d’une minute";
      "nothingYet": "Rien n’est signé, rien n’est envoyé.";
      "undo_one": "Annuler cette attribution";
      "undo_other": "Annuler ces {{count, number}} attributions";
      "undo_many": "Annuler ces {{count, number}} d’attributions";
      "sendNow": "Envoyer maintenant";
      "mayLeave": "Vous pouvez quitter cette page : l’envoi partira à l’heure dite, et se retrouve dans « Envois ».";
      "takenBack": "Attribution annulée : rien n’est parti, personne n’a été prévenu.";
    };
    "people": {
      "title_one": "{{count, number}} personne";
      "title_other": "{{count, number}} personnes";
      "title_many": "{{count, number}} de personnes";
      "person": "Personne";
      "number": "Matricule";
      "finding": "Contrôle";
      "goes": "Recevra le badge";
      "leftOut": "Laissée de côté";
      "none": "Personne ne peut recevoir ce badge ici : voyez pourquoi ci-dessous.";
      "all_one": "La personne peut recevoir le badge.";
      "all_other": "Les {{count, number}} personnes peuvent toutes recevoir le badge.";
      "all_many": "Les {{count, number}} de personnes peuvent toutes recevoir le badge.";
      "some_one": "{{count, number}} personne sur {{of}} recevra le badge.";
      "some_other": "{{count, number}} personnes sur {{of}} recevront le badge.";
      "some_many": "{{count, number}} de personnes sur {{of}} recevront le badge.";
      "other": "Choisir quelqu’un d’autre";
      "without": "ne le recevront pas";
    };
    "unit": {
      "which": "Unité";
      "hint": "Les personnes présentes aujourd’hui dans l’annuaire.";
      "below": "Avec les unités qui en dépendent";
      "none": "L’annuaire n’a pas encore d’unité. Ajoutez-les avec les personnes.";
      "count_zero": "Personne dans cette unité.";
      "count_one": "{{count, number}} personne.";
      "count_other": "{{count, number}} personnes.";
      "count_many": "{{count, number}} de personnes.";
      "act": "Voir les personnes";
    };
    "columns": {
      "finding_one": "{{count, number}} ligne lue dans la feuille « {{sheet}} ». Dites ce que contient chaque colonne.";
      "finding_other": "{{count, number}} lignes lues dans la feuille « {{sheet}} ». Dites ce que contient chaque colonne.";
      "finding_many": "{{count, number}} de lignes lues dans la feuille « {{sheet}} ». Dites ce que contient chaque colonne.";
      "sheet": "Feuille du classeur";
      "formulas": "Ce classeur contient des formules. Insigne ne calcule rien : il lit le dernier résultat enregistré par votre tableur. Vérifiez l’aperçu.";
      "nothingFits": "Aucune colonne ne ressemble à une adresse e-mail ni à un matricule. Colonnes vues : {{columns}}. Désignez-en une ci-dessous, ou remplacez le fichier.";
      "recognised": "Colonnes reconnues : « {{name}} ».";
      "missing": "Dites dans quelle colonne se trouve l’adresse, ou le matricule.";
      "more": "Récit, preuves et dates par personne";
      "saveAs": "Retenir ces colonnes sous le nom";
      "saveAsHint": "Facultatif. Le prochain fichier qui a les mêmes colonnes sera reconnu.";
      "fact": {
        "email": "Colonne de l’adresse e-mail";
        "number": "Colonne du matricule";
        "name": "Colonne du nom";
        "language": "Colonne de la langue";
        "narrative": "Colonne du récit";
        "evidence": "Colonne de la preuve";
        "evidenceName": "Colonne du nom de la preuve";
        "start": "Colonne de la date de début";
        "end": "Colonne de la date de fin";
      };
      "hint": {
        "email": "Le badge est lié à cette adresse.";
        "number": "Cherché dans l’annuaire, quand l’adresse manque.";
        "name": "Tel que le badge le montrera.";
        "language": "Les cellules disent fr ou en ; vides, le message est dans les deux langues.";
        "narrative": "Ce que la personne a fait, 2 000 caractères au plus.";
        "evidence": "Une ou plusieurs adresses https, cinq au plus.";
        "evidenceName": "Ce qu’est la première preuve.";
        "start": "31/12/2026 ou 2026-12-31.";
        "end": "31/12/2026 ou 2026-12-31.";
      };
    };
    "mappings": {
      "title_one": "{{count, number}} modèle de colonnes retenu";
      "title_other": "{{count, number}} modèles de colonnes retenus";
      "title_many": "{{count, number}} de modèles de colonnes retenus";
      "hint": "Un fichier qui a ces colonnes est reconnu de lui-même.";
      "forget": "Oublier";
    };
    "batches": {
      "title": "Envois";
      "lead": "Chaque acte d’attribution : ce qui attend, ce qui part, ce qui est fait.";
      "emptyTitle": "Aucun envoi";
      "emptyText": "Les attributions à une personne, une équipe ou un fichier apparaîtront ici.";
      "limit": "Les 100 derniers envois.";
      "group": {
        "waiting": "En attente de départ";
        "running": "En cours";
        "open": "Pas encore confirmés";
        "ended": "Terminés";
      };
      "leaves_one": "{{count, number}} badge, départ le {{moment}}";
      "leaves_other": "{{count, number}} badges, départ le {{moment}}";
      "leaves_many": "{{count, number}} de badges, départ le {{moment}}";
      "since_one": "{{count, number}} ligne, depuis le {{moment}}";
      "since_other": "{{count, number}} lignes, depuis le {{moment}}";
      "since_many": "{{count, number}} de lignes, depuis le {{moment}}";
      "given_zero": "Aucun badge, {{moment}}";
      "given_one": "{{count, number}} badge, {{moment}}";
      "given_other": "{{count, number}} badges, {{moment}}";
      "given_many": "{{count, number}} de badges, {{moment}}";
    };
    "show": {
      "title": "Comment il a été gagné";
      "label": "Montrer aussi comment je l’ai gagné";
      "means": "Le récit, les preuves et les dates ci-dessous, sur la page et dans les fichiers.";
    };
    "fault": {
      "email-missing": "Pas d’adresse";
      "email-malformed": "Adresse mal formée";
      "name-malformed": "Nom avec des signes interdits, ou trop long";
      "language-unknown": "Langue inconnue : fr ou en";
      "duplicate-row": "Adresse déjà présente plus haut";
      "already-awarded": "A déjà cette version du badge";
      "already-waiting": "Attend déjà ce badge dans un autre envoi";
      "number-unknown": "Matricule inconnu dans l’annuaire";
      "number-without-address": "Sans adresse dans l’annuaire";
      "narrative-refused": "Récit trop long, ou avec des signes interdits";
      "evidence-refused": "Preuve qui n’est pas une adresse https, ou plus de cinq";
      "date-malformed": "Cette date n’existe pas";
      "dates-reversed": "La fin vient avant le début";
      "award-to-self": "C’est vous : personne ne s’attribue un badge";
      "too-few-cells": "Il manque des cellules à cette ligne";
      "too-many-cells": "Cette ligne a trop de cellules";
      "higher-level-held": "Détient un niveau plus élevé de ce badge";
      "prerequisite-missing": "Ne détient pas un badge qui vient avant celui-ci";
    };
    "fix": {
      "email-missing": "Ajouter l’adresse";
      "email-malformed": "Corriger l’adresse";
      "name-malformed": "Corriger le nom";
      "language-unknown": "Écrire fr ou en, ou laisser vide";
      "duplicate-row": "Rien à faire : l’autre ligne part";
      "already-awarded": "Passée, sauf si vous cochez la case ci-dessous";
      "already-waiting": "Rien à faire : l’autre envoi la contient";
      "number-unknown": "Corriger le matricule, ou donner l’adresse";
      "number-without-address": "Ajouter l’adresse dans l’annuaire ou dans le fichier";
      "narrative-refused": "Raccourcir à 2 000 caractères";
      "evidence-refused": "Garder cinq adresses en https au plus";
      "date-malformed": "Écrire 31/12/2026 ou 2026-12-31";
      "dates-reversed": "Échanger les dates";
      "award-to-self": "Demander à une autre personne habilitée";
      "too-few-cells": "Vérifier les séparateurs de la ligne";
      "too-many-cells": "Mettre entre guillemets ce qui contient le séparateur";
      "higher-level-held": "Passée, sauf si vous cochez la case ci-dessous";
      "prerequisite-missing": "Passée, sauf si vous cochez la case ci-dessous";
    };
    "title": {
      "unit": "Attribuer à une équipe";
      "person": "Attribuer à une personne";
      "file": "Attribuer à une liste";
    };
    "neverTwice": "Personne ne reçoit deux fois la même version, même par un autre envoi.";
    "handout": {
      "title": "Remises";
      "lead": "Un lien, un code et un carré à scanner, pour remettre un badge à qui est là.";
      "new": "Ouvrir une remise";
      "none": "Aucune remise n’est ouverte.";
      "name": "Nom de la remise";
      "namePlaceholder": "Journée sécurité, Rennes";
      "most": "Nombre de badges au plus";
      "endsAt": "Se termine le";
      "allowed": "Adresses ou domaines admis";
      "allowedHint": "Facultatif. Une par ligne : prenom.nom@exemple.fr, ou @exemple.fr pour tout un domaine. Vide : toute personne qui a le lien.";
      "act": "Ouvrir cette remise";
      "required": "À remplir.";
      "effect": "Chaque personne donne son nom et son adresse, puis accepte par le lien reçu : personne ne prend le badge au nom d’une autre.";
      "prerequisites": "Seules les personnes qui détiennent {{badges}} le reçoivent ; les autres l’apprennent par e-mail.";
      "state": {
        "open": "Ouverte";
        "paused": "En pause";
        "closed": "Fermée";
        "over": "Terminée";
        "full": "Complète";
      };
      "taken_zero": "{{count, number}} sur {{most}} pris";
      "taken_one": "{{count, number}} sur {{most}} pris";
      "taken_other": "{{count, number}} sur {{most}} pris";
      "taken_many": "{{count, number}} sur {{most}} pris";
      "awarded_zero": "Aucun badge envoyé pour l’instant.";
      "awarded_one": "{{count, number}} badge envoyé.";
      "awarded_other": "{{count, number}} badges envoyés.";
      "awarded_many": "{{count, number}} de badges envoyés.";
      "until": "Jusqu’au {{moment}}";
      "code": "Code, à entrer sur {{address}}";
      "qr": "Code QR de la remise";
      "copy": "Copier le lien";
      "sheet": "Feuille à imprimer";
      "pause": "Mettre en pause";
      "reopen": "Rouvrir";
      "close": "Fermer pour toujours";
      "closeTitle": "Fermer cette remise ?";
      "closeEffect_zero": "Le lien et le code cesseront de fonctionner. Aucun badge n’a été pris.";
      "closeEffect_one": "Le lien et le code cesseront de fonctionner. Le badge déjà pris reste.";
      "closeEffect_other": "Le lien et le code cesseront de fonctionner. Les {{count, number}} badges déjà pris restent.";
      "closeEffect_many": "Le lien et le code cesseront de fonctionner. Les {{count, number}} de badges déjà pris restent.";
      "limits": "Limites";
      "open": "Ouvrir la page";
      "anybody": "Toute personne qui a le lien";
    };
    "sheets": {
      "title": "Cartes à remettre en main propre";
      "text": "Pour qui n’a pas d’adresse au travail : une carte par personne qui n’a pas encore répondu, avec un lien à scanner. Cela crée de nouveaux liens ; les messages déjà partis continuent de fonctionner. 300 cartes au plus.";
      "act": "Préparer les cartes";
    };
    "otherBadge_one": "Choisir parmi {{count, number}} badge";
    "otherBadge_other": "Choisir parmi les {{count, number}} badges";
    "otherBadge_many": "Choisir parmi les {{count, number}} de badges";
    "level": {
      "which": "À quel niveau ?";
      "vouch": "En attribuant ce niveau, vous attestez ceci :";
    };
    "progress": {
      "highest": "Vous détenez le niveau « {{level}} », depuis le {{date}}. Celui-ci reste dans votre historique.";
      "before": "Auparavant : « {{level}} », le {{date}}";
    };
    "reserved": "Seuls les propriétaires et administrateurs attribuent ce badge.";
    "withoutPrerequisites": "Attribuer aussi à qui ne détient pas {{badges}}";
    "quoted": "« {{text}} »";
    "awardedSince": "Attribués depuis le {{date}}";
  };
  "installation": {
    "title": "L’installation";
    "lead": "Ce que les pages publiques et les courriels disent d’elle.";
    "name": "Nom de l’installation";
    "nameHint": "Dans les titres et en-têtes des pages, et dans les courriels qu’aucune organisation n’envoie.";
    "nameMissing": "Donnez un nom d’au moins deux caractères.";
    "timeZone": "Fuseau horaire";
    "timeZoneHint": "Pour les dates de ce qui n’appartient à aucune organisation.";
    "entity": "Responsable";
    "entityHint": "Personne ou organisme qui répond de l’installation, sur les pages légales.";
    "contact": "Adresse e-mail de contact";
    "contactHint": "Publique, sur les mêmes pages.";
    "contactWrong": "Cette adresse est incomplète.";
    "save": "Enregistrer l’installation";
    "saved": "L’installation est enregistrée.";
    "legal": {
      "title": "Pages légales";
      "lead": "Ce que vos visiteurs trouvent au pied de chaque page, en plus du responsable et de son adresse e-mail. Une ligne vide n’y apparaît pas.";
      "address": "Adresse postale";
      "addressHint": "Sur plusieurs lignes, comme sur une enveloppe.";
      "dataContact": "Contact pour la protection des données";
      "dataContactHint": "Adresse e-mail de la personne à qui écrire au sujet de ses données.";
      "hosting": "Hébergement";
      "hostingHint": "Qui fait tourner les machines, avec son adresse.";
      "terms": "Vos conditions d’utilisation";
      "termsHint": "Markdown, après les conditions communes. Facultatif.";
      "privacy": "Vos précisions sur la vie privée";
      "privacyHint": "Markdown, après ce que la page dit déjà. Facultatif.";
      "preview": "Aperçu, {{language}}";
      "half": "Dans l’autre langue, ce texte sera montré tel quel, avec la mention « pas encore traduit ».";
      "contactWrong": "Cette adresse est incomplète.";
      "save": "Enregistrer les pages légales";
      "saved": "Les pages légales sont enregistrées.";
      "see": "Voir les pages :";
    };
  };
  "keys": {
    "title": "Clés d’API";
    "lead": "Avec une clé, un logiciel délivre et vérifie des attestations au nom de l’organisation, sans personne devant l’écran.";
    "settings": "Organisation";
    "card": "Logiciels reliés";
    "cardText": "Un autre logiciel (paie, formation, portefeuille) agit pour l’organisation avec une clé d’API.";
    "open": "Gérer les clés d’API";
    "address": "Adresse de l’API";
    "addressHint": "Chaque demande porte la clé dans l’en-tête Authorization, après le mot Bearer.";
    "copyAddress": "Copier l’adresse";
    "new": "Nouvelle clé";
    "name": "Nom du logiciel";
    "nameHint": "Pour la reconnaître dans la liste et dans le journal d’audit.";
    "nameMissing": "Donnez un nom à la clé.";
    "may": "Ce que la clé permet";
    "scopesMissing": "Choisissez au moins un acte.";
    "scope": {
      "issue": "Délivrer des attestations signées par l’organisation";
      "verify": "Vérifier des attestations et des présentations";
      "status": "Révoquer ou suspendre ce qui a été délivré par clé d’API";
    };
    "short": {
      "issue": "Délivrer";
      "verify": "Vérifier";
      "status": "Statut";
    };
    "days": "Valable";
    "daysOf_one": "{{count, number}} jour";
    "daysOf_many": "{{count, number}} de jours";
    "daysOf_other": "{{count, number}} jours";
    "daysHint": "Ensuite, la clé n’ouvre plus rien : créez-en une autre avant.";
    "make": "Créer la clé";
    "made": "La clé « {{name}} » est créée";
    "madeText": "Copiez-la maintenant : elle n’est montrée qu’une fois, et n’est conservée nulle part. Perdue, elle se remplace.";
    "token": "Clé d’API";
    "copyToken": "Copier la clé";
    "hide": "C’est copié, masquer la clé";
    "list": "Clés de l’organisation";
    "which": "Clé";
    "state": "État";
    "until": "Jusqu’au";
    "used": "Dernier usage";
    "acts": "Actes";
    "never": "Jamais utilisée";
    "ending": "se termine par {{hint}}";
    "by": "créée le {{date}} par {{who}}";
    "someone": "une personne partie";
    "is": {
      "live": "Ouverte";
      "expired": "Expirée";
      "revoked": "Révoquée";
    };
    "empty": "Aucune clé pour le moment";
    "emptyText": "Créez une clé par logiciel relié, avec les seuls actes dont il a besoin.";
    "revoke": "Révoquer";
    "revokeNamed": "Révoquer la clé « {{name}} »";
    "revokeTitle": "Révoquer la clé « {{name}} » ?";
    "revokeEffect": "Le logiciel qui l’emploie est refusé dès sa prochaine demande, et la clé ne se rouvre pas. Ce qui a été délivré avec elle reste valable.";
    "revokeUsed": "Dernier usage le {{when}}.";
    "revokeUnused": "Elle n’a jamais été utilisée.";
    "revokeAct": "Révoquer la clé";
    "revoked": "La clé « {{name}} » est révoquée";
  };
  "legal": {
    "frame": {
      "nav": "Informations légales";
      "others": "Voir aussi :";
      "entity": "Responsable";
      "contact": "Adresse e-mail";
      "imprint": "Qui répond de ce site";
      "address": "Adresse";
      "dataContact": "Protection des données";
      "hosting": "Hébergement";
    };
    "terms": {
      "title": "Conditions d’utilisation";
      "lead": "Ce que ce site vous permet, et ce que chacun y doit aux autres.";
      "service": {
        "title": "Le service";
        "text": "{{host}} permet à des organisations de délivrer des badges signés, aux personnes de les garder et de les montrer, et à quiconque de les vérifier. La vérification est ouverte à tous, sans compte et sans frais.";
      };
      "issuers": {
        "title": "Les organisations qui délivrent";
        "text": "Chaque organisation signe en son nom, avec sa propre clé. Elle répond de ce que dit le badge, de ses critères et de leur contrôle. Elle peut révoquer un badge en donnant un motif ; la révocation se voit dans la minute.";
      };
      "holders": {
        "title": "Les personnes qui reçoivent";
        "text": "Vous acceptez ou refusez chaque badge ; refuser n’a aucun effet sur votre dossier. Un badge accepté est à vous : vous l’emportez, y compris en quittant l’organisation. Il reste privé tant que vous ne l’affichez pas.";
      };
      "verifiers": {
        "title": "Qui vérifie";
        "text": "Le résultat dit ce qui a été contrôlé au moment où vous le lisez. Il ne juge pas la personne et ne remplace pas votre décision.";
      };
      "limits": {
        "title": "Ce qui n’est pas permis";
        "text": "Usurper un nom, déposer des contenus illicites, chercher à saturer ou à contourner le service. L’exploitation peut suspendre une organisation qui le fait : elle n’attribue alors plus de badges, et sa page le dit.";
      };
      "own": "Conditions propres à ce site";
    };
    "privacy": {
      "title": "Vie privée";
      "lead": "Quelles données {{host}} garde, sur qui, pour quoi, et combien de temps.";
      "who": {
        "title": "Qui répond de vos données";
        "text": "Pour ce qu’une organisation écrit de vous (votre badge, ses critères, votre unité), c’est cette organisation. Pour le compte qui vous sert à garder vos badges, c’est l’exploitation de ce site.";
      };
      "what": {
        "title": "Ce qui est gardé";
        "text": "De qui reçoit un badge : nom, adresse e-mail, badge, dates, décision et choix d’affichage. De qui se connecte : adresses e-mail, langue, sessions et clés d’accès.\nDe qui visite une page publique : rien. Aucun cookie de mesure, aucune demande à un autre site, aucune liste de visiteurs.";
      };
      "public": {
        "title": "Ce qui est public";
        "text": "Rien sans votre choix. Un badge affiché montre le badge, sa date et, si vous le voulez, votre nom ; jamais votre adresse e-mail ni votre numéro. Les moteurs de recherche n’y sont admis que si vous cochez la case à part. Vous revenez en arrière à tout moment ; une copie déjà prise peut rester ailleurs.";
      };
      "log": {
        "title": "Le journal";
        "text": "Chaque signature laisse une trace qui ne nomme personne. Effacer votre compte détruit la clé qui la reliait à vous.";
      };
      "others": {
        "title": "À qui les données vont";
        "text": "À personne d’autre : ni publicité, ni mesure d’audience, ni revente. Le serveur de courrier reçoit les messages à livrer. Un bouton vers un réseau social n’envoie rien avant que vous le pressiez.";
      };
      "kept": {
        "title": "Combien de temps";
        "text": "Vos badges acceptés restent tant que vous les voulez. Le reste a un terme, purgé chaque nuit :";
      };
      "rights": {
        "title": "Vos droits";
        "text": "Dans vos réglages : lire, corriger, emporter une copie de tout, effacer votre compte, et voir qui a consulté votre dossier. Vous pouvez aussi écrire à la personne responsable ci-dessus, et saisir l’autorité de protection des données de votre pays.";
      };
      "own": "Précisions de ce site";
    };
    "accessibility": {
      "title": "Accessibilité";
      "lead": "Où en est ce site, dit franchement.";
      "state": {
        "title": "État";
        "text": "Nous visons les critères WCAG 2.2, niveau AA. Aucun audit externe n’a été fait : nous ne déclarons donc aucune conformité.";
      };
      "checked": {
        "title": "Ce qui est contrôlé";
        "text": "Les pages publiques fonctionnent sans JavaScript, au clavier, à 320 pixels de large, en clair et en sombre, en français et en anglais. Un outil automatique (axe) les relit à chaque version, et les couleurs sont calculées pour 4,5:1 au moins.";
      };
      "weak": {
        "title": "Points faibles connus";
        "text": "Aucun lecteur d’écran réel n’a encore été essayé sur toutes les pages. Les textes et les dessins de badges viennent des organisations : leur clarté dépend d’elles, même si un texte de remplacement est exigé.";
      };
      "tell": {
        "title": "Nous le dire";
        "text": "Un obstacle vous arrête ? Dites-le par la page de contact : page, geste tenté, outil utilisé.";
      };
    };
    "credits": {
      "title": "Crédits";
      "lead": "Ce que ce site doit à d’autres.";
      "product": {
        "title": "Insigne";
        "text": "Plateforme libre, sous licence Apache 2.0. Les dessins de badges et leur gravure sont de ce projet.";
      };
      "fonts": {
        "title": "Caractères";
        "text": "Spectral (Production Type), Atkinson Hyperlegible Next (Braille Institute) et Barlow Semi Condensed (Jeremy Tribby), sous licence SIL Open Font 1.1.";
      };
      "icons": {
        "title": "Icônes";
        "text": "Tabler Icons, sous licence MIT.";
      };
      "libraries": {
        "title": "Bibliothèques";
        "text": "Node.js, Hono, PostgreSQL, Kysely, zod, i18next, React, Mantine, TanStack, sharp, resvg, nodemailer, MJML et markdown-it, chacune sous sa licence libre (MIT, Apache 2.0, MPL 2.0 ou PostgreSQL).";
      };
      "standards": {
        "title": "Normes";
        "text": "Open Badges 3.0 (1EdTech), Verifiable Credentials, Data Integrity, Bitstring Status List et DID (W3C). Ces noms disent ce que nous suivons, pas un label obtenu.";
      };
    };
    "contact": {
      "title": "Contact";
      "lead": "À qui s’adresser, selon la question.";
      "operator": {
        "title": "Ce site";
        "text": "Le fonctionnement de {{host}}, un contenu illicite, vos données : cela regarde l’exploitation de ce site.";
      };
      "organisations": {
        "title": "Un badge ou ses critères";
        "text": "Adressez-vous à l’organisation qui l’a délivré : son nom, sur la page du badge, mène à la sienne.";
      };
      "problem": {
        "title": "Signaler un problème";
        "text": "Un badge trompeur, un nom usurpé, une page qui ne fonctionne pas : dites-le sans compte, avec ou sans votre adresse.";
      };
    };
  };
  "library": {
    "title": "Bibliothèque prête à l’emploi";
    "lead": "Seize habiletés sociocognitives, chacune en quatre niveaux, avec critères, grille, questions et visuels. Tout se modifie une fois installé.";
    "search": "Chercher une habileté, un mot";
    "count_zero": "Aucune habileté";
    "count_one": "{{count, number}} habileté";
    "count_many": "{{count, number}} d’habiletés";
    "count_other": "{{count, number}} habiletés";
    "noMatch": {
      "title": "Rien ne correspond";
      "text": "Essayez un autre mot, ou un seul. Les accents et une lettre fautive ne gênent pas.";
    };
    "levels": {
      "title": "Ce que disent les quatre niveaux";
    };
    "level": {
      "which": "Niveau affiché";
      "criteria_one": "{{count, number}} critère, à remplir";
      "criteria_many": "{{count, number}} de critères, tous à remplir";
      "criteria_other": "{{count, number}} critères, tous à remplir";
      "notYet": "Pas encore";
      "met": "Atteint";
      "evidence": "Preuves possibles";
      "questions": "Questions d’entretien";
      "assessors": "Qui évalue";
      "minimum_one": "{{count, number}} personne au moins, en plus de la personne candidate";
      "minimum_many": "{{count, number}} de personnes au moins, en plus de la personne candidate";
      "minimum_other": "{{count, number}} personnes au moins, en plus de la personne candidate";
      "validity": "Validité";
      "noExpiry": "Sans fin";
      "months_one": "{{count, number}} mois";
      "months_many": "{{count, number}} de mois";
      "months_other": "{{count, number}} mois";
      "next": "Pour aller plus loin";
    };
    "mode": {
      "self": "autoévaluation";
      "peer": "pair";
      "manager": "responsable";
      "mentor": "mentor";
      "panel": "jury";
    };
    "skill": {
      "about": "Cette habileté";
      "indicators": "À quoi elle se voit";
      "situations": "Où elle s’observe";
      "family": "Famille";
      "crosswalk": "Proche, sans équivalence, de";
    };
    "course": {
      "open": "Parcours pour qui attribue";
      "title": "Parcours pour qui attribue";
      "contents": "Modules du parcours";
      "notKept": "Vos réponses restent dans cette page : rien n’est enregistré.";
      "questions_one": "{{count, number}} question";
      "questions_many": "{{count, number}} de questions";
      "questions_other": "{{count, number}} questions";
      "check": "Vérifier ma réponse";
      "right": "C’est la bonne réponse";
      "wrong": "Ce n’est pas cette réponse. Relisez le texte du module, puis choisissez-en une autre.";
      "stories": "Cas d’étalonnage";
      "storiesHint": "Récits inventés. Décidez d’abord, puis comparez.";
      "reveal": "Voir l’habileté et le niveau montrés";
    };
    "install": {
      "titleOf": "Installer « {{name}} »";
      "title_one": "Installer {{count, number}} badge";
      "title_many": "Installer {{count, number}} de badges";
      "title_other": "Installer {{count, number}} badges";
      "effect_one": "Ce badge et ses {{levels, number}} niveaux seront ajoutés à votre bibliothèque, avec leurs textes en français et en anglais et leurs visuels. Rien n’est attribué, personne n’est prévenu.";
      "effect_many": "{{count, number}} de badges à {{levels, number}} niveaux seront ajoutés à votre bibliothèque, avec leurs textes en français et en anglais et leurs visuels. Rien n’est attribué, personne n’est prévenu.";
      "effect_other": "{{count, number}} badges à {{levels, number}} niveaux seront ajoutés à votre bibliothèque, avec leurs textes en français et en anglais et leurs visuels. Rien n’est attribué, personne n’est prévenu.";
      "already_one": "{{count, number}} badge déjà installé reste tel quel.";
      "already_many": "{{count, number}} de badges déjà installés restent tels quels.";
      "already_other": "{{count, number}} badges déjà installés restent tels quels.";
      "as": "État à l’arrivée";
      "draft_one": "En brouillon";
      "draft_many": "En brouillons";
      "draft_other": "En brouillons";
      "draftEffect_one": "Vous le relisez, l’adaptez, puis le publiez quand il vous convient.";
      "draftEffect_many": "Vous relisez, adaptez puis publiez chacun quand il vous convient.";
      "draftEffect_other": "Vous relisez, adaptez puis publiez chacun quand il vous convient.";
      "published_one": "Publié tout de suite";
      "published_many": "Publiés tout de suite";
      "published_other": "Publiés tout de suite";
      "publishedEffect_one": "Il peut être attribué dès maintenant. Vous l’adaptez plus tard par une nouvelle version.";
      "publishedEffect_many": "Ils peuvent être attribués dès maintenant. Vous les adaptez plus tard par une nouvelle version.";
      "publishedEffect_other": "Ils peuvent être attribués dès maintenant. Vous les adaptez plus tard par une nouvelle version.";
      "running": "Installation";
      "progress": "{{count, number}} sur {{total, number}}";
      "do_one": "Installer les {{levels, number}} niveaux";
      "do_many": "Installer {{count, number}} de badges à {{levels, number}} niveaux";
      "do_other": "Installer {{count, number}} badges à {{levels, number}} niveaux";
      "stop": "Arrêter là";
    };
    "done": {
      "draft_one": "{{count, number}} badge installé, en brouillon.";
      "draft_many": "{{count, number}} de badges installés, en brouillons.";
      "draft_other": "{{count, number}} badges installés, en brouillons.";
      "published_one": "{{count, number}} badge installé et publié.";
      "published_many": "{{count, number}} de badges installés et publiés.";
      "published_other": "{{count, number}} badges installés et publiés.";
      "left_one": "{{count, number}} autre n’a pas été installé.";
      "left_many": "{{count, number}} d’autres n’ont pas été installés.";
      "left_other": "{{count, number}} autres n’ont pas été installés.";
      "toDrafts": "Voir les brouillons";
      "toBadges": "Voir vos badges";
    };
    "installed": {
      "adapted": "Adapté ici";
      "adapt": "Adapter ce badge";
      "see": "Voir ce badge";
    };
    "offers": {
      "count_one": "{{count, number}} nouveauté";
      "count_many": "{{count, number}} de nouveautés";
      "count_other": "{{count, number}} nouveautés";
      "title_one": "La bibliothèque dit {{count, number}} chose autrement";
      "title_many": "La bibliothèque dit {{count, number}} de choses autrement";
      "title_other": "La bibliothèque dit {{count, number}} choses autrement";
      "lead": "Votre badge vient de la version {{from}}, voici la version {{to}}. Rien ne change sans vous : ce que vous prenez va dans le brouillon, les versions publiées restent.";
      "plain_one": "{{count, number}} élément que vous n’avez pas modifié.";
      "plain_many": "{{count, number}} d’éléments que vous n’avez pas modifiés.";
      "plain_other": "{{count, number}} éléments que vous n’avez pas modifiés.";
      "look": "Voir ce qui change";
      "take_one": "Mettre à jour {{count, number}} élément";
      "take_many": "Mettre à jour {{count, number}} d’éléments";
      "take_other": "Mettre à jour {{count, number}} éléments";
      "adapted_one": "{{count, number}} élément que vous avez adapté. Choisissez.";
      "adapted_many": "{{count, number}} d’éléments que vous avez adaptés. Choisissez pour chacun.";
      "adapted_other": "{{count, number}} éléments que vous avez adaptés. Choisissez pour chacun.";
      "ours": "Chez vous";
      "theirs": "Dans la bibliothèque";
      "keep": "Garder le vôtre";
      "replace": "Prendre celui de la bibliothèque";
    };
    "part": {
      "name": "Nom";
      "description": "Description";
      "criteria": "Critères";
      "alt": "Texte de remplacement";
      "tags": "Mots-clés";
      "artwork": "Visuel";
      "validityMonths": "Validité";
      "ladder": "Niveaux";
      "nothing": "Rien";
      "assessment": "Évaluation";
      "evidenceHints": "Preuves possibles";
      "questions": "Questions d’entretien";
      "text": "Texte";
      "rubric": "Grille";
      "notYet": "Pas encore";
      "met": "Atteint";
      "modes": "Modes";
      "minimumAssessors": "Nombre de personnes";
    };
  };
  "life": {
    "standing": {
      "pending": "En attente";
      "mail-refused": "Courrier refusé";
      "accepted": "Acceptée";
      "expiring": "Expire bientôt";
      "expired": "Expirée";
      "suspended": "Suspendue";
      "declined": "Refusée";
      "revoked": "Révoquée";
      "intended": "En préparation";
    };
    "filter": "{{standing}} ({{found}})";
    "select": {
      "one": "Sélectionner {{name}}, {{badge}}";
      "page": "Sélectionner toute la page";
      "chosen_one": "{{count, number}} attribution sélectionnée";
      "chosen_many": "{{count, number}} d’attributions sélectionnées";
      "chosen_other": "{{count, number}} attributions sélectionnées";
      "all_one": "Sélectionner la seule attribution trouvée";
      "all_many": "Sélectionner les {{count, number}} d’attributions trouvées";
      "all_other": "Sélectionner les {{count, number}} attributions trouvées";
      "none": "Tout désélectionner";
      "renew": "Renouveler…";
      "revoke": "Révoquer…";
      "bar": "Agir sur la sélection";
      "resend": "Renvoyer le message…";
    };
    "act": {
      "revoke": {
        "title": "Révoquer des badges";
        "effect_one": "{{count, number}} badge sera révoqué, pour toujours.";
        "effect_many": "{{count, number}} badges seront révoqués, pour toujours.";
        "effect_other": "{{count, number}} badges seront révoqués, pour toujours.";
        "leftOut": "Déjà révoqués ou refusés.";
        "visible": "Les pages publiques et toute vérification le disent dans la minute. Cet acte ne s’annule pas.";
        "button_one": "Révoquer {{count, number}} badge";
        "button_many": "Révoquer {{count, number}} badges";
        "button_other": "Révoquer {{count, number}} badges";
      };
      "renew": {
        "title": "Renouveler des badges";
        "effect_one": "{{count, number}} badge sera délivré de nouveau, dans la version actuelle. L’ancien reste tel qu’il est.";
        "effect_many": "{{count, number}} badges seront délivrés de nouveau, dans la version actuelle. Les anciens restent tels qu’ils sont.";
        "effect_other": "{{count, number}} badges seront délivrés de nouveau, dans la version actuelle. Les anciens restent tels qu’ils sont.";
        "leftOut": "Non accepté, sans date de fin, suspendu, déjà renouvelé, d’un badge archivé, ou le vôtre.";
        "visible": "Chaque personne reçoit un message et accepte son nouveau badge.";
        "button_one": "Renouveler {{count, number}} badge";
        "button_many": "Renouveler {{count, number}} badges";
        "button_other": "Renouveler {{count, number}} badges";
      };
      "pending": "En attente d’une réponse";
      "accepted": "Acceptés";
      "shown": "Montrés par lien ou publiquement";
      "leftOut": "Laissés tels quels";
      "nothing": "Cet acte ne changerait aucune attribution de la sélection.";
      "reread": "Relire les chiffres";
      "resend": {
        "title": "Renvoyer le message";
        "effect_one": "{{count, number}} message sera renvoyé, avec un nouveau lien.";
        "effect_many": "{{count, number}} de messages seront renvoyés, chacun avec un nouveau lien.";
        "effect_other": "{{count, number}} messages seront renvoyés, chacun avec un nouveau lien.";
        "leftOut": "Déjà répondu, un message parti depuis moins de 24 heures, ou une adresse qui n’existe pas : celle-ci se corrige d’abord.";
        "visible": "Les liens envoyés auparavant cessent de fonctionner. Pour une même attribution, jamais deux messages en un jour.";
        "button_one": "Renvoyer {{count, number}} message";
        "button_many": "Renvoyer {{count, number}} de messages";
        "button_other": "Renvoyer {{count, number}} messages";
      };
    };
    "progress": {
      "revoke": {
        "title_one": "Révocation de {{count, number}} badge";
        "title_many": "Révocation de {{count, number}} badges";
        "title_other": "Révocation de {{count, number}} badges";
      };
      "renew": {
        "title_one": "Renouvellement de {{count, number}} badge";
        "title_many": "Renouvellement de {{count, number}} badges";
        "title_other": "Renouvellement de {{count, number}} badges";
      };
      "loading": "Acte groupé";
      "count": "{{done}} sur {{total}}";
      "label": "Avancement";
      "cancel": "Arrêter";
      "cancelEffect": "Ce qui est fait reste fait ; le reste n’est pas touché.";
      "mayLeave": "Vous pouvez quitter cette page : le travail continue.";
      "state": {
        "running": "En cours";
        "cancelling": "Arrêt en cours";
        "cancelled": "Arrêté";
        "done": "Terminé";
      };
      "done": "Faits";
      "skipped": "Décidés entre-temps, laissés tels quels";
      "left": "Restants";
      "reason": "Motif : {{reason}}";
      "awards": "Voir les attributions";
      "resend": {
        "title_one": "Renvoi de {{count, number}} message";
        "title_many": "Renvoi de {{count, number}} de messages";
        "title_other": "Renvoi de {{count, number}} messages";
      };
    };
    "refusal": {
      "no-such-address": "Cette adresse n’existe pas, ou plus, chez son fournisseur.";
      "mailbox-full": "La boîte de cette personne est pleine.";
      "content-refused": "Le serveur de cette personne a refusé le message, par règle ou par filtre.";
      "unanswered": "Aucun serveur n’a pris le message pendant cinq jours.";
      "other": "Le serveur de cette personne a refusé le message.";
      "title": "Le message n’est pas arrivé";
      "reply": "Réponse du serveur";
      "next": "Corrigez l’adresse, ou renvoyez le message si elle est juste.";
    };
    "correct": {
      "title": "Corriger";
      "explainPending": "Tant que la personne n’a pas répondu, le nom et l’adresse se corrigent.";
      "explainAccepted": "Le nom se corrige ; le badge public est signé de nouveau, avec la même adresse et la même date. La personne est prévenue.";
      "open": "Corriger le nom ou l’adresse";
      "openName": "Corriger le nom";
      "name": "Nom";
      "email": "Adresse e-mail";
      "emailHint": "Une autre adresse fait une autre attribution, à la place de celle-ci : nouveau message, nouveau lien.";
      "act": "Corriger";
      "done": "La correction est faite.";
      "same": "Rien n’a changé.";
    };
    "suspend": {
      "title": "Suspendre";
      "explain": "Pour un temps : la page et toute vérification disent « suspendu » dans la minute, jusqu’à ce que la suspension soit levée. La personne est prévenue.";
      "open": "Suspendre ce badge…";
      "confirm": "Suspendre le badge de {{name}}";
      "reason": "Motif";
      "reasonHint": "Envoyé à la personne. 3 à 500 caractères.";
      "reasonMissing": "Donnez un motif d’au moins 3 caractères.";
      "act": "Suspendre ce badge";
      "since": "Suspendue depuis le {{date}}. Motif : {{reason}}";
      "lift": "Lever la suspension";
      "lifted": "La suspension est levée.";
    };
    "renew": {
      "title": "Renouveler";
      "explain": "Un nouveau badge, dans la version actuelle, que la personne accepte. Celui-ci reste tel qu’il est et expire à sa date.";
      "act": "Renouveler ce badge";
      "done": "Le nouveau badge est envoyé.";
      "archived": "Ce badge est archivé : il n’est plus renouvelé. Celui-ci reste valable jusqu’à sa date.";
      "successor": "Attribuer « {{name}} » à la place";
    };
    "link": {
      "renews": "Renouvelle un badge précédent";
      "renewedBy": "Renouvelée par un badge plus récent";
      "corrects": "Remplace une attribution à une autre adresse";
      "correctedBy": "Remplacée par une attribution corrigée";
    };
    "life": {
      "title": "Vie de l’attribution";
      "note": "Qui a regardé le badge n’est pas noté ici.";
      "awarded": "Attribuée";
      "mailed": "Message d’attribution";
      "reminded-1": "Premier rappel";
      "reminded-2": "Dernier rappel";
      "resent": "Message renvoyé";
      "accepted": "Acceptée par la personne";
      "declined": "Refusée par la personne";
      "expiry-announced": "Expiration annoncée";
      "expired": "Expirée";
      "name-corrected": "Nom corrigé";
      "address-corrected": "Remplacée, adresse corrigée";
      "suspended": "Suspendue";
      "reinstated": "Suspension levée";
      "renewed": "Renouvelée";
      "revoked": "Révoquée";
    };
  };
  "mail": {
    "frame": {
      "bareLink": "Si le bouton ne s’ouvre pas, copiez cette adresse :";
      "sentBy": "Envoyé par Insigne, plateforme libre de badges ouverts.";
      "alsoBelow": "Ce message est aussi en français, plus bas.";
    };
    "award": {
      "subject": "Vous avez reçu le badge « {{badge}} », délivré par {{organisation}}";
      "preview": "{{organisation}} reconnaît ce que vous savez faire.";
      "heading": "Vous avez reçu le badge « {{badge}} »";
      "why": "{{organisation}} vous attribue ce badge : « {{reason}} »";
      "whyNamed": "Bonjour {{name}}, {{organisation}} vous attribue ce badge : « {{reason}} »";
      "button": "Accepter mon badge";
      "means": "Accepté, il rejoint vos badges et reste privé tant que vous ne le publiez pas. Le bouton ouvre une page ; rien n’est décidé avant votre choix.";
      "refuse": "Vous pouvez aussi le refuser, sur la même page. Refuser n’a aucun effet sur votre dossier.";
      "until_one": "Ce lien personnel vaut {{count, number}} jour.";
      "until_many": "Ce lien personnel vaut {{count, number}} de jours.";
      "until_other": "Ce lien personnel vaut {{count, number}} jours.";
      "ask": "Une question sur ce badge ? Adressez-vous à la personne qui suit votre programme chez {{organisation}}.";
      "subjectLevel": "Niveau « {{level}} » du badge « {{badge}} » : {{organisation}} vous l’attribue";
      "headingLevel": "Vous avez atteint le niveau « {{level}} » du badge « {{badge}} »";
      "progress": "Auparavant : niveau « {{before}} », depuis le {{date}}. Il reste dans votre historique.";
    };
    "signIn": {
      "subject": "Votre code de connexion – {{site}}";
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
      "subject": "{{organisation}} vous invite – {{site}}";
      "preview": "Rejoignez l’équipe qui délivre les badges de {{organisation}}.";
      "heading": "Rejoignez {{organisation}}";
      "lead": "{{organisation}} vous invite à rejoindre son équipe sur {{site}}. Votre rôle : {{role}}.";
      "leadNamed": "{{name}} vous invite à rejoindre l’équipe de {{organisation}} sur {{site}}. Votre rôle : {{role}}.";
      "button": "Voir l’invitation";
      "until_one": "L’invitation vaut {{count, number}} jour, pour cette adresse seulement.";
      "until_many": "L’invitation vaut {{count, number}} de jours, pour cette adresse seulement.";
      "until_other": "L’invitation vaut {{count, number}} jours, pour cette adresse seulement.";
      "notYou": "Si ce message ne vous concerne pas, ignorez-le : rien ne se passera.";
    };
    "leaving": {
      "subject": "Vos badges de {{organisation}} vous restent";
      "preview": "Ajoutez une adresse personnelle avant de partir.";
      "heading": "Vos badges vous restent";
      "lead": "{{organisation}} a noté votre départ. Les badges que vous avez acceptés sont à vous : ils restent valables, et la décision de les montrer vous appartient.";
      "leadNamed": "Bonjour {{name}}, {{organisation}} a noté votre départ. Les badges que vous avez acceptés sont à vous : ils restent valables, et la décision de les montrer vous appartient.";
      "advice": "Tant que vous recevez encore le courrier de {{email}}, ajoutez une adresse personnelle à votre compte : c’est par elle que vous vous connecterez ensuite.";
      "button": "Ajouter une adresse personnelle";
      "after": "Quand l’adresse {{email}} sera fermée, elle ne permettra plus de vous connecter.";
      "wrong": "Si vous ne quittez pas {{organisation}}, signalez-le à qui vous y gère : ce départ se corrige en un clic.";
    };
    "programme": {
      "preview": "Un programme de {{organisation}} est ouvert.";
      "greeting": "Bonjour {{name}},";
      "button": "Voir le programme";
      "why": "Vous recevez ce message parce que {{organisation}} a ouvert ce programme à votre équipe. Y prendre part ou non n’a aucun effet sur votre dossier.";
    };
    "role": {
      "owner": "propriétaire";
      "administrator": "administration";
      "issuer": "attribution de badges";
      "manager": "encadrement d’équipes";
      "assessor": "évaluation";
      "member": "membre";
    };
    "reminder": {
      "subject": "Votre badge « {{badge}} » vous attend";
      "subjectLast": "Dernier rappel : votre badge « {{badge}} » vous attend";
      "preview": "{{organisation}} vous l’a attribué le {{date}}.";
      "heading": "Votre badge « {{badge}} » vous attend";
      "lead": "{{organisation}} vous l’a attribué le {{date}}, et vous n’avez pas encore répondu.";
      "leadNamed": "Bonjour {{name}}, {{organisation}} vous l’a attribué le {{date}}, et vous n’avez pas encore répondu.";
      "last": "Ce rappel est le dernier. Sans réponse, le badge reste en attente et personne d’autre ne le voit.";
      "stop": "Ne plus recevoir de rappel pour ce badge";
    };
    "renewal": {
      "subject": "{{organisation}} renouvelle votre badge « {{badge}} »";
      "preview": "Un nouveau badge prend la suite de celui du {{date}}.";
      "heading": "Votre badge « {{badge}} » est renouvelé";
      "lead": "{{organisation}} vous délivre un nouveau badge, qui prend la suite de celui du {{date}}.";
      "leadNamed": "Bonjour {{name}}, {{organisation}} vous délivre un nouveau badge, qui prend la suite de celui du {{date}}.";
      "old": "L’ancien badge reste tel qu’il est, avec sa date d’expiration.";
    };
    "notYet": {
      "subject": "Le badge « {{badge}} » demande d’abord autre chose";
      "preview": "Ce que {{organisation}} demande avant de l’attribuer.";
      "heading": "Pas encore : « {{badge}} »";
      "lead": "Vous avez demandé le badge « {{badge}} » de {{organisation}}. Avant lui viennent : {{missing}}. Cette adresse ne détient pas encore tout cela.";
      "then": "Si vous l’avez reçu sous une autre adresse, redemandez le badge avec celle-là. Sinon, la page du badge dit comment l’obtenir.";
      "button": "Voir le badge";
      "notYou": "Vous n’avez rien demandé ? Ignorez ce message : rien ne se passera.";
    };
    "expiring": {
      "subject": "Votre badge « {{badge}} » expire le {{date}}";
      "preview": "Délivré par {{organisation}}.";
      "heading": "Votre badge « {{badge}} » expire le {{date}}";
      "lead": "Ce badge, délivré par {{organisation}}, est valable jusqu’au {{date}}.";
      "leadNamed": "Bonjour {{name}}, ce badge, délivré par {{organisation}}, est valable jusqu’au {{date}}.";
      "then": "Ensuite, il reste parmi vos badges. Sa page et chaque vérification diront qu’il a expiré.";
      "renew": "Pour le faire renouveler, adressez-vous à la personne qui suit votre programme chez {{organisation}}.";
    };
    "corrected": {
      "subject": "Votre badge « {{badge}} » a été corrigé";
      "preview": "{{organisation}} a corrigé le nom inscrit.";
      "heading": "Votre badge « {{badge}} » a été corrigé";
      "lead": "{{organisation}} a corrigé le nom inscrit sur ce badge. Il y est maintenant écrit : {{name}}.";
      "same": "Le badge garde son adresse, sa date et sa visibilité.";
      "copies": "Les fichiers déjà téléchargés gardent l’ancien nom : téléchargez-les de nouveau si vous les utilisez.";
    };
    "suspended": {
      "subject": "Votre badge « {{badge}} » est suspendu";
      "preview": "{{organisation}} l’a suspendu le {{date}}.";
      "heading": "Votre badge « {{badge}} » est suspendu";
      "lead": "{{organisation}} l’a suspendu le {{date}}. Motif : {{reason}}";
      "then": "Jusqu’à ce que la suspension soit levée, sa page et chaque vérification le diront.";
    };
    "reinstated": {
      "subject": "Votre badge « {{badge}} » est de nouveau valable";
      "preview": "{{organisation}} a levé la suspension.";
      "heading": "Votre badge « {{badge}} » est de nouveau valable";
      "lead": "{{organisation}} a levé la suspension de ce badge le {{date}}.";
    };
    "mine": {
      "button": "Voir mes badges";
    };
    "proofCode": {
      "subject": "Votre code de confirmation – {{site}}";
      "heading": "Votre code de confirmation";
      "lead": "Saisissez ce code dans la fenêtre qui vous demande de confirmer votre identité. Il autorise un acte de grande portée.";
      "notYou": "Vous n’avez rien demandé ? Quelqu’un est alors connecté à votre place : ouvrez vos réglages et déconnectez les autres appareils. Ne donnez ce code à personne.";
    };
    "addressCode": {
      "subject": "Confirmez cette adresse – {{site}}";
      "heading": "Confirmez cette adresse";
      "lead": "Quelqu’un souhaite ajouter cette adresse à son compte ({{site}}). Si c’est vous, saisissez ce code dans vos réglages.";
      "notYou": "Ce n’est pas vous ? Ignorez ce message : sans le code, rien ne se passe. Ne le donnez à personne.";
    };
    "accountErased": {
      "subject": "Votre compte sur {{host}} est effacé";
      "preview": "C’est fait à votre demande, et sans retour possible.";
      "heading": "Votre compte est effacé";
      "lead": "À votre demande, votre compte sur {{host}} et tout son contenu ont été effacés : votre nom, vos adresses, vos badges et leurs documents, les courriers vous concernant.";
      "stays": "Ce qui reste ne nomme personne : des lignes du journal public privées de leur clé, et les bits des listes de statut. Les copies de vos badges, chez vous ou ailleurs, restent vérifiables. Les sauvegardes sont remplacées avec le temps, et aucune n’est remise en service sans vous effacer de nouveau.";
      "last": "Ceci est le dernier message au sujet de ce compte. Votre adresse quitte nos registres dès son envoi.";
    };
    "test": {
      "subject": "Courriel d’essai – {{site}}";
      "body": "Ce courriel d’essai vient de {{address}}. S’il vous parvient, l’envoi fonctionne.";
    };
    "report": {
      "subject": "Un visiteur signale un problème à {{organisation}}";
      "subjectSite": "Un visiteur signale un problème sur votre site";
      "heading": "Un problème est signalé";
      "lead": "Motif choisi : {{kind}}.";
      "about": "Page concernée : {{url}}";
      "button": "Voir les signalements";
      "reply": "Pour répondre : {{email}}";
      "noReply": "La personne n’a pas laissé d’adresse.";
      "unverified": "Ce texte vient d’un visiteur sans compte. Rien n’en a été vérifié.";
    };
    "trial": {
      "subject": "Essai : {{subject}}";
      "note": "Ceci est un essai : il n’est parti qu’à votre adresse, depuis l’écran des textes de courrier. Le nom et la date sont inventés, et les liens ne mènent à aucun badge.";
    };
    "sample": {
      "name": "Camille Martin";
      "badge": "Esprit d’équipe";
      "email": "camille.martin@exemple.fr";
      "reason": "Sait écouter, dire, et faire avancer l’équipe.";
      "link": "exemple";
    };
  };
  "operate": {
    "trail": {
      "title": "Journal d’audit";
      "lead": "Qui a fait quoi, et quand. Rien ne s’y modifie ni ne s’y efface : chaque ligne porte l’empreinte de la précédente.";
      "leadInstallation": "Ce qui concerne l’installation elle-même, hors de toute organisation.";
      "check": "Contrôler la chaîne";
      "exportJson": "Exporter (JSON Lines)";
      "exportCsv": "Exporter (CSV)";
      "exportHint": "Le fichier JSON Lines se contrôle sans serveur avec la commande « insigne audit verify ».";
      "sound_one": "La chaîne est intacte : {{count, number}} événement";
      "sound_many": "La chaîne est intacte : {{count, number}} d’événements";
      "sound_other": "La chaîne est intacte : {{count, number}} événements";
      "soundText": "Toutes les empreintes ont été recalculées, le {{when}}.";
      "head": "Tête de la chaîne :";
      "broken": "La chaîne est rompue à l’événement {{position}}";
      "brokenText": "Contrôle du {{when}}. Les badges restent vérifiables : ils ne dépendent pas de ce journal.";
      "fault": {
        "changed": "Le contenu ou la place de cet événement n’est plus celui qui a été enregistré : la base de données a été modifiée hors d’Insigne.";
        "missing": "Un événement enregistré a disparu : la base de données a été modifiée hors d’Insigne.";
        "unlinked": "Un événement a été ajouté hors d’Insigne : aucun maillon ne le désigne.";
        "head": "La tête de la chaîne ne correspond pas au dernier événement : des événements ont été retirés de la fin, ou la tête modifiée.";
      };
      "todo": {
        "keep": "Gardez la base telle qu’elle est, et faites-en une copie avant toute autre chose.";
        "compare": "Comparez avec la dernière sauvegarde et le dernier export : l’événement y figure encore.";
        "tell": "Prévenez la personne qui exploite l’installation, et celle chargée de la sécurité.";
      };
      "when": "Quand";
      "who": "Qui";
      "what": "Quoi";
      "place": "N°";
      "details": "Détails";
      "detailsShow": "Voir les détails";
      "nobody": "Le système";
      "unknown": "Personne effacée";
      "allActions": "Toutes les actions";
      "byAction": "Action";
      "allActors": "Toutes les personnes";
      "byActor": "Personne";
      "from": "Du";
      "to": "Au";
      "count_one": "{{count, number}} événement";
      "count_many": "{{count, number}} d’événements";
      "count_other": "{{count, number}} événements";
      "empty": "Aucun événement pour le moment";
      "emptyText": "Chaque action de gestion s’inscrit ici dès qu’elle a lieu.";
      "noMatch": "Aucun événement ne correspond";
      "noMatchText": "Élargissez les dates ou retirez un filtre.";
    };
    "action": {
      "api-key": {
        "made": "a créé une clé d’API";
        "revoked": "a révoqué une clé d’API";
      };
      "award": {
        "address-corrected": "a corrigé l’adresse d’un badge";
        "erased": "a fait effacer un badge";
        "made": "a attribué un badge";
        "name-corrected": "a corrigé le nom sur un badge";
        "reinstated": "a levé la suspension d’un badge";
        "renewed": "a renouvelé un badge";
        "resent": "a renvoyé le courriel d’un badge";
        "revoked": "a révoqué un badge";
        "suspended": "a suspendu un badge";
        "visibility-chosen": "a choisi qui voit un badge";
        "sheets-made": "a préparé des cartes de remise";
      };
      "awards": {
        "act-cancelled": "a arrêté une action sur plusieurs badges";
        "renew-started": "a lancé le renouvellement de plusieurs badges";
        "revoke-started": "a lancé la révocation de plusieurs badges";
        "resend-started": "a lancé le renvoi du courriel de plusieurs badges";
      };
      "badge": {
        "archived": "a archivé un modèle de badge";
        "created": "a créé un modèle de badge";
        "published": "a publié un modèle de badge";
        "restored": "a rétabli un modèle de badge";
        "saved": "a modifié un modèle de badge";
        "picture-uploaded": "a déposé une image de badge";
      };
      "batch": {
        "cancelled": "a arrêté une liste";
        "scheduled": "a programmé une liste";
        "started": "a lancé une liste";
        "taken-back": "a annulé un envoi avant son départ";
      };
      "comparison-groups": {
        "imported": "a importé des groupes de comparaison";
        "off": "a désactivé les groupes de comparaison";
        "on": "a activé les groupes de comparaison";
      };
      "directory-entry": {
        "changed": "a modifié une fiche de l’annuaire";
        "created": "a ajouté une fiche à l’annuaire";
        "left": "a noté un départ";
        "returned": "a noté un retour";
      };
      "installation-mails": {
        "read": "a lu les courriels de connexion";
      };
      "invitation": {
        "made": "a invité une personne";
        "revoked": "a retiré une invitation";
      };
      "job": {
        "cancelled": "a annulé une tâche";
        "replayed": "a relancé une tâche";
      };
      "mail": {
        "retried": "a relancé l’envoi d’un courriel";
      };
      "member": {
        "joined": "a rejoint l’organisation";
        "left": "a quitté l’organisation";
        "removed": "a retiré un membre";
        "role-changed": "a changé un rôle";
        "units-changed": "a changé les unités d’un membre";
      };
      "organisation": {
        "changed": "a modifié l’organisation";
        "created": "a créé l’organisation";
        "logo-changed": "a changé le logo";
        "logo-removed": "a retiré le logo";
        "resumed": "a levé la suspension de l’organisation";
        "suspended": "a suspendu l’organisation";
      };
      "people-import": {
        "cancelled": "a arrêté un import de personnes";
        "done": "a importé des personnes";
        "started": "a lancé un import de personnes";
      };
      "skill": {
        "changed": "a modifié une compétence";
        "created": "a créé une compétence";
        "merged": "a fusionné une compétence avec une autre";
        "moved": "a déplacé une compétence";
        "restored": "a remis une compétence en service";
        "retired": "a retiré une compétence";
        "unmerged": "a défait la fusion d’une compétence";
      };
      "trail": {
        "exported": "a exporté le journal d’audit";
      };
      "unit": {
        "changed": "a modifié une unité";
        "created": "a créé une unité";
        "removed": "a supprimé une unité";
      };
      "report": {
        "closed": "a clos un signalement";
        "reopened": "a rouvert un signalement";
      };
      "framework": {
        "changed": "a modifié un référentiel";
        "created": "a créé un référentiel";
        "restored": "a remis un référentiel en service";
        "retired": "a retiré un référentiel";
      };
      "framework-import": {
        "cancelled": "a annulé l’import d’un référentiel";
        "done": "a terminé l’import d’un référentiel";
        "started": "a lancé l’import d’un référentiel";
      };
      "handout": {
        "opened": "a ouvert une remise";
        "reopened": "a rouvert une remise";
        "paused": "a mis une remise en pause";
        "closed": "a fermé une remise";
      };
      "installation": {
        "changed": "a modifié l’installation";
      };
      "mail-texts": {
        "changed": "a changé les textes d’un courrier";
      };
      "credential": {
        "given": "a signé une attestation pour un logiciel";
        "reinstated": "a levé la suspension d’une attestation";
        "revoked": "a révoqué une attestation";
        "suspended": "a suspendu une attestation";
      };
      "programme": {
        "closed": "a fermé un programme";
        "created": "a commencé un programme";
        "deleted": "a supprimé le brouillon d’un programme";
        "opened": "a ouvert un programme";
        "reopened": "a rouvert un programme";
        "saved": "a modifié un programme";
      };
      "framework-version": {
        "kept": "a conservé une version d’un référentiel";
        "removed": "a supprimé une version conservée d’un référentiel";
      };
    };
    "health": {
      "title": "Santé";
      "lead": "Ce que va l’installation, en phrases : ce qui a été constaté, ce que les personnes en remarquent, et comment y remédier.";
      "run": "Relancer les contrôles";
      "checkedAt": "Contrôlé le {{when}}.";
      "summary_zero": "Tout va bien.";
      "summary_one": "Un point demande votre attention.";
      "summary_many": "{{count, number}} de points demandent votre attention.";
      "summary_other": "{{count, number}} points demandent votre attention.";
      "effect": "Effet";
      "fix": "Remède";
      "state": {
        "good": "Bon";
        "attention": "À surveiller";
        "bad": "En défaut";
      };
      "of": {
        "store": "Base de données";
        "mail": "Courriels";
        "jobs": "Tâches";
        "disk": "Disque";
        "clock": "Horloge";
        "keys": "Clé maîtresse";
        "backup": "Sauvegarde";
        "address": "Adresse publique";
        "legal": "Pages légales";
      };
      "found": {
        "store-sound": "PostgreSQL {{version}} répond et écrit de façon durable. La base occupe {{bytes}} ; {{migrations}} migrations appliquées.";
        "store-unsafe": "PostgreSQL {{version}} tourne avec fsync ou full_page_writes désactivé.";
        "mail-none": "Aucun serveur de courriel n’est réglé : ils sont conservés ({{kept}} pour le moment).";
        "mail-idle": "Un serveur de courriel est réglé ; rien n’a encore été envoyé.";
        "mail-sent": "Le serveur de courriel a pris le dernier courriel le {{at}} ; {{queued}} en attente.";
        "mail-waiting": "Le serveur de courriel ne prend pas les courriels : {{queued}} attendent après au moins un essai.";
        "mail-refused": "Le serveur de courriel a refusé des envois ces sept derniers jours : {{refused}}.";
        "jobs-calm": "Aucune tâche en échec ; {{running}} en cours, {{waiting}} en attente.";
        "jobs-late": "La plus ancienne tâche attend depuis {{minutes}} minutes.";
        "jobs-failed": "Tâches ayant épuisé leurs essais : {{failed}}.";
        "disk-enough": "{{free}} libres sur {{total}}, dans {{folder}}.";
        "disk-low": "Il ne reste que {{free}} sur {{total}}, dans {{folder}}.";
        "disk-full": "Il ne reste que {{free}} : le disque de {{folder}} est presque plein.";
        "disk-refuses": "Le disque de {{folder}} est plein : il reste {{free}} sur {{total}}, moins qu’il n’en faut à la base pour tourner sans risque.";
        "clock-right": "L’horloge du serveur et celle de la base concordent, à {{milliseconds}} ms près.";
        "clock-off": "L’horloge du serveur et celle de la base diffèrent de {{seconds}} secondes.";
        "keys-file": "La clé maîtresse est dans {{file}}, lisible par son propriétaire seul.";
        "keys-environment": "La clé maîtresse vient de INSIGNE_MASTER_KEY.";
        "keys-open": "Le fichier {{file}} est absent, ou lisible par d’autres que son propriétaire.";
        "backup-recent": "Dernière sauvegarde le {{at}} : {{rows}} lignes, {{bytes}}.";
        "backup-old": "La dernière sauvegarde date du {{at}}.";
        "backup-never": "Aucune sauvegarde n’a encore été faite.";
        "address-public": "Les badges portent l’adresse {{url}}.";
        "address-local": "Les badges portent l’adresse {{url}}, que personne d’autre ne peut joindre.";
        "legal-named": "Les pages légales disent qui répond de l’installation, où l’écrire et où elle est hébergée.";
        "legal-missing": "Les pages légales ne disent pas tout. Il manque : {{missing}}.";
      };
      "means": {
        "store-unsafe": "Une coupure de courant peut perdre des attributions déjà annoncées.";
        "mail-none": "Personne ne reçoit de courriel : les liens se remettent à la main.";
        "mail-waiting": "Les personnes n’ont pas leurs courriels ; aucun n’est perdu, chacun partira une fois.";
        "mail-refused": "Ces personnes n’ont pas été prévenues ; leur organisation voit lesquelles.";
        "jobs-late": "Listes et courriels prennent du retard.";
        "jobs-failed": "Ce que ces tâches devaient faire n’est pas fait.";
        "disk-low": "Rien encore. Une fois le disque plein, plus rien ne s’attribue.";
        "disk-refuses": "Attributions, imports et modifications sont refusés, et les listes attendent là où elles en sont. Les badges se consultent et se vérifient toujours.";
        "disk-full": "Les attributions vont être refusées ; la vérification continue.";
        "clock-off": "Codes de connexion, rappels et dates des badges peuvent être faux.";
        "keys-open": "Qui lit ce fichier et la base peut signer au nom de chaque organisation.";
        "backup-old": "Après une panne du disque, tout ce qui a suivi serait perdu.";
        "backup-never": "Après une panne du disque, tout serait perdu.";
        "address-local": "Ces badges ne se vérifient que sur cette machine : ils sont d’essai.";
        "legal-missing": "Une personne ne sait pas à qui s’adresser pour ses données ou pour un contenu illicite. La page n’affiche rien à cet endroit.";
      };
      "mend": {
        "store-unsafe": "Activez fsync et full_page_writes dans postgresql.conf, puis redémarrez PostgreSQL.";
        "mail-none": "Démarrez avec SMTP_URL et INSIGNE_MAIL_FROM, puis envoyez un courriel d’essai.";
        "mail-waiting": "Envoyez un courriel d’essai ci-dessous : la réponse du serveur dit ce qui manque.";
        "mail-refused": "Lisez le motif dans la boîte d’envoi, puis corrigez l’adresse ou l’expéditeur.";
        "jobs-late": "Ouvrez la page des tâches ; si rien n’est en cours, redémarrez Insigne.";
        "jobs-failed": "Ouvrez la page des tâches, lisez le motif, puis relancez ou annulez.";
        "disk-low": "Libérez de la place, ou agrandissez le disque.";
        "disk-refuses": "Libérez de la place maintenant, ou agrandissez le disque : les listes reprennent d’elles-mêmes dans la minute.";
        "disk-full": "Libérez de la place maintenant : tout repart de soi-même.";
        "clock-off": "Activez la mise à l’heure automatique (NTP) sur les deux machines.";
        "keys-open": "Remettez le fichier en place, puis limitez-le : chmod 600.";
        "backup-old": "Faites une sauvegarde, puis programmez-en une par jour.";
        "backup-never": "Ouvrez la page des sauvegardes : une commande suffit.";
        "address-local": "Avant la première attribution réelle, démarrez avec INSIGNE_BASE_URL, en https.";
        "legal-missing": "Remplissez ces lignes dans « L’installation ».";
      };
      "legalFact": {
        "entity": "responsable";
        "address": "adresse postale";
        "contact": "adresse e-mail de contact";
        "dataContact": "contact pour la protection des données";
        "hosting": "hébergement";
        "terms": "vos conditions dans l’une des deux langues";
        "privacy": "vos précisions sur la vie privée dans l’une des deux langues";
      };
    };
    "testMail": {
      "title": "Courriel d’essai";
      "lead": "Il part tout de suite vers {{address}}, sans passer par la file.";
      "act": "Envoyer un courriel d’essai";
      "said": "Réponse du serveur :";
      "outcome": {
        "sent": "Le serveur de courriel l’a pris. Vérifiez qu’il vous parvient.";
        "refused": "Le serveur de courriel l’a refusé pour de bon.";
        "later": "Le courriel n’est pas parti : le serveur est injoignable, occupé ou mal réglé.";
      };
    };
    "jobs": {
      "title": "Tâches";
      "lead": "Ce que le serveur fait à côté des pages : courriels, listes, rappels. La page se met à jour d’elle-même.";
      "byState": "Tâches par état";
      "state": {
        "running": "En cours";
        "waiting": "En attente";
        "retrying": "Nouvel essai prévu";
        "failed": "En échec";
      };
      "job": "Tâche";
      "stateOf": "État";
      "due": "Prévue";
      "reason": "Motif";
      "acts": "Actions";
      "number": "n° {{id}}";
      "tries": "{{tries}} essais sur {{most}}";
      "replay": "Relancer";
      "cancel": "Annuler";
      "empty": "Rien n’attend";
      "emptyText": "Les tâches faites disparaissent d’ici ; celles qui échouent restent, avec leur motif.";
      "kind": {
        "sending": "Attribuer les badges d’un envoi";
        "handout": "Attribuer un badge remis";
        "act": "Acte sur plusieurs attributions";
        "reminders": "Rappels et échéances";
        "heads": "Noter l’état des journaux d’audit";
        "mail": "Envoyer un courrier";
        "retries": "Renvoyer les courriers en attente";
        "import": "Importer des personnes";
        "copy": "Préparer une copie de données";
        "purge": "Effacer ce qui a fait son temps";
      };
    };
    "outbox": {
      "title": "Boîte d’envoi";
      "lead": "Tous les courriels de l’installation, vus de l’extérieur : ni texte ni adresse, qui n’appartiennent qu’à leur organisation.";
      "byState": "Courriels par état";
      "state": {
        "queued": "En file";
        "failed": "Refusés";
        "sent": "Envoyés";
        "kept": "Conservés";
        "withdrawn": "Retirés";
      };
      "organisation": "Organisation";
      "installation": "Installation";
      "domain": "Domaine";
      "stateOf": "État";
      "written": "Écrit";
      "retry": "Réessayer";
      "read": "Lire le message";
      "empty": "Aucun courriel";
      "emptyText": "Les courriels apparaissent ici dès qu’ils sont écrits.";
      "kind": {
        "award": "Attribution d’un badge";
        "sign-in-code": "Code de connexion";
        "proof-code": "Code de confirmation d’identité";
        "address-code": "Code pour une adresse ajoutée";
        "account-erased": "Compte effacé";
        "invitation": "Invitation à un rôle";
        "leaving": "Départ de l’organisation";
        "report": "Signalement d’un visiteur";
        "reminder-1": "Premier rappel";
        "reminder-2": "Second rappel";
        "renewal": "Renouvellement d’un badge";
        "not-yet": "Badge demandé sans celui d’avant";
        "expiring": "Avis d’expiration";
        "corrected": "Correction d’un badge";
        "suspended": "Suspension d’un badge";
        "reinstated": "Fin d’une suspension";
        "trial": "Essai des textes d’une organisation";
        "programme": "Annonce d’un programme";
      };
    };
    "backup": {
      "title": "Sauvegarde";
      "lead": "Une commande pour sauver, une pour remettre. Elles s’exécutent sur la machine du serveur.";
      "make": "Sauvegarder";
      "makeText": "Un seul fichier, image d’un même instant, pendant que le serveur continue. Un fichier existant n’est jamais écrasé.";
      "key": "La clé maîtresse n’y est pas : gardez master.key ailleurs, une fois pour toutes. Sans elle, le fichier n’ouvre rien.";
      "restore": "Restaurer";
      "restoreText": "Arrêtez d’abord le serveur. Le fichier est contrôlé en entier avant que quoi que ce soit ne change : lignes, références, signatures, journaux. Une restauration interrompue laisse tout en l’état.";
      "trial": "Essayez une restauration dans un autre dossier (INSIGNE_DATA) avant d’en avoir besoin.";
      "copy": "Copier la commande";
    };
    "welcome": {
      "open": "Premiers réglages";
      "title": "Premiers réglages";
      "lead": "Sept étapes pour mettre l’installation en service. Chacune se coche d’elle-même ; quittez et revenez quand vous voulez.";
      "step": "{{number}}. {{title}}";
      "done": "fait";
      "toDo": "à faire";
      "you": "Vous";
      "youText": "{{name}}, {{address}}. Vous exploitez cette installation : vous créez les organisations, sans rien voir de ce qu’elles contiennent.";
      "youAct": "Modifier mon nom ou ma langue";
      "address": "Adresse publique";
      "addressText": "Elle figure dans chaque badge et ne change plus après la première attribution. Elle vient de INSIGNE_BASE_URL, lue au démarrage.";
      "key": "Clé maîtresse";
      "keyText": "Elle protège les clés de signature de chaque organisation. Copiez-la une fois en lieu sûr, ailleurs que les sauvegardes.";
      "mail": "Courriels";
      "organisation": "Première organisation";
      "organisationText": "Elle a sa clé de signature, ses badges et ses personnes. Invitez sa première personne propriétaire, ou gardez-la pour vous.";
      "organisationAct": "Voir les organisations";
      "sample": "Pour essayer d’abord avec des données d’exemple, lancez « npm start -- --demo » dans un autre dossier de données.";
      "backup": "Première sauvegarde";
      "backupAct": "Ouvrir la page des sauvegardes";
    };
    "hosted": {
      "search": "Chercher une organisation";
      "count_one": "{{count, number}} organisation";
      "count_many": "{{count, number}} d’organisations";
      "count_other": "{{count, number}} organisations";
      "members": "Membres";
      "suspended": "Suspendue";
      "suspend": "Suspendre";
      "resume": "Lever la suspension";
      "suspendTitle": "Suspendre « {{name}} » ?";
      "suspendText_one": "Son membre ne pourra plus rien attribuer, et ses listes en cours s’arrêtent. Ses pages le diront. Les badges déjà attribués restent vérifiables.";
      "suspendText_many": "Ses {{count, number}} de membres ne pourront plus rien attribuer, et ses listes en cours s’arrêtent. Ses pages le diront. Les badges déjà attribués restent vérifiables.";
      "suspendText_other": "Ses {{count, number}} membres ne pourront plus rien attribuer, et ses listes en cours s’arrêtent. Ses pages le diront. Les badges déjà attribués restent vérifiables.";
      "resumeTitle": "Lever la suspension de « {{name}} » ?";
      "resumeText": "Elle pourra de nouveau attribuer. Les listes arrêtées se relancent à la main.";
    };
  };
  "people": {
    "list": {
      "title": "Personnes";
      "lead": "Qui travaille ici, dans quelle unité, et avec quel responsable.";
      "leadTeam": "Les personnes de vos équipes.";
      "search": "Nom, matricule ou adresse";
      "byUnit": "Unité";
      "allUnits": "Toutes les unités";
      "byState": "Situation";
      "count_one": "{{count, number}} personne";
      "count_other": "{{count, number}} personnes";
      "count_many": "{{count, number}} de personnes";
      "add": "Ajouter une personne";
      "import": "Importer une liste";
      "choose": "Choisir {{name}}";
      "choosePage": "Choisir toutes les personnes de cette page";
      "chooseNone": "Tout désélectionner";
      "empty": {
        "title": "L’annuaire est vide";
        "text": "Importez la liste de l’effectif, en XLSX ou en CSV, ou ajoutez les personnes une à une.";
      };
      "emptyTeam": {
        "title": "Aucune personne dans vos équipes";
        "text": "Demandez aux propriétaires de l’organisation de vous confier une unité.";
      };
      "noMatch": {
        "title": "Personne ne correspond";
        "text": "Essayez un autre mot, une autre unité ou une autre situation.";
      };
    };
    "state": {
      "active": "En poste";
      "left": "Départ noté";
    };
    "fact": {
      "name": "Nom";
      "number": "Matricule";
      "email": "Adresse e-mail";
      "emails": "Adresses e-mail";
      "unit": "Unité";
      "manager": "Responsable";
      "site": "Site";
      "language": "Langue";
    };
    "form": {
      "change": "Modifier : {{name}}";
      "nameMissing": "Indiquez le nom.";
      "emailsHint": "La première reçoit le courrier. Séparez-les par des virgules.";
      "noUnit": "Sans unité";
      "noLanguage": "Non précisée";
      "languageHint": "Celle des e-mails, tant que la personne n’a pas choisi la sienne.";
      "managerHint": "Tapez un nom ou un matricule.";
      "nobody": "Personne ne correspond.";
      "noManager": "Retirer le responsable";
      "add": "Ajouter cette personne";
      "save": "Enregistrer";
      "added": "{{name}} est dans l’annuaire.";
      "saved": "Les informations de {{name}} sont enregistrées.";
    };
    "invite": {
      "title": "Inviter dans l’organisation";
      "text_one": "Un e-mail d’invitation part à la première adresse de la personne choisie.";
      "text_other": "Un e-mail d’invitation part à la première adresse de chacune des {{count, number}} personnes choisies.";
      "text_many": "Un e-mail d’invitation part à la première adresse de chacune des {{count, number}} de personnes choisies.";
      "role": "Rôle";
      "act_one": "Inviter {{count, number}} personne";
      "act_other": "Inviter {{count, number}} personnes";
      "act_many": "Inviter {{count, number}} de personnes";
      "done_zero": "Aucune invitation n’est partie.";
      "done_one": "{{count, number}} invitation envoyée.";
      "done_other": "{{count, number}} invitations envoyées.";
      "done_many": "{{count, number}} de invitations envoyées.";
      "already_one": "{{count, number}} personne est déjà membre : rien ne change pour elle.";
      "already_other": "{{count, number}} personnes sont déjà membres : rien ne change pour elles.";
      "already_many": "{{count, number}} de personnes sont déjà membres : rien ne change pour elles.";
      "without_one": "{{count, number}} personne n’a pas d’adresse.";
      "without_other": "{{count, number}} personnes n’ont pas d’adresse.";
      "without_many": "{{count, number}} de personnes n’ont pas d’adresse.";
      "unknown_one": "{{count, number}} personne n’est plus en poste.";
      "unknown_other": "{{count, number}} personnes ne sont plus en poste.";
      "unknown_many": "{{count, number}} de personnes ne sont plus en poste.";
    };
    "person": {
      "change": "Modifier";
      "return": "Annuler le départ";
      "leftOn": "Départ noté le {{date}}";
      "facts": "Informations";
      "role": "Accès";
      "noRole": "Aucun";
      "awards": "Badges attribués ici";
      "noAwards": "Aucun badge attribué à ses adresses.";
      "noAddress": "Sans adresse e-mail, aucun badge ne peut lui être attribué.";
      "allAwards_one": "Voir cette attribution dans la liste";
      "allAwards_other": "Voir ses {{count, number}} attributions";
      "allAwards_many": "Voir ses {{count, number}} de attributions";
      "team_one": "Équipe : {{count, number}} personne";
      "team_other": "Équipe : {{count, number}} personnes";
      "team_many": "Équipe : {{count, number}} de personnes";
      "teamMore_one": "Et {{count, number}} autre.";
      "teamMore_other": "Et {{count, number}} autres.";
      "teamMore_many": "Et {{count, number}} de autres.";
      "history": "Historique";
    };
    "change": {
      "to": "devient";
      "none": "rien";
      "by": "{{date}}, par {{name}}";
      "left": "Départ noté";
      "returned": "De nouveau en poste";
      "entered": "Entrée dans l’annuaire";
      "fact": "{{fact}} :";
    };
    "leave": {
      "act": "Noter le départ";
      "title": "Noter le départ de {{name}}";
      "badges": "Les badges acceptés restent à la personne, et restent valables.";
      "membership": "Son accès à l’organisation prend fin (rôle : {{role}}).";
      "kept": "Son accès de propriétaire est conservé : seule une autre personne propriétaire peut y mettre fin.";
      "invitations_one": "{{count, number}} invitation en attente est annulée.";
      "invitations_other": "{{count, number}} invitations en attente sont annulées.";
      "invitations_many": "{{count, number}} de invitations en attente sont annulées.";
      "reports_one": "{{count, number}} personne l’a pour responsable : pensez à lui en désigner un autre.";
      "reports_other": "{{count, number}} personnes l’ont pour responsable : pensez à leur en désigner un autre.";
      "reports_many": "{{count, number}} de personnes l’ont pour responsable : pensez à leur en désigner un autre.";
      "tell": "Prévenir à {{email}}";
      "tellText": "L’e-mail, dans sa langue, invite à ajouter une adresse personnelle pour garder l’accès à ses badges.";
      "noAddress": "Sans adresse e-mail, aucun message ne peut partir.";
      "done": "Le départ de {{name}} est noté.";
    };
    "units": {
      "title": "Unités";
      "lead": "L’organisation en arbre : sites, services, ateliers, équipes.";
      "add": "Créer une unité";
      "addBelow": "Créer une unité dessous";
      "create": "Créer";
      "change": "Renommer ou déplacer";
      "changeTitle": "Modifier l’unité {{name}}";
      "choose": "Choisissez une unité pour voir ses informations.";
      "empty": {
        "title": "Aucune unité pour l’instant";
        "text": "Créez-les ici, ou importez une liste de personnes : une colonne comme « Usine > Atelier 3 » les crée.";
      };
      "people_one": "{{count, number}} personne";
      "people_other": "{{count, number}} personnes";
      "people_many": "{{count, number}} de personnes";
      "here": "Personnes, ici";
      "withBelow": "Avec les unités du dessous";
      "parent": "Rattachée à";
      "top": "Au sommet";
      "name": "Nom de l’unité";
      "code": "Code";
      "codeHint": "Celui de vos fichiers.";
      "siteHint": "Lyon, Brest…";
      "nameMissing": "Donnez un nom à l’unité.";
      "nameWrong": "Le signe > sépare les niveaux : choisissez un nom sans lui.";
      "seePeople": "Voir ses personnes";
      "remove": "Supprimer ou fusionner";
      "removeTitle": "Supprimer l’unité {{name}}";
      "removeEmpty": "Cette unité est vide : rien d’autre ne change.";
      "movesPeople_one": "{{count, number}} personne change d’unité.";
      "movesPeople_other": "{{count, number}} personnes changent d’unité.";
      "movesPeople_many": "{{count, number}} de personnes changent d’unité.";
      "movesLeft_one": "{{count, number}} personne au départ noté aussi.";
      "movesLeft_other": "{{count, number}} personnes au départ noté aussi.";
      "movesLeft_many": "{{count, number}} de personnes au départ noté aussi.";
      "movesUnits_one": "{{count, number}} unité du dessous est rattachée ailleurs.";
      "movesUnits_other": "{{count, number}} unités du dessous sont rattachées ailleurs.";
      "movesUnits_many": "{{count, number}} de unités du dessous sont rattachées ailleurs.";
      "movesManagers_one": "{{count, number}} membre qui l’encadre encadrera la nouvelle.";
      "movesManagers_other": "{{count, number}} membres qui l’encadrent encadreront la nouvelle.";
      "movesManagers_many": "{{count, number}} de membres qui l’encadrent encadreront la nouvelle.";
      "losesManagers_one": "{{count, number}} membre ne l’encadrera plus.";
      "losesManagers_other": "{{count, number}} membres ne l’encadreront plus.";
      "losesManagers_many": "{{count, number}} de membres ne l’encadreront plus.";
      "into": "Où vont-elles";
      "nowhere": "Nulle part : personnes sans unité, unités au sommet";
      "removed": "L’unité {{name}} est supprimée.";
      "led": "Équipes";
      "ledOf": "Équipes de {{name}}";
      "ledText": "Ce rôle ouvre les personnes de ces unités, et de celles du dessous.";
      "ledCount_zero": "Aucune unité";
      "ledCount_one": "{{count, number}} unité";
      "ledCount_other": "{{count, number}} unités";
      "ledCount_many": "{{count, number}} de unités";
      "ledNone": "Aucune unité n’existe encore : créez-les dans Personnes.";
    };
    "import": {
      "title": "Importer une liste de personnes";
      "lead": "Un fichier de l’effectif : chaque ligne est contrôlée, et rien n’est écrit avant votre accord.";
      "running": "Import en cours";
      "cancelled": "Import arrêté";
      "done": "Import terminé";
      "step": "Import";
      "drop": "Déposez ici la liste de l’effectif";
      "choose": "Choisir un fichier XLSX ou CSV";
      "hint": "Une personne par ligne, avec son nom et un matricule ou une adresse. 25 Mo et 50 000 lignes au plus.";
      "nothingYet": "Rien n’est encore écrit dans l’annuaire.";
      "earlier": "Derniers imports";
      "noName": "Liste sans nom";
      "sample": "matricule;prénom;nom;courriel;service;responsable;site;langue|1001;Inès;Moreau;ines@hautes-rives.example;Usine > Atelier 3;1002;Lyon;fr|1002;Tom;Reed;tom@hautes-rives.example;Usine;;Lyon;en|";
      "sampleName": "effectif.csv";
      "state": {
        "uploaded": "Colonnes à vérifier";
        "checked": "À confirmer";
        "running": "En cours";
        "cancelling": "Arrêt en cours";
        "cancelled": "Arrêté";
        "done": "Terminé";
      };
    };
    "columns": {
      "finding_one": "{{count, number}} ligne lue. Dites ce que contient chaque colonne.";
      "finding_other": "{{count, number}} lignes lues. Dites ce que contient chaque colonne.";
      "finding_many": "{{count, number}} de lignes lues. Dites ce que contient chaque colonne.";
      "sheet": "Feuille du classeur";
      "sheetRead": "Feuille lue : {{sheet}}.";
      "hint": {
        "name": "Prénom et nom réunis, tels que le badge les montrera.";
        "number": "Reconnaît la personne d’un import à l’autre.";
        "email": "Une ou plusieurs ; la première reçoit le courrier.";
        "unit": "Un nom, un code, ou un chemin : Usine > Atelier 3.";
        "manager": "Son matricule ou son adresse.";
        "site": "Lyon, Brest…";
        "language": "fr ou en.";
      };
      "nameMissing": "Dites dans quelle colonne se trouve le nom.";
      "identityMissing": "Il faut un matricule ou une adresse pour reconnaître les personnes.";
      "createsUnits": "Créer les unités qui n’existent pas encore";
      "createsUnitsText": "Sinon, les lignes qui les nomment sont à corriger.";
      "isComplete": "Cette liste est complète : qui n’y figure pas est parti";
      "isCompleteText": "Les départs sont montrés un à un avant d’être notés.";
    };
    "outcome": {
      "new": "À ajouter";
      "changed": "À modifier";
      "unchanged": "Sans changement";
      "leaves": "Départs";
      "fault": "À corriger";
    };
    "outcomeDone": {
      "new": "Ajoutées";
      "changed": "Modifiées";
      "unchanged": "Sans changement";
      "leaves": "Départs notés";
      "fault": "À corriger";
    };
    "check": {
      "some_one": "{{count, number}} personne sera ajoutée, modifiée ou notée partie.";
      "some_other": "{{count, number}} personnes seront ajoutées, modifiées ou notées parties.";
      "some_many": "{{count, number}} de personnes seront ajoutées, modifiées ou notées parties.";
      "unchanged_one": "{{count, number}} est déjà à jour.";
      "unchanged_other": "{{count, number}} sont déjà à jour.";
      "unchanged_many": "{{count, number}} sont déjà à jour.";
      "faults_one": "{{count, number}} ligne est à corriger ; elle n’empêche pas les autres.";
      "faults_other": "{{count, number}} lignes sont à corriger ; elles n’empêchent pas les autres.";
      "faults_many": "{{count, number}} de lignes sont à corriger ; elles n’empêchent pas les autres.";
      "none": "Aucune ligne ne convient : vérifiez les colonnes, ou corrigez le fichier et remplacez-le.";
      "nothing": "Rien à changer : l’annuaire dit déjà ce que dit la liste.";
      "newUnits_one": "{{count, number}} unité sera créée";
      "newUnits_other": "{{count, number}} unités seront créées";
      "newUnits_many": "{{count, number}} de unités seront créées";
      "tell_one": "Prévenir la personne qui part";
      "tell_other": "Prévenir les {{count, number}} personnes qui partent";
      "tell_many": "Prévenir les {{count, number}} de personnes qui partent";
      "act_one": "Importer {{count, number}} personne";
      "act_other": "Importer {{count, number}} personnes";
      "act_many": "Importer {{count, number}} de personnes";
      "departures_one": "{{count, number}} départ";
      "departures_other": "{{count, number}} départs";
      "departures_many": "{{count, number}} de départs";
      "actLeaves_zero": "Noter {{leaves}}";
      "actLeaves_one": "Importer {{count, number}} personne et noter {{leaves}}";
      "actLeaves_other": "Importer {{count, number}} personnes et noter {{leaves}}";
      "actLeaves_many": "Importer {{count, number}} de personnes et noter {{leaves}}";
    };
    "rows": {
      "title": "Ligne par ligne";
      "which": "Lignes montrées";
      "what": "Ce qui se passe";
      "enters": "Entre dans l’annuaire";
      "same": "Rien ne change";
      "leaves": "Ne figure pas dans la liste : départ à noter";
    };
    "run": {
      "progress_one": "{{done}} sur {{count, number}} personne";
      "progress_other": "{{done}} sur {{count, number}} personnes";
      "progress_many": "{{done}} sur {{count, number}} de personnes";
      "label": "Import";
      "spoken": "{{percent}} pour cent importés";
      "mayLeave": "Vous pouvez quitter cette page : l’import continue.";
      "cancel": "Arrêter l’import";
      "cancelEffect": "S’arrête après les lignes en cours ; ce qui est écrit le reste, et vous pourrez reprendre.";
      "cancelling": "Arrêt en cours : les dernières lignes se terminent.";
      "nothingDone": "Rien n’a été écrit.";
      "left_zero": "Il ne restait rien à écrire.";
      "left_one": "{{count, number}} personne n’a pas été traitée.";
      "left_other": "{{count, number}} personnes n’ont pas été traitées.";
      "left_many": "{{count, number}} de personnes n’ont pas été traitées.";
      "resume_one": "Reprendre avec la personne restante";
      "resume_other": "Reprendre avec les {{count, number}} personnes restantes";
      "resume_many": "Reprendre avec les {{count, number}} de personnes restantes";
      "done_zero": "Rien n’a changé.";
      "done_one": "{{count, number}} personne est à jour dans l’annuaire.";
      "done_other": "{{count, number}} personnes sont à jour dans l’annuaire.";
      "done_many": "{{count, number}} de personnes sont à jour dans l’annuaire.";
      "seePeople": "Voir les personnes";
      "failed_one": "{{count, number}} ligne n’a pas pu être écrite : l’annuaire a changé entre-temps";
      "failed_other": "{{count, number}} lignes n’ont pas pu être écrites : l’annuaire a changé entre-temps";
      "failed_many": "{{count, number}} de lignes n’ont pas pu être écrites : l’annuaire a changé entre-temps";
    };
    "fault": {
      "too-few-cells": "Il manque des cellules à cette ligne :";
      "too-many-cells": "Cette ligne a trop de cellules :";
      "name-missing": "Pas de nom";
      "name-malformed": "Nom avec des signes interdits, ou trop long :";
      "identity-missing": "Ni matricule ni adresse";
      "number-malformed": "Matricule avec des signes interdits, ou trop long :";
      "number-twice": "Matricule déjà pris, plus haut ou par une autre personne :";
      "email-malformed": "Adresse mal formée :";
      "email-twice": "Adresse déjà présente plus haut dans la liste :";
      "email-taken": "Adresse d’une autre personne de l’annuaire :";
      "too-many-emails": "Plus de dix adresses :";
      "person-twice": "Personne déjà présente plus haut dans la liste :";
      "unit-malformed": "Unité mal écrite, ou sur plus de douze niveaux :";
      "unit-unknown": "Unité inconnue :";
      "unit-ambiguous": "Plusieurs unités portent ce nom, écrivez le chemin :";
      "too-many-units": "Plus de 5 000 unités :";
      "manager-unknown": "Responsable introuvable, ou dont la ligne est à corriger :";
      "manager-circle": "Quelqu’un serait son propre responsable :";
      "site-malformed": "Site de plus de 60 caractères :";
      "language-unknown": "Langue inconnue, fr ou en :";
    };
    "groups": {
      "title": "Groupes de comparaison";
      "text": "Facultatif. Pour mesurer l’équité d’accès aux badges entre groupes (contrat, tranche d’âge…). Ces données sont gardées à part, et n’apparaissent jamais personne par personne.";
      "on": "Activer les groupes";
      "off": "Désactiver les groupes";
      "offAct": "Désactiver et effacer";
      "offNone": "Aucune donnée n’est enregistrée.";
      "offEffect_one": "Les groupes de {{count, number}} personne sont effacés.";
      "offEffect_other": "Les groupes de {{count, number}} personnes sont effacés.";
      "offEffect_many": "Les groupes de {{count, number}} de personnes sont effacés.";
      "known_one": "{{count, number}} personne classée :";
      "known_other": "{{count, number}} personnes classées :";
      "known_many": "{{count, number}} de personnes classées :";
      "choose": "Choisir la liste des groupes";
      "hint": "Une colonne de matricules ou d’adresses ; chaque autre colonne est un critère. Remplace tous les groupes.";
      "replace": "Remplacer les groupes";
      "skipped_one": "{{count, number}} ligne sans personne connue, ou sans groupe, est laissée de côté.";
      "skipped_other": "{{count, number}} lignes sans personne connue, ou sans groupe, sont laissées de côté.";
      "skipped_many": "{{count, number}} de lignes sans personne connue, ou sans groupe, sont laissées de côté.";
    };
    "members": {
      "search": "Nom ou adresse";
      "count_one": "{{count, number}} membre";
      "count_other": "{{count, number}} membres";
      "count_many": "{{count, number}} de membres";
      "noMatch": "Essayez une partie du nom ou de l’adresse.";
      "removed": "{{name}} n’a plus accès à l’organisation.";
    };
  };
  "problems": {
    "sign-in-needed": {
      "title": "Connectez-vous d’abord";
      "detail": "Cette page demande une personne connectée ; votre session manque ou a pris fin. Reconnectez-vous, puis recommencez.";
    };
    "api-key-needed": {
      "title": "Une clé d’API valable est nécessaire";
      "detail": "Cette adresse s’ouvre avec une clé d’API de l’organisation, dans l’en-tête Authorization : Bearer. La clé manque, a expiré, a été révoquée ou appartient à une autre organisation.";
    };
    "not-allowed": {
      "title": "Votre rôle ne le permet pas";
      "detail": "Votre rôle dans cette organisation ne comprend pas cet acte. Adressez-vous à une personne propriétaire ou administratrice.";
    };
    "api-key-lacks": {
      "title": "La clé ne le permet pas";
      "detail": "Cette clé d’API ne comprend pas cet acte. Créez-en une qui le comprend, dans les réglages de l’organisation.";
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
    "too-many-keys": {
      "title": "Trop de clés d’API ouvertes";
      "detail": "Une organisation garde un nombre limité de clés d’API valables en même temps. Révoquez celles qui ne servent plus, puis recommencez.";
      "detailKnown": "Une organisation garde au plus {{max}} clés d’API valables en même temps. Révoquez celles qui ne servent plus, puis recommencez.";
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
    "artwork-unreadable": {
      "title": "Un texte du visuel ne peut pas se lire";
      "detail": "Sur le visuel, un texte est trop petit pour être lu, ou coupé par le bord. Raccourcissez-le, ou donnez-lui plus de place dans l’atelier ; rien n’a été publié.";
    };
    "level-required": {
      "title": "Le niveau manque";
      "detail": "Ce badge a plusieurs niveaux. Choisissez celui que vous attribuez.";
    };
    "level-unknown": {
      "title": "Ce niveau n’existe pas";
      "detail": "Ce badge n’a pas ce niveau. Choisissez l’un de ceux qu’il a.";
    };
    "skill-has-children": {
      "title": "D’autres compétences en dépendent";
      "detail": "Une compétence sous laquelle d’autres sont rangées ne peut pas être fusionnée. Déplacez d’abord celles-ci, puis fusionnez.";
    };
    "badge-archived": {
      "title": "Ce badge est archivé";
      "detail": "Un badge archivé n’est plus attribué ni renouvelé. Rouvrez-le d’abord, ou attribuez-en un autre.";
      "reason": {
        "followed": "Un badge archivé n’est plus renouvelé. Attribuez à la place celui qui prend sa suite.";
      };
    };
    "framework-unreadable": {
      "title": "Ce référentiel ne peut pas être lu";
      "detail": "Le fichier n’est pas un référentiel lisible : CSV, XLSX, CASE, ESCO, ROME ou l’export JSON d’Insigne.";
      "detailKnown": "La lecture s’arrête à la ligne {{line}}. Corrigez cette ligne, puis déposez de nouveau le fichier.";
      "reason": {
        "empty": "Le fichier est vide.";
        "no-rows": "Le tableau ne contient que sa ligne d’en-têtes. Ajoutez au moins une compétence.";
        "json-unknown": "Ce JSON n’est ni un paquet CASE, ni un fichier ROME, ni un export d’Insigne.";
        "markup": "Ce fichier est une page web ou du XML. Demandez à sa source le CSV ou le JSON.";
        "spreadsheet": "Ce classeur n’est pas lu : ancien format (XLS), OpenDocument, archive ZIP ou fichier protégé. Enregistrez-le en XLSX ou en « CSV UTF-8 », ou décompressez l’archive.";
        "document": "Ce fichier est un document PDF. Demandez à sa source le tableau lui-même.";
        "damaged": "Le classeur est endommagé, ou c’est une archive ZIP : décompressez-la et déposez les fichiers qu’elle contient.";
        "too-large": "La feuille demande trop de mémoire ou de temps. Copiez le tableau seul dans un nouveau classeur.";
        "too-many-columns": "Le tableau a plus de 200 colonnes. Gardez celles qui décrivent les compétences.";
        "quotes": "À la ligne {{line}}, un guillemet n’est jamais fermé, ou se trouve au milieu d’une case. Corrigez cette ligne, puis déposez de nouveau le fichier.";
        "json": "Ce JSON se rompt à la ligne {{line}} : une accolade, un guillemet ou une virgule manque, ou le fichier est incomplet.";
        "binary": "La ligne {{line}} contient les octets d’un autre type de fichier. Enregistrez la feuille en « CSV UTF-8 ».";
        "row-too-long": "La ligne {{line}} n’en finit pas : un guillemet y est sans doute resté ouvert.";
      };
    };
    "list-unreadable": {
      "title": "Cette liste est illisible";
      "detail": "Le fichier n’est pas une liste lisible. Déposez un classeur XLSX, ou enregistrez la feuille en « CSV UTF-8 ».";
      "detailKnown": "La lecture s’arrête à la ligne {{line}} : guillemets jamais fermés, ou octets d’un autre type de fichier. Corrigez cette ligne, ou enregistrez la feuille en « CSV UTF-8 ».";
      "reason": {
        "empty": "Le fichier est vide. Déposez une liste qui commence par une ligne de titres.";
        "no-rows": "La liste n’a que sa ligne de titres. Ajoutez au moins une personne.";
        "spreadsheet": "Ce type de classeur n’est pas lu : format ancien (XLS), OpenDocument, ou fichier protégé par un mot de passe. Enregistrez-le en XLSX sans mot de passe, ou en « CSV UTF-8 ».";
        "damaged": "Le classeur est abîmé ou n’est pas un vrai XLSX. Ouvrez-le dans votre tableur, enregistrez-le de nouveau en XLSX, puis déposez-le.";
        "unpacked-too-large": "Le classeur contient beaucoup plus qu’une liste de personnes. Copiez la liste seule dans un nouveau classeur, puis déposez-le.";
        "too-large": "La feuille demande trop de mémoire ou de temps. Copiez la liste seule, sans lignes ni colonnes vides, dans un nouveau classeur.";
        "too-many-columns": "La liste a plus de 200 colonnes. Gardez celles qui décrivent les personnes.";
        "sheet-unknown": "Le classeur n’a pas de feuille de ce nom. Choisissez l’une des siennes.";
      };
    };
    "list-too-long": {
      "title": "Cette liste est trop longue";
      "detail": "La liste dépasse le nombre de lignes lues en une fois. Coupez-la en plusieurs : une ligne présente dans deux listes est sans effet.";
      "detailKnown": "La liste dépasse {{max, number}} lignes. Coupez-la en plusieurs : une ligne présente dans deux listes est sans effet.";
    };
    "image-refused": {
      "title": "Cette image n’est pas acceptée";
      "detail": "Le fichier n’est pas une image lisible. Enregistrez-la de nouveau en PNG, JPEG ou SVG, 4096 pixels de côté au plus.";
      "reason": {
        "image-too-large": "L’image dépasse 5 Mo. Réduisez-la, ou enregistrez-la en JPEG.";
        "image-too-many-pixels": "L’image compte trop de pixels : 4096 de côté et 16 millions en tout au plus, et un côté vingt fois plus long que l’autre au plus. Réduisez-la.";
        "photo-too-large": "Cette photo est trop grande : 12 Mo et 64 millions de pixels au plus. Prenez-en une du code seul.";
        "image-type": "Le fichier n’est ni un PNG, ni un JPEG, ni un SVG, quel que soit son nom. Enregistrez l’image dans l’un de ces formats.";
        "image-unreadable": "L’image est abîmée ou incomplète. Enregistrez-la de nouveau depuis le programme qui l’a faite.";
        "svg-reference": "Le dessin renvoie à un autre fichier, ou contient une autre image. Exportez-le en PNG.";
        "svg-entities": "Le dessin déclare ses propres entités. Enregistrez-le en « SVG simple », ou en PNG.";
        "svg-text": "Le dessin contient du texte, dont la police n’est pas ici. Convertissez le texte en tracés, ou exportez le dessin en PNG.";
        "svg-element": "Le dessin contient autre chose que des formes, comme une page web ou une vidéo. Exportez-le en PNG.";
        "imaging-timeout": "L’image est trop longue à dessiner. Simplifiez-la, ou exportez-la en PNG.";
        "imaging-crashed": "L’image demande trop de mémoire. Simplifiez-la, ou exportez-la en PNG.";
        "image-empty": "Le fichier est vide. Enregistrez de nouveau l’image, puis choisissez ce fichier-là.";
        "image-blank": "On ne voit rien sur cette image : tout y est transparent. Vérifiez qu’un calque n’est pas masqué, puis enregistrez-la de nouveau.";
        "svg-size": "Le dessin ne dit pas ses dimensions. Exportez-le avec une largeur et une hauteur en pixels, ou en PNG.";
        "svg-encoding": "Le dessin n’est pas écrit en UTF-8. Enregistrez-le en UTF-8, ou exportez-le en PNG.";
        "svg-intricate": "Le dessin a trop d’éléments, ou trop de groupes les uns dans les autres. Simplifiez-le, ou exportez-le en PNG.";
      };
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
    "storage-full": {
      "title": "Il n’y a plus de place";
      "detail": "Le disque du serveur est plein : ceci n’a pas pu être enregistré, et rien n’est fait à moitié. Recommencez plus tard ; tout reprendra de soi-même dès qu’il y aura de la place.";
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
      "picture-gone": "Cette image n’est plus gardée. Déposez-la de nouveau.";
      "successor-itself": "Un badge ne peut pas se suivre lui-même : choisissez-en un autre.";
      "successor-not-awarded": "Ce badge n’est pas attribué : choisissez-en un qui est publié et n’est pas archivé.";
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
      "letters-too-small": "« {{text}} » : lettres d’environ {{pixels, number}} px sur un badge de 400, que personne ne lit. Raccourcissez ce texte, ou donnez-lui plus de place.";
      "letters-cut": "« {{text}} » : le bord du visuel coupe ce texte. Rapprochez-le du centre, ou réduisez-le.";
      "unsafe-characters": "Contient des caractères invisibles ou de contrôle : retapez le texte.";
      "time-zone-unknown": "Ce fuseau horaire est inconnu.";
      "wrong-type": "Ce champ attend un autre type de valeur.";
      "too-many": "Trop d’éléments : {{max, number}} au plus.";
      "manager-circle": "Quelqu’un répondrait à soi-même : choisissez une autre personne.";
      "unit-circle": "Une unité ne peut pas être placée sous elle-même.";
      "unit-too-deep": "Trop de niveaux : 12 au plus.";
      "taken": "Cette valeur appartient déjà à une autre personne.";
      "in-the-past": "Ce moment est passé : choisissez-en un à venir.";
      "too-far-ahead": "Trop loin : un an au plus.";
      "number-unknown": "Ce matricule n’est pas dans l’annuaire.";
      "number-without-address": "Cette personne n’a pas d’adresse e-mail dans l’annuaire : ajoutez-la, ou donnez l’adresse ici.";
      "code-unknown": "Aucune remise n’a ce code. Vérifiez-le sur la feuille.";
      "colour-malformed": "Une couleur s’écrit avec un dièse et six signes, de 0 à 9 et de A à F : #0C5666.";
      "sender-name-unfit": "60 caractères au plus, sans @, guillemets droits, chevrons ni barre oblique inverse.";
      "placeholder-unknown": "{{placeholder}} n’est pas un champ de ce courrier. Ses champs : {{known}}.";
      "taken-in-framework": "Une autre compétence du référentiel porte déjà cette valeur.";
      "label-taken": "Une autre version conservée porte déjà ce nom.";
    };
    "selection-changed": {
      "title": "La sélection a changé";
      "detail": "Depuis que vous avez vu les chiffres, d’autres attributions répondent au choix, ou moins. Rien n’a été fait : relisez les chiffres, puis confirmez.";
    };
    "step-up-needed": {
      "title": "Confirmez votre identité";
      "detail": "Cet acte porte loin, et votre dernière connexion date. Confirmez par un code ou une clé d’accès ; rien de ce que vous avez saisi n’est perdu.";
    };
    "last-operator": {
      "title": "Une installation garde quelqu’un pour l’exploiter";
      "detail": "Vous êtes la dernière personne à exploiter cette installation. Confiez d’abord ce rôle à une autre.";
    };
    "last-address": {
      "title": "Un compte garde une adresse";
      "detail": "C’est votre seule adresse, et sans adresse personne ne pourrait se connecter. Ajoutez-en d’abord une autre.";
    };
    "address-elsewhere": {
      "title": "Cette adresse ouvre un autre compte";
      "detail": "Le code est juste, mais cette adresse ouvre un autre compte. Vous pouvez la déplacer ici avec ses badges ; un compte sans adresse prend alors fin.";
    };
    "address-bound": {
      "title": "L’autre compte ne peut pas prendre fin ainsi";
      "detail": "C’est la seule adresse d’un compte qui appartient à une organisation ou exploite cette installation. Connectez-vous à ce compte, ajoutez-y une autre adresse ou quittez l’organisation, puis ajoutez l’adresse ici.";
    };
    "erased-by-holder": {
      "title": "Ce badge a été effacé";
      "detail": "Il a été effacé à la demande de la personne titulaire. Aucune donnée personnelle n’en est conservée ici.";
    };
    "passkey-refused": {
      "title": "La clé d’accès n’a pas été acceptée";
      "detail": "Elle est inconnue ici, la demande était trop ancienne, ou votre appareil n’a pas confirmé que c’était vous. Réessayez, ou connectez-vous par code.";
    };
    "organisation-suspended": {
      "title": "Cette organisation est suspendue";
      "detail": "L’opérateur de cette installation l’a suspendue : rien ne s’y attribue pour le moment. Les badges déjà attribués restent vérifiables. Adressez-vous à l’opérateur.";
    };
    "format-not-offered": {
      "title": "Ce format n’est pas proposé";
      "detail": "Cette adresse ne répond qu’en JSON. Demandez ce format, ou aucun.";
    };
    "handout-closed": {
      "title": "Cette remise est fermée";
      "detail": "La remise est en pause, terminée ou complète. Demandez à la personne qui l’anime.";
    };
    "address-not-allowed": {
      "title": "Adresse non admise";
      "detail": "Cette remise n’est pas ouverte à cette adresse. Donnez celle que l’organisation connaît.";
    };
    "higher-level-held": {
      "title": "Un niveau plus élevé est détenu";
      "detail": "Cette personne détient un niveau plus élevé de ce badge. Rien n’a été attribué ; confirmez si c’est voulu.";
      "detailKnown": "Cette personne détient le niveau {{number}} de ce badge. Rien n’a été attribué ; confirmez si c’est voulu.";
    };
    "prerequisite-missing": {
      "title": "Un badge manque";
      "detail": "Avant ce badge, il faut en détenir un autre. Rien n’a été attribué ; confirmez si vous voulez l’attribuer malgré cela.";
      "detailKnown": "Avant ce badge, il faut détenir : {{names}}. Rien n’a été attribué ; confirmez si vous voulez l’attribuer malgré cela.";
    };
    "prerequisite-cycle": {
      "title": "Ces badges se précèdent l’un l’autre";
      "detail": "Ce badge se précéderait lui-même. Retirez l’un des badges à détenir avant.";
      "detailKnown": "Ce badge se précéderait lui-même : {{names}}. Retirez l’un des badges à détenir avant.";
    };
    "badge-reserved": {
      "title": "Ce badge est attribué par d’autres";
      "detail": "Seuls les propriétaires et administrateurs attribuent ce badge. Rien n’a été attribué.";
    };
    "too-many-versions": {
      "title": "Plus de place pour une version";
      "detail": "Ce référentiel conserve déjà autant de versions qu’il peut. Supprimez-en une qui ne sert plus, puis conservez celle-ci.";
      "detailKnown": "Ce référentiel conserve déjà {{max}} versions, le maximum. Supprimez-en une qui ne sert plus, puis conservez celle-ci.";
    };
  };
  "programmes": {
    "title": "Programmes";
    "lead": "Une activité qui met des compétences en lumière, les badges qui les reconnaissent, et les personnes qui les attribuent.";
    "begin": "Préparer un programme";
    "unnamed": "Programme sans nom";
    "change": "Modifier";
    "close": "Fermer le programme";
    "reopen": "Rouvrir le programme";
    "did": {
      "close": "Programme fermé. Vous pouvez le rouvrir.";
      "reopen": "Programme rouvert. Personne n’a été prévenu.";
    };
    "empty": {
      "title": "Aucun programme pour l’instant";
      "text": "Choisissez une activité : des compétences, des critères et un parcours vous sont proposés, que vous adaptez.";
      "textReader": "Les programmes ouverts apparaîtront ici.";
    };
    "state": {
      "draft": "Brouillon";
      "open": "Ouvert";
      "closed": "Fermé";
    };
    "dates": {
      "both": "Du {{from}} au {{to}}";
      "from": "À partir du {{from}}";
      "to": "Jusqu’au {{to}}";
    };
    "count": {
      "skills_one": "{{count, number}} compétence";
      "skills_many": "{{count, number}} de compétences";
      "skills_other": "{{count, number}} compétences";
      "badges_one": "{{count, number}} badge";
      "badges_many": "{{count, number}} de badges";
      "badges_other": "{{count, number}} badges";
    };
    "activity": {
      "mentoring": {
        "name": "Mentorat";
        "text": "Des personnes expérimentées en accompagnent d’autres.";
      };
      "communication": {
        "name": "Formation à la communication";
        "text": "Écouter, dire, gérer un désaccord, puis le faire dans son équipe.";
      };
      "transversal-project": {
        "name": "Projet transversal";
        "text": "Des métiers qui se croisent peu travaillent à un même résultat.";
      };
      "new-software": {
        "name": "Nouveau logiciel d’une équipe technique";
        "text": "L’équipe apprend un outil, se dépanne et fixe ses règles d’usage.";
      };
      "blank": {
        "name": "Autre activité";
        "text": "Partir d’une page blanche.";
      };
    };
    "new": {
      "title": "À quoi sert ce programme ?";
      "lead": "Tout ce qui est proposé ensuite se modifie.";
      "suggests_one": "Propose {{count, number}} compétence";
      "suggests_many": "Propose {{count, number}} de compétences";
      "suggests_other": "Propose {{count, number}} compétences";
    };
    "step": {
      "aim": {
        "short": "But";
        "title": "Ce que le programme doit changer";
        "lead": "Un nom que l’on retient, et le but en quelques phrases : pour qui, pourquoi maintenant.";
      };
      "skills": {
        "short": "Compétences";
        "title": "Les compétences à mettre en lumière";
        "lead": "Quatre à six, pas davantage : chacune avec la tâche ou la situation où elle se voit.";
      };
      "criteria": {
        "short": "Critères";
        "title": "Les badges et la façon d’évaluer";
        "lead": "Les critères sont ceux des badges choisis. Dites qui regarde quoi, et dans quel délai.";
      };
      "awarders": {
        "short": "Qui attribue";
        "title": "Les personnes qui attribuent, et leur parcours";
        "lead": "Elles lisent le parcours avant de décider. Ce qui a été lu est noté ; rien n’est bloqué.";
      };
      "when": {
        "short": "Dates et groupes";
        "title": "Quand, et pour qui";
        "lead": "Les dates se comptent dans le fuseau du programme. Les groupes peuvent recevoir l’annonce.";
      };
      "check": {
        "short": "Ouvrir";
        "title": "Relire et ouvrir";
        "lead": "Voici ce qui manque encore et ce qui va se passer.";
      };
    };
    "wizard": {
      "steps": "Étapes du programme";
      "saving": "Enregistrement…";
      "unsaved": "Modifications en cours";
      "saved": "Tout est enregistré";
      "back": "Étape précédente";
      "next": "Étape suivante";
      "save": "Enregistrer";
    };
    "conflict": {
      "title": "Ce programme a changé entre-temps";
      "text": "Une autre personne, ou un autre onglet, l’a enregistré ou fermé. Votre texte est toujours là : si vous prenez l’autre version, « Défaire » le rendra.";
      "mine": "Garder mon texte";
      "theirs": "Prendre l’autre version";
      "followed": "Ce programme vient d’être enregistré ailleurs : vous voyez cette version.";
    };
    "field": {
      "name": "Nom";
      "aim": "But";
      "aimHint": "Deux ou trois phrases qui se lisent à voix haute.";
      "assessing": "Comment l’évaluation se passe";
      "assessingHint": "Ce que la personne prépare, qui le lit, quand elle a une réponse.";
      "contact": "À qui s’adresser";
      "contactHint": "Un nom, un service, un bureau. Pas d’adresse e-mail : la page peut être publique.";
    };
    "skills": {
      "many_one": "{{count, number}} compétence.";
      "many_many": "{{count, number}} de compétences : au-delà de six, on en voit rarement le fil.";
      "many_other": "{{count, number}} compétences : au-delà de six, on en voit rarement le fil.";
      "unnamed": "Compétence sans nom";
      "up": "Monter « {{name}} »";
      "down": "Descendre « {{name}} »";
      "remove": "Retirer « {{name}} »";
      "name": "Nom de la compétence";
      "why": "Tâche ou situation où elle se voit";
      "add": "Ajouter une compétence";
      "addIt": "Ajouter";
      "suggested": "{{name}} (proposée)";
      "ownWords": "Une autre, dans vos mots";
      "addOwn": "Une compétence de vos référentiels";
      "addOwnHint": "Tapez son nom ou son code ; accents et petites fautes ne gênent pas.";
      "noneOwn": "Aucune de vos compétences n’y ressemble.";
    };
    "criteria": {
      "badges": "Badges qui reconnaissent ces compétences";
      "badgesHint": "Un badge doit être publié pour que le programme s’ouvre.";
      "noBadge": "Il n’y a pas encore de badge dans votre bibliothèque.";
      "toLibrary": "Ouvrir la bibliothèque";
      "notPublished": "Pas encore publié";
      "ways": "Modalités d’évaluation";
      "fitting": "Pour les compétences du programme";
      "others": "Autres badges";
      "recognises": "Reconnaît : {{skills}}";
    };
    "way": {
      "self": {
        "name": "Auto-évaluation";
        "text": "La personne se situe elle-même, exemple à l’appui.";
        "inList": "auto-évaluation";
      };
      "peer": {
        "name": "Pair";
        "text": "Quelqu’un du même métier, qui a vu.";
        "inList": "un pair";
      };
      "manager": {
        "name": "Responsable";
        "text": "Confirme les faits et le contexte.";
        "inList": "le ou la responsable";
      };
      "mentor": {
        "name": "Mentor";
        "text": "La personne qui accompagne donne son avis.";
        "inList": "un mentor";
      };
      "panel": {
        "name": "Jury";
        "text": "Plusieurs personnes décident ensemble.";
        "inList": "un jury";
      };
      "outside": {
        "name": "Regard extérieur";
        "text": "Un client, un partenaire, une autre organisation.";
        "inList": "un regard extérieur";
      };
    };
    "awarders": {
      "people": "Personnes qui attribuent";
      "read_one": "A lu {{count, number}} partie sur {{total}}";
      "read_many": "A lu {{count, number}} de parties sur {{total}}";
      "read_other": "A lu {{count, number}} parties sur {{total}}";
      "course": "Leur parcours";
      "courseHint": "Quatre parties courtes sont prêtes. Adaptez-les, retirez-les, ajoutez les vôtres ; Markdown est lu.";
      "untitled": "Partie sans titre";
      "title": "Titre";
      "text": "Texte";
      "remove": "Retirer « {{title}} »";
      "add": "Ajouter une partie";
      "more": "Quelqu’un manque ici ?";
      "invite": "Inviter un membre, ou changer un rôle";
    };
    "when": {
      "dates": "Dates";
      "from": "Premier jour";
      "to": "Dernier jour";
      "backwards": "Le dernier jour vient avant le premier.";
      "zone": "Fuseau horaire";
      "open": "Sans dates, le programme court jusqu’à sa fermeture.";
      "groups": "Groupes visés";
      "noUnit": "L’annuaire n’a pas encore d’unité : décrivez le groupe avec vos mots.";
      "words": "Ou un groupe, dans vos mots";
      "people_one": "{{count, number}} personne";
      "people_many": "{{count, number}} de personnes";
      "people_other": "{{count, number}} personnes";
      "removeUnit": "Retirer « {{unit}} »";
      "unit": "Unité, avec celles qu’elle contient";
      "addUnit": "Ajouter le groupe";
      "page": "La page du programme";
      "audience": "Qui peut la voir";
    };
    "audience": {
      "internal": "Les membres de l’organisation";
      "public": "Tout le monde";
    };
    "announce": {
      "title": "Annonce";
      "page": "Sa page seulement";
      "mail": "Écrire aux groupes visés";
      "subject": "Objet du message";
      "text": "Texte du message";
      "preview": "Lire le message";
      "without_one": "{{count, number}} personne de ces groupes n’a pas d’adresse et ne sera pas prévenue.";
      "without_many": "{{count, number}} de personnes de ces groupes n’ont pas d’adresse et ne seront pas prévenues.";
      "without_other": "{{count, number}} personnes de ces groupes n’ont pas d’adresse et ne seront pas prévenues.";
      "told_one": "{{count, number}} message écrit";
      "told_many": "{{count, number}} de messages écrits";
      "told_other": "{{count, number}} messages écrits";
      "underWay": "Les messages sont en cours d’écriture";
      "nobody": "Aucun groupe de l’annuaire n’est visé : ce message ne partirait à personne.";
      "hello": "Nouveau programme : {{name}}";
      "about": "Bonjour,\n\nUn programme s’ouvre : {{name}}.\n\n{{aim}}";
      "signIn": "Ces personnes ouvrent la page en se connectant avec l’adresse à laquelle vous écrivez, sans être membres.";
    };
    "check": {
      "delete": "Supprimer ce brouillon";
      "deleteMeans": "Le brouillon disparaît pour de bon. Personne d’autre ne l’a vu ; les badges et les compétences restent.";
      "deleteIt": "Supprimer";
      "complete": "Rien ne manque.";
      "missing_one": "Il manque {{count, number}} chose";
      "missing_many": "Il manque {{count, number}} de choses";
      "missing_other": "Il manque {{count, number}} choses";
      "open": "Ouvrir le programme";
      "meansInternal": "La page du programme sera visible par les membres de l’organisation. Vous pourrez encore la modifier, puis fermer le programme.";
      "meansPublic": "La page du programme sera visible par tout le monde, et ses badges se trouveront par elle dans le catalogue. Vous pourrez encore la modifier, puis fermer le programme.";
      "openIt": "Ouvrir sans écrire à personne";
      "openAndTell_one": "Ouvrir et écrire à {{count, number}} personne";
      "openAndTell_many": "Ouvrir et écrire à {{count, number}} de personnes";
      "openAndTell_other": "Ouvrir et écrire à {{count, number}} personnes";
      "opened": "Programme ouvert.";
      "read": "Ce que les personnes liront";
      "change": "Modifier";
      "deleteNamed": "Supprimer le brouillon « {{name}} »";
    };
    "missing": {
      "inLanguage": "{{what}}, en {{language}}";
      "skillName": "Nom de la compétence « {{skill}} »";
      "skillWhy": "Situation où se voit « {{skill}} »";
      "badge": "Au moins un badge";
      "badgeDraft": "Un badge choisi n’est pas publié";
      "skills": "Au moins une compétence";
      "ways": "Au moins une modalité d’évaluation";
      "endsOn": "Un dernier jour qui suit le premier";
    };
    "page": {
      "skills": "Ce qui sera mis en lumière";
      "badges": "Badges à obtenir";
      "ways": "Évaluation : {{ways}}.";
      "public": "Tout le monde : voir la page publique";
      "who": "Qui, et pour qui";
    };
    "figures": {
      "title": "Où en est le programme";
      "since": "Depuis le {{date}}.";
      "issued": "Badges attribués";
      "accepted": "Badges acceptés";
      "reached": "Personnes touchées";
      "no-group": "Aucun groupe de l’annuaire n’est visé";
      "too-few": "Trop peu de personnes pour afficher";
      "share": "{{people}} sur {{of}}";
      "byBadge": "Par badge";
      "badge": "Badge";
      "listIssued_one": "{{name}} : voir {{count, number}} attribution";
      "listIssued_many": "{{name}} : voir {{count, number}} d’attributions";
      "listIssued_other": "{{name}} : voir {{count, number}} attributions";
      "listAccepted_one": "{{name}} : voir {{count, number}} badge accepté";
      "listAccepted_many": "{{name}} : voir {{count, number}} de badges acceptés";
      "listAccepted_other": "{{name}} : voir {{count, number}} badges acceptés";
    };
    "course": {
      "title": "Votre parcours";
      "lead_one": "Vous attribuez dans ce programme. Vous avez lu {{count, number}} partie sur {{total}}.";
      "lead_many": "Vous attribuez dans ce programme. Vous avez lu {{count, number}} de parties sur {{total}}.";
      "lead_other": "Vous attribuez dans ce programme. Vous avez lu {{count, number}} parties sur {{total}}.";
      "readOn": "Lu le {{date}}";
      "done": "J’ai lu cette partie";
    };
    "catalogue": {
      "title": "Catalogue";
      "lead": "Ce que vous pouvez obtenir ici, y compris ce qui n’est pas montré à l’extérieur.";
      "empty": "Aucun badge à obtenir pour l’instant";
      "emptyText": "Les badges publiés apparaîtront ici.";
      "noMatch": "Essayez moins de mots, ou retirez un filtre.";
      "search": "Chercher dans le catalogue";
      "skill": "Compétence";
      "level": "Niveau";
      "levelNumber": "Niveau {{position}}";
      "programme": "Programme";
      "validByLevel": "Durée selon le niveau";
      "noExpiry": "Sans date de fin";
      "validMonths_one": "Valable {{count, number}} mois";
      "validMonths_many": "Valable {{count, number}} de mois";
      "validMonths_other": "Valable {{count, number}} mois";
      "filters_zero": "Filtres";
      "filters_one": "Filtres ({{count, number}} actif)";
      "filters_many": "Filtres ({{count, number}} d’actifs)";
      "filters_other": "Filtres ({{count, number}} actifs)";
    };
  };
  "public": {
    "notTranslated": "pas encore traduit";
    "frame": {
      "skip": "Aller au contenu";
      "nav": "Principale";
      "catalogue": "Catalogue";
      "verify": "Vérifier un badge";
      "signIn": "Se connecter";
      "myBadges": "Mes badges";
      "about": "Ce site utilise Insigne, plateforme libre de badges ouverts.";
    };
    "level": {
      "outOf": "sur {{of}}";
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
      "address": "Adresse du badge";
      "verifyMore": "Vérifier un fichier ou un texte";
      "issuers": "Qui délivre des badges ici";
      "seeIssuers_one": "Voir l’émetteur";
      "seeIssuers_many": "Voir les {{count, number}} d’émetteurs";
      "seeIssuers_other": "Voir les {{count, number}} émetteurs";
      "badges_one": "{{count, number}} badge";
      "badges_many": "{{count, number}} de badges";
      "badges_other": "{{count, number}} badges";
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
      "or": "ou";
      "passkey": "Utiliser une clé d’accès";
      "passkeyFailed": "La clé d’accès n’a pas été acceptée. Réessayez, ou recevez un code.";
      "comeBack": "Vous reviendrez ensuite à la page demandée.";
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
      "acceptedOpenText": "Le badge est accepté et sa page peut être vue. Vous choisissez qui la voit.";
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
      "showParticulars": "Montrer aussi comment je l’ai gagné";
      "showParticularsText": "Le récit, les preuves et les dates, sur la page et dans les fichiers.";
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
      "followedBy": "Le badge {{badge}} prend sa suite.";
      "cardTitle": "{{badge}}, délivré par {{issuer}}";
      "cardPlain": "Page d’un Open Badge, avec le résultat de son contrôle.";
      "renews": "Renouvelle";
      "renewedBy": "Renouvelé par";
      "badgeOf": "le badge du {{date}}";
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
      "byLevel": "Selon le niveau";
      "programmes": "Programmes qui y mènent";
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
      "copy": "Copier";
      "copied": "Copié";
      "embed": "Intégrer à un site";
      "frame": "Carte à jour, pour une page web";
      "picture": "Image avec lien, pour une signature d’e-mail";
      "embedHint": "La carte dit toujours l’état actuel du badge. L’image, elle, ne change pas.";
    };
    "files": {
      "png": "Image PNG signée";
      "svg": "Image SVG signée";
      "json": "Données JSON";
      "page": "Page qui vérifie sans réseau (HTML)";
      "bundle": "Données pour vérifier sans réseau (JSON)";
      "qr": "Code QR vers {{url}}";
    };
    "issuer": {
      "domainProved": "{{domain}}, domaine prouvé";
      "trialAddress": "Adresse d’essai : aucun domaine n’est prouvé";
      "website": "Site";
      "since": "Présent ici depuis le";
      "badges": "Badges délivrés";
      "noBadge": "Aucun badge public pour l’instant.";
      "key": "Clé et identité techniques";
      "keyText": "Chaque badge est signé avec une clé publiée sous cet identifiant. N’importe quel outil de vérification peut la lire.";
      "description": "Les badges délivrés par {{issuer}}, et ce qui prouve son identité.";
      "suspended": "Cette organisation est suspendue pour le moment : elle n’attribue plus de badges. Ceux qu’elle a attribués restent vérifiables.";
      "holders_one": "affiché par {{count, number}} personne";
      "holders_many": "affiché par {{count, number}} de personnes";
      "holders_other": "affiché par {{count, number}} personnes";
      "awards": "Derniers badges affichés";
      "awardsText": "Seulement ceux que les personnes ont choisi de rendre publics et trouvables.";
      "why": "Pourquoi nous reconnaissons les personnes";
    };
    "catalogue": {
      "title": "Badges que l’on peut obtenir ici";
      "lead_one": "{{count, number}} badge ouvert. Sa fiche dit ce qu’il faut faire et qui l’attribue.";
      "lead_many": "{{count, number}} de badges ouverts. Chacun dit ce qu’il faut faire et qui l’attribue.";
      "lead_other": "{{count, number}} badges ouverts. Chacun dit ce qu’il faut faire et qui l’attribue.";
      "description": "Les badges que l’on peut obtenir sur ce site, avec leurs critères et qui les attribue.";
      "descriptionOf": "Les badges que l’on peut obtenir de {{issuer}}, avec leurs critères.";
      "nothingYet": "Aucun badge n’est publié pour l’instant. Cette page se remplira dès que le premier le sera.";
      "nothingFound": "Aucun badge ne correspond";
      "nothingFoundText": "Essayez moins de mots, ou retirez un filtre.";
      "clear": "Tout afficher";
      "filters": "Filtres";
      "filter": "Filtrer";
      "apply": "Appliquer les filtres";
      "search": "Chercher dans le catalogue";
      "find": "Chercher";
      "badges_one": "{{count, number}} badge";
      "badges_many": "{{count, number}} de badges";
      "badges_other": "{{count, number}} badges";
      "skill": "Compétence";
      "level": "Niveau";
      "programme": "Programme";
      "levels_one": "{{count, number}} niveau";
      "levels_many": "{{count, number}} de niveaux";
      "levels_other": "{{count, number}} niveaux";
      "levelNumber": "Niveau {{position}}";
      "issuer": "Émetteur";
      "noExpiry": "Sans date de fin";
      "validYears_one": "Valable {{count, number}} an";
      "validYears_many": "Valable {{count, number}} d’ans";
      "validYears_other": "Valable {{count, number}} ans";
      "validMonths_one": "Valable {{count, number}} mois";
      "validMonths_many": "Valable {{count, number}} de mois";
      "validMonths_other": "Valable {{count, number}} mois";
      "pages": "Pages du catalogue";
      "previous": "Page précédente";
      "next": "Page suivante";
      "page": "Page {{page}} sur {{pages}}";
      "print": "Cette page s’imprime comme une liste.";
      "printAll": "Tout sur une page, pour imprimer";
      "printed": "Liste du {{date}}. À jour sur {{address}}";
      "seeAll": "Chercher et filtrer dans ces badges";
      "all": "Tout le catalogue";
      "validByLevel": "Durée selon le niveau";
      "aboutSkill_one": "Ce que cette compétence veut dire :";
      "aboutSkill_many": "Ce que ces compétences veulent dire :";
      "aboutSkill_other": "Ce que ces compétences veulent dire :";
    };
    "programme": {
      "by": "Proposé par";
      "when": "Dates";
      "dates": "Du {{from}} au {{to}}";
      "from": "À partir du {{from}}";
      "until": "Jusqu’au {{to}}";
      "assessed": "Évaluation";
      "contact": "À qui s’adresser";
      "skills": "Ce qui est mis en lumière";
      "badges": "Badges à obtenir";
      "assessing": "Comment l’évaluation se passe";
      "closed": "Ce programme est fermé. Les badges qui y ont été attribués restent valables.";
      "way": {
        "self": "auto-évaluation";
        "peer": "regard d’un pair";
        "manager": "avis du responsable";
        "mentor": "avis d’un mentor";
        "panel": "jury";
        "outside": "regard extérieur";
      };
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
      "record-valid": {
        "title": "Relevé authentique, comme tout ce qu’il contient";
        "detail": "Rien n’a été modifié, la clé est bien celle de l’émetteur nommé, et chaque badge a été contrôlé à part.";
        "word": "Valide";
      };
      "record-held": {
        "title": "Relevé authentique, mais tous ses badges ne sont pas valides";
        "detail": "Le relevé lui-même n’a pas été modifié. Plus bas : le badge qui n’est pas valide aujourd’hui, et pourquoi.";
        "word": "En partie";
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
      "source-unreachable": {
        "title": "Documents de l’émetteur injoignables : origine non vérifiée";
        "detail": "Ceci ne dit rien sur l’authenticité. Recommencez plus tard.";
        "word": "Non vérifiable";
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
        "detail": "Une image convertie, réduite ou capturée perd le badge qu’elle portait, et aucun code QR ne se lit dans celle-ci. Prenez le fichier d’origine, l’adresse de la page du badge, ou une photo du code de plus près.";
        "word": "Pas un badge";
      };
      "no-answer": {
        "title": "Aucun badge à cette adresse";
        "detail": "L’adresse ne répond pas, ou ne donne pas un badge. Ceci ne dit rien du badge lui-même : vérifiez l’adresse, ou déposez son fichier.";
        "word": "Pas de réponse";
      };
      "no-badge-there": {
        "title": "Cette adresse ne mène pas à un Open Badge";
        "detail": "Elle donne autre chose, par exemple une page web qui n’annonce pas de badge. Donnez l’adresse de la page du badge lui-même, ou déposez son fichier.";
        "word": "Pas un badge";
      };
      "no-badge-in-file": {
        "title": "Ce fichier ne contient pas d’Open Badge";
        "detail": "Il contient d’autres données. Prenez le fichier tel que la page du badge le donne, ou l’adresse de cette page.";
        "word": "Pas un badge";
      };
      "no-badge-in-code": {
        "title": "Ce code QR ne mène pas à un Open Badge";
        "detail": "Il contient autre chose que l’adresse d’un badge. Cherchez un autre code sur le certificat, ou donnez l’adresse de la page du badge.";
        "word": "Pas un badge";
      };
      "no-badge-in-text": {
        "title": "Ce texte ne contient pas d’Open Badge";
        "detail": "Copiez les données JSON du badge en entier, de la première accolade à la dernière, ou déposez son fichier.";
        "word": "Pas un badge";
      };
      "not-checkable-here": {
        "title": "Ce navigateur ne sait pas contrôler cette signature";
        "detail": "Un navigateur plus récent le sait. Cela ne dit rien de l’authenticité.";
        "word": "Non contrôlé";
      };
      "not-readable-here": {
        "title": "Votre navigateur n’a pas pu lire ce badge";
        "detail": "Le site qui le publie ne le permet pas, ou ne répond pas. Cela ne dit rien de l’authenticité.";
        "word": "Non contrôlé";
      };
      "valid-enclosed": {
        "title": "Le badge s’accorde avec les documents joints";
        "titleDated": "Le badge s’accorde avec les documents joints, pris le {{date}}";
        "detail": "Rien n’a changé depuis la signature, la clé est celle que ces documents donnent à l’émetteur, et le badge n’était alors ni révoqué ni suspendu.";
        "word": "Concordant";
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
        "open-badges-2": "Open Badges 2.0, champs obligatoires présents";
        "open-badges-1": "Open Badges 1, ancien format, champs obligatoires présents";
      };
      "signature": {
        "name": "Signature";
        "pass": "Rien n’a changé depuis la signature ({{signature}})";
        "hosted": "Copie publiée aujourd’hui par l’émetteur, qui en répond";
      };
      "issuer": {
        "name": "Émetteur";
        "domain": "{{issuer}}, domaine {{domain}} prouvé";
        "key": "{{issuer}}, clé tenue par l’émetteur";
        "issuer-listed": "{{issuer}}, dans la liste des émetteurs connus";
        "enclosed": "{{issuer}}, clé jointe à cette page";
      };
      "recipient": {
        "name": "Destinataire";
        "pass": "Délivré à l’adresse que vous avez donnée";
      };
      "dates": {
        "name": "Dates";
        "until": "Valable du {{from}} au {{until}}";
        "open": "Valable depuis le {{from}}, sans date de fin";
        "unproved": "Les dates qu’il indique comprennent aujourd’hui";
        "unprovedOff": "Les dates qu’il indique ne comprennent pas aujourd’hui";
      };
      "status": {
        "name": "Statut";
        "pass": "Ni révoqué ni suspendu";
      };
      "refresh": {
        "name": "Mise à jour";
        "pass": "Version la plus récente";
        "refreshed": "L’émetteur publie une version plus récente : c’est elle qui est contrôlée";
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
    "within": {
      "endorsements_one": "Recommandation";
      "endorsements_many": "{{count, number}} de recommandations";
      "endorsements_other": "{{count, number}} recommandations";
      "unnamed": "D’une personne ou d’une organisation inconnue";
      "ofAnother": "Elle parle d’autre chose que de ce badge.";
      "held_one": "Un badge dans ce relevé";
      "held_many": "{{count, number}} de badges dans ce relevé";
      "held_other": "{{count, number}} badges dans ce relevé";
      "unnamedBadge": "Un badge qui n’est pas montré";
      "by": "Par {{issuer}}";
    };
    "inPage": {
      "title": "Dans votre navigateur";
      "lead": "Cette page peut refaire ces contrôles sur votre appareil : elle lit le badge et les documents publics de l’émetteur, et calcule elle-même. Le verdict de notre serveur n’y entre pas.";
      "start": "Contrôler dans ce navigateur";
      "again": "Contrôler de nouveau";
      "stop": "Arrêter";
      "running": "Contrôle en cours dans votre navigateur…";
      "stopped": "Contrôle arrêté : rien n’est établi.";
      "late": "Contrôle abandonné après 30 secondes. Cela ne dit rien du badge.";
      "failed": "Ce navigateur n’a pas pu faire le contrôle. Cela ne dit rien du badge.";
      "checked": "Contrôlé dans votre navigateur le {{when}}, à l’heure de votre appareil.";
      "same": "À l’ouverture de cette page, notre serveur disait la même chose.";
      "different": "À l’ouverture de cette page, notre serveur disait : {{verdict}}.";
      "unread_one": "Votre navigateur n’a pas pu lire un document : son site ne le permet pas, ou ne répond pas. Ce qui en dépend n’est pas établi.";
      "unread_many": "Votre navigateur n’a pas pu lire {{count, number}} de documents : leur site ne le permet pas, ou ne répond pas. Ce qui en dépend n’est pas établi.";
      "unread_other": "Votre navigateur n’a pas pu lire {{count, number}} documents : leur site ne le permet pas, ou ne répond pas. Ce qui en dépend n’est pas établi.";
    };
    "kept": {
      "title": "Un badge, vérifié sans réseau";
      "lead": "Cette page contient le badge, les clés publiques de son émetteur et ses listes de statut, pris le {{when}}. Votre navigateur recalcule tout à chaque ouverture et n’interroge personne.";
      "needsScript": "Cette page calcule dans votre navigateur : il lui faut JavaScript.";
      "checked": "Recalculé le {{when}} (fuseau {{zone}}), à l’heure de votre appareil.";
      "meaning": "Ce que ce résultat établit";
      "agrees": "Le badge s’accorde, ou non, avec les documents joints, tels qu’ils étaient le {{when}}. Son statut est celui de ce moment-là : il a pu être révoqué depuis.";
      "madeBy": "Rien de plus : qui a fait cette page a pu faire aussi ces documents, et le calcul. Ne vous y fiez qu’autant qu’à la personne ou au site dont vous la tenez.";
      "more": "Avec un réseau";
      "moreText": "La page du badge dit ce qu’il en est maintenant : {{link}}";
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
      "schema": "Un champ obligatoire manque ou ne convient pas";
      "bad-credential": "Un champ obligatoire manque ou ne convient pas";
      "resource-digest": "Le badge donne une empreinte que sa ressource n’a pas";
      "untrusted-context": "Le badge s’appuie sur un vocabulaire inconnu";
      "undefined-term": "Le badge contient un terme que rien ne définit";
      "no-proof": "Aucune signature";
      "too-many-proofs": "Trop de signatures";
      "proof-malformed": "Signature mal formée";
      "proof-purpose": "Signature faite pour un autre usage";
      "proof-not-supported-yet": "Sorte de signature pas encore lue ici";
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
      "jws-malformed": "Ce JWS est abîmé";
      "jws-algorithm": "Signé par un procédé qui n’est pas admis";
      "jws-critical-header": "Le JWS exige un procédé inconnu";
      "jws-type": "Le JWS annonce autre chose qu’un badge";
      "jwt-claims": "L’enveloppe signée et le badge se contredisent";
      "key-of-another-kind": "La clé n’est pas de la sorte que la signature demande";
      "previous-proof-missing": "Une signature antérieure, nommée, manque";
      "proof-chain-circular": "Les signatures se citent en cercle";
      "context-unavailable": "Vocabulaire des relevés (CLR) : non contrôlé ici";
      "endorsement-not-valid": "Une recommandation n’est pas conforme ; le badge n’en dépend pas";
      "endorsement-not-confirmed": "Une recommandation n’est pas confirmée ; le badge n’en dépend pas";
      "too-many-endorsements": "Trop de recommandations pour être contrôlées";
      "refresh-unreachable": "La version plus récente annoncée est injoignable";
      "refresh-of-another": "La version plus récente annoncée est un autre badge";
      "refresh-not-valid": "La version plus récente annoncée n’est pas conforme";
      "refresh-type-not-supported-yet": "Sorte de mise à jour pas encore lue ici";
      "assertion-gone": "L’émetteur a retiré ce badge de son adresse";
      "assertion-unreachable": "L’émetteur n’a pas répondu à l’adresse du badge";
      "assertion-of-another-address": "À l’adresse du badge se trouve un autre badge";
      "badge-class-unreachable": "La description du badge est injoignable chez l’émetteur";
      "badge-class-of-another-address": "La description du badge vient d’une autre adresse";
      "badge-class-address": "Le badge ne dit pas où est sa description";
      "issuer-of-another-address": "La fiche de l’émetteur vient d’une autre adresse";
      "issuer-address": "Le badge ne dit pas où est la fiche de son émetteur";
      "outside-of-scope": "Publié hors des adresses que l’émetteur reconnaît comme siennes";
      "algorithm-unavailable": "Ce navigateur ne sait pas contrôler cette sorte de signature";
    };
    "verify": {
      "title": "Vérifier un badge";
      "lead": "Ce badge est-il authentique, à qui a-t-il été délivré, et tient-il toujours ? Aucun compte, rien n’est conservé.";
      "yours": "Le badge à vérifier";
      "another": "Vérifier un autre badge";
      "oneIsEnough": "Un seul de ces moyens suffit.";
      "url": "Adresse du badge";
      "file": "Ou choisir un fichier ou une photo";
      "fileHint": "Le fichier du badge (PNG, SVG, JSON), ou une photo de son code QR (PNG, JPEG, WebP)";
      "paste": "Ou coller le texte";
      "text": "Texte du badge (JSON ou jeton)";
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
      "how": "Cinq façons de faire";
      "ways": {
        "url": "Une adresse";
        "urlText": "Celle de la page du badge, telle qu’elle figure sur un CV ou un profil.";
        "file": "Un fichier";
        "fileText": "L’image du badge porte ses données signées. Prenez le fichier d’origine, pas une capture d’écran.";
        "code": "Un code QR";
        "codeText": "D’un certificat imprimé ou d’un écran : photographiez le code de près, le carré entier dans l’image.";
        "paste": "Un texte";
        "pasteText": "Les données du badge (JSON, ou un jeton en trois parties), copiées d’un portefeuille ou d’un message.";
        "email": "Et à qui ?";
        "emailText": "Donnez aussi l’adresse de la personne : le contrôle dira si le badge lui a été délivré.";
      };
      "fileTooLarge": "Ce fichier dépasse 12 Mo. Un badge est bien plus petit : choisissez le fichier d’origine, ou une photo plus petite.";
      "codeRead": "Lu dans le code QR :";
      "nothingGiven": "Donnez l’adresse du badge, son fichier ou son texte.";
    };
    "problem": {
      "home": "Aller à l’accueil";
      "reference": "Numéro de référence : {{id}}";
    };
    "problemTypes": {
      "title": "Les refus, un par un";
      "lead": "Tout refus de l’API est un document de problème (RFC 9457). Son « type » est l’adresse d’une de ces pages et ne change jamais de sens.";
      "cases": "Selon le cas";
      "example": "Ce que reçoit un programme";
      "exampleHint": "« title » et « detail » sont dans la langue de la demande et peuvent changer : un programme se fie à « type » et à « status », et transmet « requestId » à la personne qui exploite le site.";
      "all": "Voir tous les refus";
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
      "suspended": "Suspendu";
      "holder": "Attribué à {{name}}";
      "checkAt": "À vérifier sur {{host}}";
    };
    "stopReminders": {
      "documentTitle": "Arrêter les rappels";
      "title": "Arrêter les rappels pour le badge « {{badge}} »";
      "text": "Le badge reste en attente de votre réponse : le lien du message continue de fonctionner.";
      "button": "Arrêter les rappels";
      "doneTitle": "Plus de rappel pour le badge « {{badge}} »";
      "doneText": "C’est noté. Le badge reste en attente ; le lien du message continue de fonctionner.";
    };
    "earned": {
      "title": "Comment il a été gagné";
      "both": "Du {{from}} au {{to}}";
      "from": "Depuis le {{from}}";
      "to": "Jusqu’au {{to}}";
      "evidence": "Preuves";
      "kind": {
        "programme": "Programme :";
        "project": "Projet :";
        "mentoring": "Mentorat :";
        "training": "Formation :";
        "event": "Événement :";
        "other": "Cadre :";
      };
    };
    "embed": {
      "notOpen": "Ce badge n’est pas public";
      "notOpenText": "La personne qui le détient ne l’affiche pas, ou l’adresse est inexacte.";
    };
    "report": {
      "link": "Signaler un problème";
      "title": "Signaler un problème";
      "toIssuer": "Votre signalement ira aux personnes qui gèrent {{issuer}} sur ce site.";
      "toOperator": "Votre signalement ira à qui fait fonctionner ce site.";
      "about": "À propos de :";
      "kind": "De quoi s’agit-il";
      "choose": "Choisissez";
      "text": "Ce que vous avez constaté";
      "email": "Votre adresse e-mail";
      "emailHint": "Seulement pour vous répondre. Elle est effacée avec le signalement, au bout d’un an.";
      "send": "Envoyer le signalement";
      "noKind": "Choisissez de quoi il s’agit.";
      "noText": "Décrivez ce que vous avez constaté.";
      "sent": "Signalement envoyé";
      "sentToIssuer": "Les personnes qui gèrent {{issuer}} l’ont reçu.";
      "sentToOperator": "Qui fait fonctionner ce site l’a reçu.";
      "back": "Revenir à la page";
    };
    "handout": {
      "lead": "Donnez votre nom et votre adresse : vous recevez un message avec un lien pour accepter ce badge.";
      "name": "Votre nom, tel qu’il figurera sur le badge";
      "email": "Votre adresse e-mail";
      "take": "Recevoir ce badge";
      "means": "Ouvert jusqu’au {{until}}. Le badge reste privé tant que vous n’en décidez pas autrement.";
      "sent": "Si ce badge vous attend à cette adresse, un message part dans un instant. Ouvrez-le pour accepter le badge.";
      "sentHint": "Rien ne vient ? Regardez dans les indésirables, puis demandez à la personne qui anime la remise.";
      "shut": {
        "paused": "Cette remise est en pause. Demandez à la personne qui l’anime.";
        "closed": "Cette remise est terminée.";
        "over": "Cette remise est terminée : sa date est passée.";
        "full": "Tous les badges de cette remise ont été pris. Demandez à la personne qui l’anime.";
      };
      "codeTitle": "Entrer un code de remise";
      "codeLead": "Le code de huit signes se trouve sur la feuille, sous le carré à scanner.";
      "code": "Code";
      "codeEnter": "Voir le badge";
    };
    "sheet": {
      "title": "Feuille de remise";
      "qr": "Code QR vers {{url}}";
      "scan": "Scannez pour recevoir ce badge";
      "orCode": "Ou entrez ce code sur {{address}}";
      "until": "Jusqu’au {{date}}";
      "print": "Imprimez cette page depuis votre navigateur : elle tient sur une feuille A4.";
      "personalTitle_one": "{{count, number}} carte de remise";
      "personalTitle_other": "{{count, number}} cartes de remise";
      "personalTitle_many": "{{count, number}} de cartes de remise";
      "personalNote": "Chaque carte ouvre le badge de cette seule personne : remettez-la en main propre. Ces liens sont nouveaux et valent jusqu’au {{date}} ; fermée, cette page ne peut pas être rouverte.";
      "personalScan": "Scannez pour accepter votre badge, jusqu’au {{date}}.";
    };
    "levels": {
      "title": "Niveaux";
      "how_one": "{{count, number}} niveau.";
      "how_other": "{{count, number}} niveaux, du premier au plus élevé. La même personne progresse de l’un à l’autre.";
      "before": "Auparavant";
      "after": "Depuis";
      "how_many": "{{count, number}} de niveaux, du premier au plus élevé. La même personne progresse de l’un à l’autre.";
    };
    "definition": {
      "alignments": "Compétences et référentiels";
      "before": "Badges à détenir avant";
      "effort": "Durée";
      "assessed": "Évaluation";
      "renewal": "Renouvellement";
      "mode": {
        "self": "Par la personne elle-même";
        "peer": "Par des pairs";
        "manager": "Par l’encadrement";
        "mentor": "Par un mentor";
        "panel": "Par un jury";
        "outside": "Par un tiers extérieur";
      };
      "elsewhere": "Autres identifiants et badges apparentés";
      "identifiers": "Ailleurs, ce badge s’appelle";
      "related": "Badges apparentés";
      "identifier": {
        "identifier": "Identifiant";
        "sourcedId": "Identifiant à la source";
        "systemId": "Identifiant dans un système";
        "productId": "Identifiant de produit";
        "isbn": "ISBN";
        "issn": "ISSN";
      };
    };
    "skill": {
      "kind": "Compétence";
      "framework": "Référentiel";
      "family": "Famille";
      "code": "Code";
      "otherNames": "Autres noms";
      "address": "Décrite sur";
      "by": "Publiée par";
      "levels": "Ce que dit chaque niveau";
      "badges": "Badges qui en témoignent";
      "noBadge": "Aucun badge du catalogue n’en témoigne pour l’instant.";
      "allBadges": "Tous dans le catalogue";
      "atLevel_one": "Au niveau {{levels}}";
      "atLevel_many": "Aux niveaux {{levels}}";
      "atLevel_other": "Aux niveaux {{levels}}";
      "crosswalks": "Correspondances";
      "sure": "sûre à {{percent}} %";
      "relation": {
        "exact": "Identique";
        "close": "Proche";
        "broader": "Plus large";
        "narrower": "Plus étroite";
        "related": "Liée";
      };
      "retired": "Cette compétence n’est plus proposée. Les badges qui la nomment restent valables.";
      "notOpen": "Un badge de cette organisation nomme cette compétence sans être dans le catalogue public. Le reste de ce qu’elle en dit n’est pas public.";
      "source": "D’où viennent ces textes";
      "licence": "Licence : {{licence}}";
      "machine": "Cette compétence en JSON, dans la forme de CASE";
      "description": "Une compétence que des badges de {{issuer}} attestent.";
    };
  };
  "reports": {
    "title": "Signalements";
    "lead": "Ce que des visiteurs ont signalé. Chaque signalement est effacé au bout d’un an.";
    "state": "Signalements";
    "open": "Ouverts ({{count, number}})";
    "closed": "Clos";
    "empty": "Aucun signalement ouvert";
    "emptyText": "Le lien « Signaler un problème » est au bas de chaque page publique. Ce qui y est écrit arrive ici, et par courrier aux personnes qui gèrent.";
    "noneClosed": "Aucun signalement clos";
    "noneClosedText": "Un signalement que vous closez reste ici pendant un an.";
    "site": "Le site";
    "page": "Voir la page concernée";
    "noReply": "Sans adresse de réponse";
    "close": "Clore ce signalement";
    "reopen": "Rouvrir ce signalement";
    "closedOn": "Clos le {{when}}";
  };
  "skills": {
    "list": {
      "title": "Compétences";
      "lead": "Vos référentiels : ce que l’on sait faire, par familles et par niveaux. Les badges et les programmes y puisent.";
      "add": "Nouveau référentiel";
      "create": "Créer le référentiel";
      "empty": {
        "title": "Aucun référentiel";
        "text": "Créez le vôtre, ou importez-en un : tableau, ESCO, ROME 4.0 ou CASE.";
        "textReader": "Votre organisation n’a pas encore de référentiel de compétences.";
      };
    };
    "count": {
      "families_zero": "Aucune famille";
      "families_one": "{{count, number}} famille";
      "families_other": "{{count, number}} familles";
      "families_many": "{{count, number}} de familles";
      "skills_zero": "Aucune compétence";
      "skills_one": "{{count, number}} compétence";
      "skills_other": "{{count, number}} compétences";
      "skills_many": "{{count, number}} de compétences";
      "levels_zero": "Aucun niveau";
      "levels_one": "{{count, number}} niveau";
      "levels_other": "{{count, number}} niveaux";
      "levels_many": "{{count, number}} de niveaux";
      "untranslated_one": "{{count, number}} nom pas encore traduit";
      "untranslated_other": "{{count, number}} noms pas encore traduits";
      "untranslated_many": "{{count, number}} de noms pas encore traduits";
    };
    "retired": "Retiré";
    "version": "Version {{version}}";
    "origin": {
      "own": "Fait ici";
      "library": "Bibliothèque";
      "csv": "Tableau";
      "json": "JSON";
      "case": "CASE";
      "esco": "ESCO";
      "rome": "ROME";
    };
    "kind": {
      "family": "Famille";
      "skill": "Compétence";
    };
    "framework": {
      "change": "Modifier le référentiel";
      "retire": "Retirer";
      "restore": "Remettre en service";
      "empty": {
        "title": "Rien dans ce référentiel";
        "text": "Ajoutez une compétence ou une famille de compétences, ou importez un fichier.";
      };
      "retireTitle": "Retirer « {{name}} »";
      "retireMeans_zero": "Rien n’y figure encore.";
      "retireMeans_one": "{{count, number}} famille ou compétence n’est plus proposée aux badges et aux programmes.";
      "retireMeans_many": "{{count, number}} de familles et compétences ne sont plus proposées aux badges et aux programmes.";
      "retireMeans_other": "{{count, number}} familles et compétences ne sont plus proposées aux badges et aux programmes.";
      "retireKeeps": "Ce qui les nomme déjà reste tel quel, et le référentiel peut être remis en service.";
    };
    "export": {
      "act": "Exporter";
      "csv": "Tableau (CSV)";
      "case": "CASE 1.1";
      "json": "JSON d’Insigne";
    };
    "tree": {
      "label": "Familles et compétences";
      "choose": "Choisissez une compétence pour la lire en entier.";
      "more_one": "Afficher la suivante";
      "more_other": "Afficher la suite ({{count, number}})";
      "more_many": "Afficher la suite ({{count, number}})";
    };
    "search": {
      "label": "Chercher une compétence, un mot, un code";
      "count_zero": "Aucun résultat";
      "count_one": "{{count, number}} résultat";
      "count_other": "{{count, number}} résultats";
      "count_many": "{{count, number}} de résultats";
      "corrected": "Rien pour « {{asked}} » ; cherché : {{used}}.";
    };
    "skill": {
      "add": "Nouvelle compétence";
      "create": "Créer";
      "addBelow": "Ajouter dessous";
      "change": "Modifier";
      "newBadge": "Créer un badge pour cette compétence";
      "badges": "Badges qui la nomment";
      "retire": "Retirer";
      "restore": "Remettre en service";
      "otherNames": "Autres noms";
    };
    "form": {
      "nameFr": "Nom en français";
      "nameEn": "Nom en anglais";
      "nameMissing": "Donnez un nom, dans une langue au moins.";
      "descriptionFr": "Description en français";
      "descriptionEn": "Description en anglais";
      "version": "Version";
      "levelsFr": "Niveaux en français";
      "levelsEn": "Niveaux en anglais";
      "levelsHint": "Facultatif. Un par ligne, du premier au plus élevé";
      "kind": "Nature";
      "code": "Code";
      "atLevelFr": "« {{level}} » en français";
      "atLevelEn": "« {{level}} » en anglais";
      "keywordsFr": "Autres noms en français";
      "keywordsEn": "Autres noms en anglais";
      "keywordsHint": "Un par ligne ; la recherche les trouve";
      "save": "Enregistrer";
      "source": "Source et conditions";
      "sourceName": "Source";
      "sourceLicence": "Licence";
      "sourceUrl": "Adresse web de la source";
      "noticeFr": "Mention en français";
      "noticeEn": "Mention en anglais";
      "noticeHint": "Affichée sous le référentiel et dans ses exports";
      "fourLevels": "Aptitude\nAcquisition\nMaîtrise\nExcellence";
      "takeFour": "Prendre les quatre niveaux : {{levels}}";
    };
    "crosswalk": {
      "title": "Correspondances";
      "confidence": "sûr à {{percent}} %";
      "remove": "Retirer";
      "act": "Relier";
      "addTitle": "Relier « {{name}} »";
      "add": "Ajouter la correspondance";
      "where": "L’autre compétence";
      "here": "Est dans un de vos référentiels";
      "elsewhere": "A une adresse ailleurs";
      "other": "La chercher";
      "otherHint": "Nom ou code ; accents et petites fautes ne gênent pas.";
      "otherMissing": "Choisissez l’autre compétence.";
      "chosen": "Choisie :";
      "uri": "Adresse web";
      "uriMissing": "Donnez l’adresse web entière, avec https.";
      "name": "Comment elle s’appelle là-bas";
      "relation": "L’autre est";
      "sure": "Votre degré de certitude";
      "sureHint": "De 0 à 100 : une supposition, ou les mots des deux auteurs.";
      "sureMissing": "Donnez un nombre de 0 à 100.";
    };
    "relation": {
      "exact": "Identique";
      "close": "Proche";
      "broader": "Plus large";
      "narrower": "Plus étroite";
      "related": "Liée";
    };
    "merge": {
      "act": "Fusionner";
      "actInto": "Fusionner avec « {{name}} »";
      "title": "Fusionner « {{name}} »";
      "effect": "Cette compétence devient un autre nom de celle que vous choisissez. Les badges et les programmes qui la citent ne changent pas, et la fusion peut être défaite.";
      "into": "Compétence à garder";
      "none": "Aucune autre compétence ne correspond.";
      "undo": "Défaire la fusion";
      "isOtherName": "Autre nom de :";
      "merged": "fusionnée";
    };
    "import": {
      "act": "Importer";
      "newer": "Importer une version";
      "title": "Importer un référentiel";
      "lead": "Rien n’est écrit avant que vous ayez lu ce qui changerait.";
      "files": "Fichiers";
      "moreFiles": "Ajouter des fichiers de la même source";
      "filesHint": "25 Mo au plus chacun, huit au plus. Décompressez d’abord les archives ZIP.";
      "choose": "Choisir des fichiers";
      "dropHere": "Glissez vos fichiers ici";
      "sampleGet": "Télécharger un tableau d’exemple";
      "sampleName": "referentiel-exemple.csv";
      "sample": "Code;Famille;Nom;Name;Description;Niveau Aptitude;Niveau Maîtrise|S1;Sécurité;Consigner une machine;Locking out a machine;Couper, verrouiller et vérifier l’absence d’énergie.;Avec une personne expérimentée.;En autonomie, et l’explique.|S2;Sécurité;Signaler un danger;Reporting a hazard;Dire où, quoi et depuis quand.;Quand on le lui demande.;De sa propre initiative.";
      "about": {
        "csv": "Tableau CSV ou XLSX : une compétence par ligne, avec nom, code, parent ou famille, description, et une colonne « Niveau … » par niveau.";
        "esco": "ESCO : skills_fr.csv, skills_en.csv, skillsHierarchy et broaderRelationsSkillPillar, ensemble.";
        "rome": "ROME 4.0 : l’arborescence des compétences en CSV ou JSON, les listes, ou la réponse de l’API.";
        "case": "CASE 1.0 ou 1.1 : un paquet JSON.";
        "json": "JSON : l’export d’une autre installation d’Insigne.";
      };
      "read_zero": "Lire";
      "read_one": "Lire {{count, number}} fichier";
      "read_other": "Lire {{count, number}} fichiers";
      "read_many": "Lire {{count, number}} de fichiers";
      "nothingYet": "Rien n’est encore écrit.";
      "recognised": "Ce qui a été reconnu";
      "rows_zero": "aucune ligne";
      "rows_one": "{{count, number}} ligne";
      "rows_other": "{{count, number}} lignes";
      "rows_many": "{{count, number}} de lignes";
      "target": "Référentiel";
      "new": "Nouveau référentiel";
      "columns": "Colonnes";
      "isComplete": "Les fichiers contiennent tout le référentiel";
      "isCompleteHint": "Ce qu’ils ne nomment pas est retiré ; rien n’est supprimé.";
      "check": "Vérifier";
      "checkAgain": "Vérifier de nouveau";
      "run_one": "Importer {{count, number}} changement";
      "run_other": "Importer {{count, number}} changements";
      "run_many": "Importer {{count, number}} de changements";
      "whole": "Tout entier, ou rien.";
      "nothing": "Tout est déjà ainsi : rien à importer.";
      "drop": "Abandonner";
      "corrected": "Déposer le fichier corrigé";
      "correctedHint": "Il prend la place de celui-ci et est contrôlé aussitôt ; vos choix restent.";
    };
    "fileKind": {
      "csv": "Tableau de compétences";
      "json": "Export d’Insigne";
      "case": "Paquet CASE";
      "esco-skills": "Compétences ESCO";
      "esco-groups": "Groupes ESCO";
      "esco-broader": "Liens ESCO";
      "esco-hierarchy": "Arborescence ESCO";
      "rome-tree": "Arborescence ROME";
      "rome-list": "Liste ROME";
      "rome-json": "ROME en JSON";
      "other": "Sans compétences, laissé de côté";
    };
    "column": {
      "nameFr": "Nom en français";
      "nameEn": "Nom en anglais";
      "code": "Code";
      "uri": "Adresse (URI)";
      "parent": "Parent (code, adresse ou nom)";
      "family": "Famille (nom)";
      "kind": "Nature (famille ou compétence)";
      "descriptionFr": "Description en français";
      "descriptionEn": "Description en anglais";
      "keywordsFr": "Autres noms en français";
      "keywordsEn": "Autres noms en anglais";
      "none": "Pas dans le fichier";
      "descriptors": "Descripteurs par niveau : {{columns}}";
    };
    "report": {
      "title": "Ce qui changera";
      "done": "Ce qui a changé";
      "refused": "Ce fichier ne peut pas être importé tel quel";
      "faults_one": "{{count, number}} ligne à corriger. Rien n’a été écrit.";
      "faults_other": "{{count, number}} lignes à corriger. Rien n’a été écrit.";
      "faults_many": "{{count, number}} de lignes à corriger. Rien n’a été écrit.";
      "line": "Ligne {{line}}";
      "value": "« {{value}} »";
    };
    "change": {
      "new": "Nouvelles";
      "changed": "Modifiées";
      "unchanged": "Inchangées";
      "gone": "À retirer";
      "retired": "Retirées";
    };
    "oneChange": {
      "new": "Nouvelle";
      "changed": "Modifiée";
      "unchanged": "Inchangée";
      "gone": "À retirer";
      "retired": "Retirée";
    };
    "fault": {
      "too-few-cells": "Il manque des cellules.";
      "too-many-cells": "Il y a trop de cellules.";
      "name-missing": "Le nom manque.";
      "text-too-long": "Un texte est trop long.";
      "malformed": "La ligne n’a pas la forme attendue.";
      "code-twice": "Ce code est déjà pris plus haut.";
      "uri-twice": "Cette adresse est déjà prise plus haut.";
      "parent-missing": "Le parent n’est pas dans les fichiers.";
      "parent-ambiguous": "Plusieurs lignes peuvent être ce parent.";
      "circle": "Ces compétences se contiennent l’une l’autre.";
      "too-deep": "L’arborescence a plus de 40 étages.";
      "level-unknown": "Ce niveau n’est pas dans l’échelle, ou elle en a plus de dix.";
      "link-unknown": "Ce lien part d’une compétence absente des fichiers.";
      "mixed-files": "Ce fichier est d’une autre source que les autres.";
      "nothing-found": "Aucune compétence dans ces fichiers.";
      "too-many": "Plus de 50 000 compétences.";
      "uri-taken": "Un autre référentiel vient déjà de cette source.";
      "kind-unknown": "La nature n’est ni famille ni compétence.";
    };
    "note": {
      "second-parent_one": "{{count, number}} second parent gardé comme correspondance, par exemple « {{example}} ».";
      "second-parent_other": "{{count, number}} seconds parents gardés comme correspondances, par exemple « {{example}} ».";
      "second-parent_many": "{{count, number}} de seconds parents gardés comme correspondances, par exemple « {{example}} ».";
      "keywords-cut_one": "{{count, number}} compétence a plus de 200 autres noms ; les 200 premiers sont gardés.";
      "keywords-cut_other": "{{count, number}} compétences ont plus de 200 autres noms ; les 200 premiers sont gardés.";
      "keywords-cut_many": "{{count, number}} de compétences ont plus de 200 autres noms ; les 200 premiers sont gardés.";
      "association-left-out_one": "{{count, number}} lien d’un autre genre laissé de côté ({{example}}).";
      "association-left-out_other": "{{count, number}} liens d’un autre genre laissés de côté ({{example}}).";
      "association-left-out_many": "{{count, number}} de liens d’un autre genre laissés de côté ({{example}}).";
      "language-guessed_one": "La langue de {{example}} a été reconnue à ses textes.";
      "language-guessed_other": "La langue de {{count, number}} fichiers a été reconnue à leurs textes, dont {{example}}.";
      "language-guessed_many": "La langue de {{count, number}} de fichiers a été reconnue à leurs textes, dont {{example}}.";
      "encoding_one": "{{example}} n’est pas en UTF-8 ; lu quand même.";
      "encoding_other": "{{count, number}} fichiers, dont {{example}}, ne sont pas en UTF-8 ; lus quand même.";
      "encoding_many": "{{count, number}} de fichiers, dont {{example}}, ne sont pas en UTF-8 ; lus quand même.";
      "file-left-out_one": "{{example}} ne contient pas de compétences.";
      "file-left-out_other": "{{count, number}} fichiers, dont {{example}}, ne contiennent pas de compétences.";
      "file-left-out_many": "{{count, number}} de fichiers, dont {{example}}, ne contiennent pas de compétences.";
    };
    "run": {
      "progress_one": "{{done}} sur {{count, number}}";
      "progress_other": "{{done}} sur {{count, number}}";
      "progress_many": "{{done}} sur {{count, number}}";
      "label": "Avancement de l’import";
      "mayLeave": "Vous pouvez quitter cette page ; l’import continue.";
      "cancel": "Annuler l’import";
      "cancelEffect": "Rien de cet import ne restera.";
      "open": "Ouvrir le référentiel";
      "another": "Importer autre chose";
      "state": {
        "running": "Import en cours";
        "cancelling": "Annulation en cours";
        "cancelled": "Import annulé : rien n’a été écrit.";
        "failed": "Import refusé : le référentiel a changé entre-temps, ou un code y est déjà pris. Rien n’a été écrit. Déposez de nouveau les fichiers.";
        "done": "Import terminé";
      };
    };
    "move": {
      "act": "Déplacer";
      "title": "Déplacer « {{name}} »";
      "under": "Se trouve sous :";
      "outermost": "rien, au premier niveau";
      "toOutermost": "Au premier niveau";
      "to": "La mettre sous une autre";
      "toHint": "Une famille ou une compétence de ce référentiel, par nom ou code.";
      "none": "Rien n’y ressemble dans ce référentiel.";
      "place": "Place";
      "first": "En premier";
      "after": "Après « {{name}} »";
      "last": "En dernier";
      "done": "Déplacée.";
      "undo": "Annuler";
    };
  };
  "studio": {
    "title": "Atelier : {{name}}";
    "short": "Atelier";
    "back": "Revenir au badge";
    "save": "Enregistrer le dessin";
    "saveShort": "Enregistrer";
    "saved": "Dessin enregistré dans le brouillon.";
    "stepQuoted": "« {{step}} »";
    "step": {
      "edit": "Modifier le badge";
      "add": "Ajouter {{what}}";
      "remove": "Retirer {{what}}";
      "copy": "Dupliquer {{what}}";
      "up": "Monter {{what}}";
      "down": "Descendre {{what}}";
      "hide": "Masquer {{what}}";
      "show": "Montrer {{what}}";
      "move": "Déplacer {{what}}";
      "resize": "Changer la taille : {{what}}";
      "turn": "Tourner {{what}}";
      "text": "Écrire {{what}}";
      "colour": "Colorer {{what}}";
      "figure": "Choisir {{what}}";
      "setting": "Régler {{what}}";
      "template": "Prendre un modèle";
      "shape": "Changer la forme";
      "palette": "Changer les couleurs";
      "finish": "Changer la finition";
      "levels": "Donner les niveaux";
      "alt": "Écrire le texte de remplacement";
      "picture": "Importer une image";
      "drawn": "Remettre le dessin";
      "found": "Reprendre le brouillon gardé";
      "theirs": "Prendre l’autre version";
    };
    "the": {
      "emblem": "l’emblème";
      "icon": "l’icône";
      "text": "le texte";
      "arc": "le texte en arc";
      "logo": "le logo";
    };
    "kind": {
      "emblem": "Emblème";
      "icon": "Icône";
      "text": "Texte";
      "arc": "Texte en arc";
      "logo": "Logo";
    };
    "base": {
      "levels": "Niveaux";
      "colours": "Couleurs";
      "shape": "Forme";
    };
    "part": {
      "templates": "Modèles";
      "layers": "Calques";
      "sizes": "Aperçus";
      "alt": "Description";
    };
    "stage": {
      "title": "Dessin";
      "label": "Dessin du badge. Aucun calque n’est choisi.";
      "labelOf": "Dessin du badge. Calque choisi : {{layer}}";
      "keys": "Au clavier, dessin choisi : flèches pour déplacer d’une unité, de dix avec Maj ; + et − pour la taille ; [ et ] pour tourner ; Page haut et bas pour changer de calque ; Suppr. pour retirer ; Ctrl+Z pour défaire.";
      "place": "Horizontal {{x, number}}, vertical {{y, number}}, taille {{scale, number}} %, rotation {{rotation, number}}°";
      "safe": "Zone sûre";
    };
    "layers": {
      "title": "Calques";
      "order": "Calques, du premier plan au fond";
      "add": "Ajouter";
      "newText": "Texte";
      "noText": "sans texte";
      "hide": "Masquer : {{layer}}";
      "up": "Monter : {{layer}}";
      "down": "Descendre : {{layer}}";
      "copy": "Dupliquer";
      "remove": "Retirer";
      "full_one": "Un dessin a {{count, number}} calque au plus : retirez-en un pour en ajouter.";
      "full_many": "Un dessin a {{count, number}} de calques au plus : retirez-en un pour en ajouter.";
      "full_other": "Un dessin a {{count, number}} calques au plus : retirez-en un pour en ajouter.";
      "noLogo": "Le logo se dépose dans les réglages de l’organisation ; il pourra ensuite figurer sur ses badges.";
    };
    "place": {
      "x": "Horizontal";
      "y": "Vertical";
      "scale": "Taille";
      "rotation": "Rotation";
      "weight": "Épaisseur du trait";
    };
    "text": {
      "words": "Texte";
      "isName": "Ce texte est le nom du badge ; il se change sur la page du badge.";
      "link": "Suit le nom du badge";
      "linkTaken": "Un autre texte suit déjà le nom.";
      "size": "Hauteur des lettres";
      "width": "Largeur disponible";
      "place": "Côté du cercle";
      "top": "En haut";
      "bottom": "En bas";
      "radius": "Rayon";
      "span": "Ouverture";
      "plate": "Plaque";
      "lines": "Sur deux lignes si le texte est long";
    };
    "plate": {
      "none": "Sans plaque";
      "metal": "Plaque de métal";
      "enamel": "Plaque d’émail";
      "ribbon": "Ruban";
    };
    "colours": {
      "brand": "Celle de l’organisation";
      "own": "Une autre couleur";
      "ofLayer": "Couleur";
      "ownOfLayer": "Une autre couleur pour ce calque";
      "pick": "Choisir dans une palette : {{label}}";
      "wrong": "Une couleur s’écrit comme #0C5666.";
      "adapted": "Émaillée en {{colour}}, la nuance la plus proche sur laquelle les lettres se lisent.";
    };
    "role": {
      "ink": "Lisible";
      "metal": "Métal";
      "main": "Émail";
      "glow": "Éclat";
      "deep": "Ombre";
      "pale": "Pâle";
      "white": "Blanc";
      "black": "Noir";
    };
    "shape": {
      "disc": "Médaille";
      "quatrefoil": "Quatre-feuilles";
      "shield": "Écu";
      "hexagon": "Hexagone";
      "octagram": "Étoile";
      "sceau": "Sceau";
      "ecrou": "Écrou";
      "chevron": "Chevron";
      "cocarde": "Cocarde";
      "circuit": "Circuit";
      "ex-libris": "Ex-libris";
      "billet": "Billet";
      "ruche": "Ruche";
    };
    "palette": {
      "petrole": "Pétrole";
      "nuit": "Nuit";
      "brique": "Brique";
      "olive": "Olive";
      "prune": "Prune";
      "ardoise": "Ardoise";
      "ambre": "Ambre";
      "lagon": "Lagon";
      "grenat": "Grenat";
      "sapin": "Sapin";
      "cuivre": "Cuivre";
      "outremer": "Outremer";
      "violet": "Violet";
      "rose": "Rose";
      "ciel": "Ciel";
      "encre": "Encre";
    };
    "finish": {
      "byLevel": "Le métal, le bord et le fond viennent du niveau : chaque niveau se reconnaît ainsi d’un coup d’œil.";
      "metal": "Métal";
      "field": "Fond";
      "engraving": "Gravure";
      "rim": "Bord";
    };
    "alloy": {
      "acier": "Acier";
      "bronze": "Bronze";
      "argent": "Argent";
      "or": "Or";
      "cuivre": "Cuivre";
      "noir": "Noir";
      "teinte": "Teinté";
    };
    "field": {
      "enamel": "Émail";
      "paper": "Papier";
    };
    "engraving": {
      "none": "Aucune";
      "rays": "Rayons";
      "waves": "Vagues";
      "weave": "Tressage";
      "grid": "Quadrillage";
    };
    "rim": {
      "plain": "Simple";
      "double": "Double";
      "beaded": "Perlé";
    };
    "emblems": {
      "title": "Emblème";
      "search": "Chercher un emblème";
      "found_one": "{{count, number}} emblème";
      "found_many": "{{count, number}} d’emblèmes";
      "found_other": "{{count, number}} emblèmes";
    };
    "templates": {
      "title": "Modèles";
      "search": "Chercher un modèle";
      "use": "Usage";
      "allUses": "Tous les usages";
      "found_one": "{{count, number}} modèle";
      "found_many": "{{count, number}} de modèles";
      "found_other": "{{count, number}} modèles";
    };
    "use": {
      "technical": "Technique";
      "training": "Formation";
      "event": "Évènement";
      "community": "Communauté";
      "assessment": "Évaluation";
      "teaching": "Transmission";
      "safety": "Sécurité";
      "language": "Langues";
      "mind-sport": "Jeux de l’esprit";
      "environment": "Environnement";
      "culture": "Culture";
    };
    "levels": {
      "none": "aucun";
      "count_one": "{{count, number}} niveau";
      "count_many": "{{count, number}} de niveaux";
      "count_other": "{{count, number}} niveaux";
      "strip_one": "Un dessin, {{count, number}} niveau";
      "strip_many": "Un dessin, {{count, number}} de niveaux";
      "strip_other": "Un dessin, {{count, number}} niveaux";
      "noneYet": "Un dessin peut servir à quatre niveaux : métal, bord, losanges et ruban changent, le reste demeure.";
      "oneYet": "Ce badge a un seul niveau ; son dessin peut servir aux quatre.";
      "give": "Préparer les quatre niveaux";
      "hint": "Chaque niveau donne au dessin son métal, son bord, ses losanges et son ruban. Le reste est le même pour tous.";
      "edit": "Écrire les niveaux et leurs critères sur la page du badge";
    };
    "sizes": {
      "title": "Aperçus";
      "light": "Clair";
      "dark": "Sombre";
      "grey": "Gris";
      "post": "Partagé sur un réseau";
      "mini": "Jusqu’à 64 pixels, une coupe sans lettres remplace le dessin : emblème agrandi, niveau en losanges.";
      "large": "À {{size, number}} pixels";
      "small": "À 90 et à 32 pixels";
    };
    "advice": {
      "count_one": "{{count, number}} point à revoir";
      "count_many": "{{count, number}} de points à revoir";
      "count_other": "{{count, number}} points à revoir";
      "contrast": "Contraste {{ratio}}";
      "missing_one": "La police des badges n’a pas ce caractère : {{letters}}. Écrivez autrement.";
      "missing_many": "La police des badges n’a pas ces caractères : {{letters}}. Écrivez autrement.";
      "missing_other": "La police des badges n’a pas ces caractères : {{letters}}. Écrivez autrement.";
      "levelWord": "Mot du niveau";
      "text": "{{layer}} : contraste {{ratio}} avec le fond, {{needed}} au moins se lit.";
      "edge": {
        "white": "Sur fond blanc, le bord se voit peu : contraste {{ratio}}, {{needed}} au moins.";
        "dark": "Sur fond sombre, le bord se voit peu : contraste {{ratio}}, {{needed}} au moins.";
      };
      "take": "Prendre {{colour}}";
      "small": "{{layer}} ({{language}}) : lettres de {{pixels, number}} pixels sur un badge de 400, {{least, number}} au moins se lisent. Agrandissez-les.";
      "tooLong": "{{layer}} ({{language}}) : texte trop long de {{percent, number}} %, les lettres n’ont plus que {{pixels, number}} pixels sur un badge de 400. Raccourcissez le texte ou donnez-lui plus de place.";
      "cut": "{{layer}} ({{language}}) : le bord du visuel coupe ce texte. Rapprochez-le du centre, ou réduisez-le.";
      "blocks": "Le badge ne peut pas être publié ainsi.";
    };
    "alt": {
      "title": "Texte de remplacement";
      "take": "Reprendre la proposition : {{text}}";
    };
    "picture": {
      "import": "Importer une image";
      "done": "Utiliser cette image";
      "replaces": "Une image importée est montrée à la place de ce dessin, qui reste gardé.";
      "draw": "Remettre le dessin";
    };
    "a": {
      "emblem": "un emblème";
      "icon": "une icône";
      "text": "un texte";
      "arc": "un texte en arc";
      "logo": "le logo";
    };
  };
  "versions": {
    "title": "Versions conservées";
    "none": "Rien n’est encore conservé. Conservez le référentiel tel qu’il est avant de le modifier : vous lirez ensuite ce qui a changé, compétence par compétence.";
    "full_one": "{{count, number}} version est conservée, le maximum. Pour en conserver une autre, supprimez-la ; un import n’en conserve plus.";
    "full_other": "{{count, number}} versions sont conservées, le maximum. Pour en conserver une autre, supprimez-en une ; un import n’en conserve plus.";
    "full_many": "{{count, number}} de versions sont conservées, le maximum. Pour en conserver une autre, supprimez-en une ; un import n’en conserve plus.";
    "givesWay_one": "{{count, number}} version est conservée, le maximum. La prochaine prendra sa place.";
    "givesWay_other": "{{count, number}} versions sont conservées, le maximum. La prochaine prendra la place de la plus ancienne des automatiques.";
    "givesWay_many": "{{count, number}} de versions sont conservées, le maximum. La prochaine prendra la place de la plus ancienne des automatiques.";
    "all_one": "Afficher {{count, number}} version";
    "all_other": "Afficher les {{count, number}} versions";
    "all_many": "Afficher les {{count, number}} de versions";
    "unlabelled": "Sans nom";
    "automatic": "Automatique";
    "reason": {
      "import": "avant un import";
      "retire": "avant le retrait";
    };
    "by": "par {{name}}";
    "see": "Version {{label}}";
    "compare": "Comparer à aujourd’hui";
    "keep": {
      "act": "Conserver cette version";
      "title": "Conserver « {{name}} » tel quel";
      "means": "Familles, compétences, niveaux, descripteurs, autres noms et correspondances sont figés tels qu’ils sont. Vous continuez à modifier le référentiel.";
      "label": "Nom de la version";
      "labelHint": "Par exemple 2026.1. Le référentiel porte ensuite ce nom de version.";
      "labelMissing": "Donnez un nom à cette version.";
      "note": "Note";
      "noteHint": "Facultatif : pourquoi, ou pour qui.";
      "done": "Version {{label}} conservée.";
    };
    "read": {
      "title": "{{name}}, version {{label}}";
      "frozen": "Le référentiel tel qu’il était ce jour-là : rien ici ne change plus.";
      "skills": "Ce qu’elle contient";
      "empty": "Cette version ne contient rien.";
      "search": "Chercher dans cette version";
    };
    "remove": {
      "act": "Supprimer";
      "title": "Supprimer la version {{label}}";
      "means": "Elle ne pourra plus être lue, comparée ni exportée. Le référentiel et les badges ne changent pas.";
      "do": "Supprimer cette version";
    };
    "compared": {
      "title": "Comparer des versions";
      "of": "{{name}} : ce qui a changé";
      "which": "Versions à comparer";
      "from": "Avant";
      "to": "Après";
      "now": "Aujourd’hui";
      "nothingKept": "Aucune version à comparer";
      "nothingKeptText": "Conservez d’abord une version de ce référentiel.";
      "back": "Retour au référentiel";
      "count_zero": "Aucune compétence ni famille ne diffère.";
      "count_one": "{{count, number}} compétence ou famille diffère.";
      "count_other": "{{count, number}} compétences et familles diffèrent.";
      "count_many": "{{count, number}} de compétences et familles diffèrent.";
      "same": "Ces deux états disent la même chose.";
      "everything": "Tout";
      "kinds": "Quels changements afficher";
      "framework": "Le référentiel lui-même";
      "kind": {
        "added": "Ajoutées";
        "removed": "Retirées";
        "moved": "Déplacées";
        "renamed": "Renommées";
        "reworded": "Reformulées";
        "details": "Détails";
      };
      "chip": {
        "added": "Ajoutée";
        "removed": "Retirée";
        "moved": "Déplacée";
        "renamed": "Renommée";
        "reworded": "Reformulée";
        "details": "Détails";
      };
      "how": {
        "new": "nouvelle";
        "restored": "remise en service";
        "unmerged": "fusion défaite";
        "retired": "retirée";
        "merged": "fusionnée";
      };
      "mergedInto": "fusionnée avec « {{name}} »";
      "place": "Place";
      "outermost": "Au premier niveau";
      "first": "En premier";
      "after": "Après « {{name}} »";
      "links": "Correspondances";
      "noLink": "Aucune";
      "atLevel": "Au niveau « {{name}} »";
      "definition": "Définition du niveau « {{name}} »";
      "inLanguage": "{{field}}, en {{language}}";
      "field": {
        "name": "Nom";
        "description": "Description";
        "keywords": "Autres noms";
        "code": "Code";
        "uri": "Adresse (URI)";
        "kind": "Nature";
        "version": "Version";
        "scale": "Échelle des niveaux";
        "sourceName": "Source";
        "sourceUrl": "Adresse de la source";
        "licence": "Licence";
        "notice": "Mention";
      };
      "badges_one": "{{count, number}} badge publié cite une compétence modifiée ou retirée";
      "badges_other": "{{count, number}} badges publiés citent une compétence modifiée ou retirée";
      "badges_many": "{{count, number}} de badges publiés citent une compétence modifiée ou retirée";
      "badgesKeep": "Ce qui est publié nomme la compétence comme au jour de la publication ; pour reprendre les mots d’aujourd’hui, publiez de nouveau.";
      "namedBy_one": "Citée par {{count, number}} badge publié";
      "namedBy_other": "Citée par {{count, number}} badges publiés";
      "namedBy_many": "Citée par {{count, number}} de badges publiés";
    };
    "retire": {
      "badges_zero": "Aucun badge ne cite ses compétences.";
      "badges_one": "{{count, number}} badge cite ses compétences";
      "badges_other": "{{count, number}} badges citent ses compétences";
      "badges_many": "{{count, number}} de badges citent ses compétences";
      "programmes_zero": "Aucun programme ne cite ses compétences.";
      "programmes_one": "{{count, number}} programme cite ses compétences";
      "programmes_other": "{{count, number}} programmes citent ses compétences";
      "programmes_many": "{{count, number}} de programmes citent ses compétences";
      "state": {
        "draft": "brouillon";
        "published": "publié";
        "open": "ouvert";
      };
      "keeps": "Son état d’aujourd’hui reste parmi les versions conservées.";
    };
    "import": {
      "keeps": "L’état d’aujourd’hui reste parmi les versions conservées du référentiel.";
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
