import type { Page } from 'playwright-core';
import type { Language, Words } from '../support/words.ts';
import type { DemoFacts } from './demo-facts.ts';

export interface Scene {
  page: Page;
  facts: DemoFacts;
  language: Language;
  words: Words;
}

export interface Screen {
  name: string;
  as: 'stranger' | 'member' | 'owner' | 'operator';
  open(scene: Scene): Promise<unknown>;
}

/** An address of the installation in the language asked for. */
export const inLanguage = ({ facts, language }: Scene, address: string): string =>
  `${facts.url}/${language}${new URL(address, facts.url).pathname}`;

export const visit =
  (address: (facts: DemoFacts) => string): Screen['open'] =>
  (scene) =>
    scene.page.goto(inLanguage(scene, address(scene.facts)));

export const app =
  (path: (facts: DemoFacts) => string): Screen['open'] =>
  ({ page, facts }) =>
    page.goto(`${facts.url}/app${path(facts)}`);
