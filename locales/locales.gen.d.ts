// Made by tools/generate-catalogue-types.ts from locales/fr: do not edit.
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
// biome-ignore-all assist: generated
import 'i18next';

export interface Catalogues {

}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Catalogues;
    returnNull: false;
    returnObjects: false;
  }
}
