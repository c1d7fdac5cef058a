import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Brand, settingsRoutes } from '../../contract/settings.ts';
import { reading } from '../live/reading.ts';
import { Badge } from '../ui/badge.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan, useMe } from '../ui/me.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { BrandDialog } from './brand-dialog.tsx';
import css from './brands-page.module.css';
import { filledSignature } from './filled-signature.ts';

/** The names under which the company answers. */
export function BrandsPage() {
  const { t } = useTranslation();
  const mayManage = useCan('settings.manage');
  const { agent } = useMe();
  const inOneLine = (brand: Brand) =>
    filledSignature(brand.signature, { 'agent.name': agent.name, 'brand.name': brand.name }).replaceAll('\n', ' ');
  const brands = useQuery(reading(settingsRoutes.listBrands));
  const [opened, setOpened] = useState<Brand | 'new' | null>(null);
  const add = mayManage && (
    <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
      {t('settings:brands.add')}
    </Button>
  );
  return (
    <SettingsPage title={t('settings:brands.title')} lede={t('settings:brands.lede')} act={add}>
      <Loaded query={brands}>
        {({ items }) => (
          <Rows label={t('settings:brands.title')}>
            {items.map((brand) => (
              <Row
                key={brand.id}
                name={brand.name}
                note={inOneLine(brand) || t('settings:brands.noSignature')}
                mark={<span className={css.swatch} style={{ background: brand.accent }} />}
                side={brand.isDefault && <Badge>{t('settings:brands.default')}</Badge>}
                {...(mayManage ? { open: () => setOpened(brand) } : {})}
              />
            ))}
          </Rows>
        )}
      </Loaded>
      {opened && <BrandDialog brand={opened === 'new' ? null : opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}
