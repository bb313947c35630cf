import type { FrameworkView } from '@insigne/server/api';
import { Link } from '@tanstack/react-router';
import { inLanguage } from '../../texts/format.ts';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Written } from '../../ui/written.tsx';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { useFrameworkBadges, useFrameworkProgrammes, useKeepsBefore } from './versions.queries.ts';

interface RetireDialogProps {
  framework: FrameworkView;
  opened: boolean;
  busy: boolean;
  onRetire: () => void;
  onClose: () => void;
}

/** Says in numbers what is no longer offered and what names it, before a framework is taken out of use. */
export function RetireDialog(props: RetireDialogProps) {
  const { t, language } = useText();
  const { framework, opened, busy, onRetire, onClose } = props;
  const keepsBefore = useKeepsBefore(framework.id);
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('skills:framework.retireTitle', { name: inLanguage(framework.name, language).text })}
    >
      <p>{t('skills:framework.retireMeans', { count: framework.skillCount + framework.familyCount })}</p>
      <NamedBy framework={framework.id} />
      <p>
        {t('skills:framework.retireKeeps')} {keepsBefore && t('versions:retire.keeps')}
      </p>
      <div className="row wrap">
        <Button look="p" busy={busy} onClick={onRetire}>
          {t('skills:framework.retire')}
        </Button>
        <Button onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </Dialog>
  );
}

/** Numbers that open to their lists. */
function NamedBy({ framework }: { framework: string }) {
  const { t } = useText();
  const { organisation } = useOrganisation();
  const badges = useFrameworkBadges(framework);
  const programmes = useFrameworkProgrammes(framework);
  const at = (id: string) => ({ org: organisation.handle, id });
  return (
    <div className="stack-s">
      <Loaded query={badges} height={28}>
        {(all) => (
          <Opening text={t('versions:retire.badges', { count: all.length })} isEmpty={all.length === 0}>
            {all.map(({ id, name, state }) => (
              <li key={id}>
                <Link to="/o/$org/badges/$id" params={at(id)}>
                  <Written text={name} otherwise={t('app:badge.unnamed')} />
                </Link>{' '}
                <span className="xs dim">
                  {t(`versions:retire.state.${state === 'draft' ? 'draft' : 'published'}`)}
                </span>
              </li>
            ))}
          </Opening>
        )}
      </Loaded>
      <Loaded query={programmes} height={28}>
        {(all) => (
          <Opening text={t('versions:retire.programmes', { count: all.length })} isEmpty={all.length === 0}>
            {all.map(({ id, name, state }) => (
              <li key={id}>
                <Link to="/o/$org/programmes/$id" params={at(id)}>
                  <Written text={name} otherwise={t('versions:unlabelled')} />
                </Link>{' '}
                <span className="xs dim">{t(`versions:retire.state.${state === 'draft' ? 'draft' : 'open'}`)}</span>
              </li>
            ))}
          </Opening>
        )}
      </Loaded>
    </div>
  );
}

function Opening({ text, isEmpty, children }: { text: string; isEmpty: boolean; children: React.ReactNode }) {
  if (isEmpty) return <p>{text}</p>;
  return (
    <details className="named-by">
      <summary>{text}</summary>
      <ul className="notes">{children}</ul>
    </details>
  );
}
