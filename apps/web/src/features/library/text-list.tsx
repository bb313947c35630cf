import type { Bilingual } from '@insigne/server/api';
import { Written } from '../../ui/written.tsx';

/** Some texts below what they are. */
export function TextList({ title, texts }: { title: string; texts: Bilingual[] }) {
  return (
    <div className="stack-s">
      <h3>{title}</h3>
      <ul className="plain-bullets">
        {texts.map((text) => (
          <li key={text.en}>
            <Written text={text} />
          </li>
        ))}
      </ul>
    </div>
  );
}
