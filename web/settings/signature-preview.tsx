import { useTranslation } from 'react-i18next';
import { useMe } from '../ui/me.tsx';
import css from './brand-dialog.module.css';
import { filledSignature } from './filled-signature.ts';

/** The signature as it stands under one's own reply. */
export function SignaturePreview({ signature, brandName }: { signature: string; brandName: string }) {
  const { t } = useTranslation();
  const { agent } = useMe();
  if (signature.trim() === '') return null;
  return (
    <div>
      <div className={css.label}>{t('settings:brands.preview')}</div>
      <div className={css.preview} dir="auto">
        {filledSignature(signature, { 'agent.name': agent.name, 'brand.name': brandName })}
      </div>
    </div>
  );
}
