import type { SkillChange, TextChange } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { formatNumber, inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { ChangedText, Sides } from '../../ui/marked-text.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';

type Labels = [string, string];

/** The framework itself: its texts, its terms, its scale. */
export function ComparedTexts({ texts, labels }: { texts: TextChange[]; labels: Labels }) {
  const { t } = useText();
  const id = useId();
  return (
    <section className="card stack" aria-labelledby={id}>
      <h2 id={id}>{t('versions:compared.framework')}</h2>
      <Texts texts={texts} labels={labels} />
    </section>
  );
}

function Texts({ texts, labels }: { texts: TextChange[]; labels: Labels }) {
  const titleOf = useTitle();
  const shown = useShown();
  return (
    <>
      {texts.map((text) => (
        <ChangedText
          key={`${text.field} ${text.language} ${text.level?.fr} ${text.level?.en}`}
          title={titleOf(text)}
          labels={labels}
          before={shown(text, text.before)}
          after={shown(text, text.after)}
          lang={text.language ?? undefined}
        />
      ))}
    </>
  );
}

function useTitle() {
  const { t, language } = useText();
  return ({ field, level, language: of }: TextChange): string => {
    const name = level === null ? '' : inLanguage(level, language).text;
    const what =
      field === 'descriptor'
        ? t('versions:compared.atLevel', { name })
        : field === 'definition'
          ? t('versions:compared.definition', { name })
          : t(`versions:compared.field.${field}`);
    if (of === null) return what;
    return t('versions:compared.inLanguage', { field: what, language: t(`common:language.${of}`) });
  };
}

function useShown() {
  const { t } = useText();
  return ({ field }: TextChange, value: string): string =>
    field === 'kind' && (value === 'family' || value === 'skill') ? t(`skills:kind.${value}`) : value;
}

interface ComparedSkillProps {
  change: SkillChange;
  framework: string;
  labels: Labels;
  /** Published badges that name it. */
  badges: number;
}

/** One skill that stands in both states and is not the same. */
export function ComparedSkill({ change, framework, labels, badges }: ComparedSkillProps) {
  const { t, language } = useText();
  const { organisation } = useOrganisation();
  const id = useId();
  const { name, kind, code, path, changes, place, texts, links } = change;
  return (
    <section className="card stack" aria-labelledby={id}>
      <div className="stack-s">
        <div className="row wrap between">
          <h2 className="h3" id={id}>
            <Link
              to="/o/$org/frameworks/$id"
              params={{ org: organisation.handle, id: framework }}
              search={{ skill: change.id }}
            >
              <Written text={name} />
            </Link>
          </h2>
          <p className="row wrap">
            {changes.map((one) => (
              <span key={one} className="chip">
                {t(`versions:compared.chip.${one}`)}
              </span>
            ))}
          </p>
        </div>
        <p className="xs dim">
          {[t(`skills:kind.${kind}`), code ?? '', path.map((step) => inLanguage(step, language).text).join(' › ')]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {badges > 0 && <p className="xs dim">{t('versions:compared.namedBy', { count: badges })}</p>}
      </div>
      {place !== null && <Places place={place} labels={labels} />}
      <Texts texts={texts} labels={labels} />
      {links.length > 0 && <Links links={links} labels={labels} />}
    </section>
  );
}

function Places({ place, labels }: { place: NonNullable<SkillChange['place']>; labels: Labels }) {
  const { t, language } = useText();
  const id = useId();
  const shown = ({ path, after }: { path: SkillChange['path']; after: SkillChange['name'] | null }) => (
    <p>
      {path.length === 0
        ? t('versions:compared.outermost')
        : path.map((step) => inLanguage(step, language).text).join(' › ')}
      <br />
      <span className="dim">
        {after === null
          ? t('versions:compared.first')
          : t('versions:compared.after', { name: inLanguage(after, language).text })}
      </span>
    </p>
  );
  return (
    <section className="stack-s" aria-labelledby={id}>
      <h3 id={id} className="sm b">
        {t('versions:compared.place')}
      </h3>
      <Sides labels={labels} before={shown(place.before)} after={shown(place.after)} />
    </section>
  );
}

function Links({ links, labels }: { links: SkillChange['links']; labels: Labels }) {
  const { t, language } = useText();
  const id = useId();
  const shown = (side: 'before' | 'after') => (
    <ul className="stack-s">
      {links.map((link) => {
        const said = link[side];
        const key = `${link.name.fr} ${link.name.en}`;
        return (
          <li key={key}>
            <Written text={link.name} />
            <br />
            <span className="xs dim">
              {said === null
                ? t('versions:compared.noLink')
                : [
                    t(`skills:relation.${said.relation}`),
                    t('skills:crosswalk.confidence', {
                      percent: formatNumber(Math.round(said.confidence * 100), language),
                    }),
                  ].join(' · ')}
            </span>
          </li>
        );
      })}
    </ul>
  );
  return (
    <section className="stack-s" aria-labelledby={id}>
      <h3 id={id} className="sm b">
        {t('versions:compared.links')}
      </h3>
      <Sides labels={labels} before={shown('before')} after={shown('after')} />
    </section>
  );
}
