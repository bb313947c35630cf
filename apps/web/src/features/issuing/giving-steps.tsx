import type { BadgeView } from '@insigne/server/api';
import { levelsIn } from '../../artwork/badge-words.ts';
import { useText } from '../../texts/texts.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { usePerson } from '../accounts/accounts.queries.ts';
import { useVersions } from '../badges/badges.queries.ts';
import { useOrganisation } from '../organisations/organisation-scope.tsx';
import { AwardOneForm } from './award-one-form.tsx';
import { HandoutForm } from './handout-form.tsx';
import { RungChoice } from './rung-choice.tsx';
import { UnitForm } from './unit-form.tsx';
import { UploadForm } from './upload-form.tsx';

export type Way = 'one' | 'unit' | 'list' | 'event';
export const WAYS: readonly Way[] = ['one', 'unit', 'list', 'event'];

interface GivingStepsProps {
  badge: BadgeView;
  /** Asked for by the address. */
  level: string | undefined;
  way: Way;
  onLevel: (levelId: string) => void;
  onWay: (way: Way) => void;
}

/** Which level, then whom. What is awarded is the version that is published, whatever the draft says by now. */
export function GivingSteps(props: GivingStepsProps) {
  const { badge } = props;
  const versions = useVersions(badge.id, badge.hasUnpublishedChanges);
  if (!badge.hasUnpublishedChanges) return <Steps {...props} />;
  return (
    <Loaded query={versions} height={320}>
      {(all) => {
        const published = all.find(({ number }) => number === badge.version);
        return published && <Steps {...props} badge={{ ...badge, content: published.content }} />;
      }}
    </Loaded>
  );
}

function Steps({ badge, level, way, onLevel, onWay }: GivingStepsProps) {
  const { t } = useText();
  const { role } = useOrganisation();
  const { data: me } = usePerson();
  const { awarders, awarderIds } = badge.content;
  const isOpen = awarders === undefined && awarderIds === undefined;
  const isNamed = awarders?.some((one) => one === role) || (me !== undefined && awarderIds?.includes(me.id));
  if (!isOpen && !isNamed && role !== 'owner' && role !== 'administrator')
    return <p className="note warn">{t('giving:reserved')}</p>;
  const levels = levelsIn(badge.content);
  const levelId = (levels.length === 1 ? levels[0] : levels.find(({ id }) => id === level))?.id;
  const whom = { badge, levelId };
  return (
    <>
      {levels.length > 1 && <RungChoice badge={badge} chosen={levelId} onChoose={onLevel} />}
      {(levels.length === 0 || levelId !== undefined) && (
        <section className="stack" aria-labelledby="whom">
          <h2 id="whom">{t('app:give.whom')}</h2>
          <div className="seg">
            {WAYS.map((one) => (
              <button key={one} type="button" aria-pressed={way === one} onClick={() => onWay(one)}>
                {t(`giving:way.${one}`)}
              </button>
            ))}
          </div>
          {way === 'one' && <AwardOneForm key={`${badge.id} ${levelId}`} {...whom} />}
          {way === 'unit' && <UnitForm {...whom} />}
          {way === 'event' && <HandoutForm {...whom} />}
          {way === 'list' && <UploadForm {...whom} />}
        </section>
      )}
    </>
  );
}
