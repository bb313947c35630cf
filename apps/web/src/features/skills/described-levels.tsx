import type { Bilingual } from '@insigne/server/api';
import { Fragment } from 'react';
import { Written } from '../../ui/written.tsx';

interface DescribedLevelsProps {
  levels: { id: string; rank: number; name: Bilingual }[];
  /** By the level's id. */
  descriptors: Partial<Record<string, Bilingual>>;
}

/** What a skill means at each level of its framework; nothing, where none is described. */
export function DescribedLevels({ levels, descriptors }: DescribedLevelsProps) {
  if (!levels.some(({ id }) => descriptors[id] !== undefined)) return null;
  return (
    <dl className="levels">
      {levels.map(({ id, rank, name }) => (
        <Fragment key={id}>
          <dt>
            <span className="num">{rank}</span> <Written text={name} />
          </dt>
          <dd className="pre">
            <Written text={descriptors[id] ?? { fr: '', en: '' }} otherwise="–" />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}
