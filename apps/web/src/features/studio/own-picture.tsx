import type { BadgeContent } from '@insigne/server/api';
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
  const close = () => setIsOpen(false);
  return (
    <>
      <Button small icon={<IconPhoto className="i" aria-hidden="true" />} onClick={() => setIsOpen(true)}>
        {t('studio:picture.import')}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t('studio:picture.import')}>
        <Trial studio={studio} errors={errors} onClose={close} />
      </Dialog>
    </>
  );
}

/** A picture and its words are tried here; whoever closes without taking them has the drawing as it was. */
function Trial({ studio, errors, onClose }: OwnPictureProps & { onClose: () => void }) {
  const { t } = useText();
  const [content, setContent] = useState(studio.content);
  const section = { content, onChange: (_field: string, next: BadgeContent) => setContent(next) };
  const { set } = usePictureChoice(section);
  const { picture } = content.artwork;
  const take = () => {
    if (content !== studio.content) studio.setContent(`picture ${picture}`, content);
    onClose();
  };
  return (
    <>
      <PictureField {...section} errors={errors} onPicture={set} />
      {picture !== undefined && (
        <div className="row wrap">
          <Button look="p" onClick={take}>
            {t('studio:picture.done')}
          </Button>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
        </div>
      )}
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
