import { IconPhoto } from '@tabler/icons-react';
import { useState } from 'react';
import { DrawnBadge } from '../../artwork/badge-picture.tsx';
import { useText } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PictureField } from '../badges/picture-field.tsx';
import { usePictureChoice } from '../badges/use-picture-choice.ts';
import type { Studio } from './use-studio.ts';

interface OwnPictureProps {
  studio: Studio;
  errors: Record<string, string>;
}

/** A picture made elsewhere in place of the drawing. */
export function ImportButton({ studio, errors }: OwnPictureProps) {
  const { t } = useText();
  const [isOpen, setIsOpen] = useState(false);
  const section = { content: studio.content, onChange: studio.setContent };
  const { set } = usePictureChoice(section);
  return (
    <>
      <Button small icon={<IconPhoto className="i" aria-hidden="true" />} onClick={() => setIsOpen(true)}>
        {t('studio:picture.import')}
      </Button>
      <Dialog opened={isOpen} onClose={() => setIsOpen(false)} title={t('studio:picture.import')}>
        <PictureField {...section} errors={errors} onPicture={set} />
        {studio.content.artwork.picture !== undefined && (
          <div>
            <Button look="p" onClick={() => setIsOpen(false)}>
              {t('studio:picture.done')}
            </Button>
          </div>
        )}
      </Dialog>
    </>
  );
}

/** Says that the drawing is not what is shown, and puts it back. */
export function PictureNote({ studio }: { studio: Studio }) {
  const { t } = useText();
  const { draw } = usePictureChoice({ content: studio.content, onChange: studio.setContent });
  if (studio.content.artwork.picture === undefined) return null;
  return (
    <div className="note own-picture">
      <DrawnBadge content={studio.content} size={90} />
      <p className="grow">{t('studio:picture.replaces')}</p>
      <Button small onClick={draw}>
        {t('studio:picture.draw')}
      </Button>
    </div>
  );
}
