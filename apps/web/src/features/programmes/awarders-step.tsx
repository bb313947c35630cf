import { Checkbox } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { byName, inLanguage, shownName } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { BilingualField } from '../badges/bilingual-field.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useMembers } from '../organisations/organisations.queries.ts';
import type { StepProps } from './step-props.ts';

/** Roles that may award: the others can be given one on the page of members. */
const AWARD = ['owner', 'administrator', 'issuer'];
const MOST_PARTS = 12;

/** Who awards, and what they read before. */
export function AwardersStep({ programme, draft: { content, set } }: StepProps) {
  const { t, language } = useText();
  const { organisation, can } = useOrganisation();
  const members = useMembers();
  const readBy = (personId: string) => programme.readings.filter((one) => one.personId === personId).length;
  const parts = content.course;
  return (
    <>
      <fieldset className="card stack">
        <legend className="b">{t('programmes:awarders.people')}</legend>
        <Loaded query={members} height={120}>
          {(all) => (
            <ul className="stack-s">
              {all
                .filter(({ role, personId }) => AWARD.includes(role) || content.awarders.includes(personId))
                .sort(byName(shownName, language))
                .map((member) => (
                  <li key={member.personId}>
                    <Checkbox
                      label={shownName(member)}
                      description={
                        content.awarders.includes(member.personId) && parts.length > 0
                          ? t('programmes:awarders.read', { count: readBy(member.personId), total: parts.length })
                          : t(`app:role.${member.role}`)
                      }
                      checked={content.awarders.includes(member.personId)}
                      onChange={(event) =>
                        set({
                          awarders: event.currentTarget.checked
                            ? [...content.awarders, member.personId]
                            : content.awarders.filter((id) => id !== member.personId),
                        })
                      }
                    />
                  </li>
                ))}
            </ul>
          )}
        </Loaded>
        {can('member.invite') && (
          <p className="sm">
            {t('programmes:awarders.more')}{' '}
            <Link to="/o/$org/members" params={{ org: organisation.handle }}>
              {t('programmes:awarders.invite')}
            </Link>
          </p>
        )}
      </fieldset>
      <section className="card stack">
        <h3>{t('programmes:awarders.course')}</h3>
        <p className="sm dim prose">{t('programmes:awarders.courseHint')}</p>
        {parts.map((part, index) => {
          const title = inLanguage(part.title, language).text || t('programmes:awarders.untitled');
          const put = (next: Partial<typeof part>) =>
            set({ course: parts.map((one, at) => (at === index ? { ...one, ...next } : one)) });
          return (
            <details key={part.id} className="part">
              <summary>{title}</summary>
              <div className="stack">
                <BilingualField
                  path="content.course.title"
                  label={t('programmes:awarders.title')}
                  value={part.title}
                  onChange={(next) => put({ title: next })}
                  errors={{}}
                  maxLength={120}
                />
                <BilingualField
                  path="content.course.text"
                  label={t('programmes:awarders.text')}
                  value={part.text}
                  onChange={(text) => put({ text })}
                  errors={{}}
                  maxLength={6000}
                  rows={6}
                />
                <Button
                  small
                  icon={<IconTrash className="i" aria-hidden="true" />}
                  onClick={() => set({ course: parts.filter(({ id }) => id !== part.id) })}
                >
                  {t('programmes:awarders.remove', { title })}
                </Button>
              </div>
            </details>
          );
        })}
        <Button
          small
          disabled={parts.length >= MOST_PARTS}
          icon={<IconPlus className="i" aria-hidden="true" />}
          onClick={() => {
            const id = `part-${Date.now().toString(36)}`;
            set({ course: [...parts, { id, title: { fr: '', en: '' }, text: { fr: '', en: '' } }] });
          }}
        >
          {t('programmes:awarders.add')}
        </Button>
      </section>
    </>
  );
}
