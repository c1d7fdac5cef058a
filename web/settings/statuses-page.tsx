import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CustomStatus, formsRoutes, type StatusCategory, statusCategories } from '../../contract/forms.ts';
import { reading } from '../live/reading.ts';
import { Badge } from '../ui/badge.tsx';
import { Fold } from '../ui/fold.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { useCan } from '../ui/me.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { Section } from '../ui/section.tsx';
import { SettingsPage } from '../ui/settings-page.tsx';
import { StatusDialog } from './status-dialog.tsx';
import { useStatusOrder } from './use-status-order.ts';

type Opened = { status: CustomStatus | null; category: StatusCategory };

/** The company's own statuses, inside the categories that the house counts by. */
export function StatusesPage() {
  const { t } = useTranslation();
  const mayManage = useCan('settings.manage');
  const [opened, setOpened] = useState<Opened | null>(null);
  const statuses = useQuery(reading(formsRoutes.listCustomStatuses));
  return (
    <SettingsPage title={t('work:statuses.title')} lede={t('work:statuses.lede')}>
      <Loaded query={statuses}>
        {({ items }) =>
          statusCategories.map((category) => (
            <Section
              key={category}
              title={t(`tickets:status.${category}`)}
              act={
                mayManage ? (
                  <Button
                    variant="default"
                    size="xs"
                    leftSection={<IconPlus size={14} />}
                    aria-label={t('work:statuses.addTo', { category: t(`tickets:status.${category}`) })}
                    onClick={() => setOpened({ status: null, category })}
                  >
                    {t('work:statuses.add')}
                  </Button>
                ) : null
              }
            >
              <CategoryList
                statuses={items.filter((each) => each.category === category)}
                category={category}
                {...(mayManage ? { open: (status: CustomStatus) => setOpened({ status, category }) } : {})}
              />
            </Section>
          ))
        }
      </Loaded>
      {opened && <StatusDialog {...opened} close={() => setOpened(null)} />}
    </SettingsPage>
  );
}

type ListProps = { statuses: CustomStatus[]; category: StatusCategory; open?: (status: CustomStatus) => void };

function CategoryList({ statuses, category, open }: ListProps) {
  const { t } = useTranslation();
  const living = statuses.filter((each) => each.archivedAt === null);
  const archived = statuses.filter((each) => each.archivedAt !== null);
  const move = useStatusOrder(living);
  return (
    <>
      {living.length === 0 ? <p className="dim">{t(`work:statuses.none.${category}`)}</p> : null}
      <Rows label={t(`tickets:status.${category}`)}>
        {living.map((status, place) => (
          <Row
            key={status.id}
            name={status.label}
            note={t('work:statuses.customersRead', { label: status.customerLabel })}
            {...(open ? { open: () => open(status) } : {})}
            side={
              <>
                {status.isDefault ? <Badge>{t('work:statuses.default')}</Badge> : null}
                {open ? (
                  <>
                    <ActionIcon
                      aria-label={t('settings:fields.moveUp', { label: status.label })}
                      disabled={place === 0}
                      onClick={() => move(place, place - 1)}
                    >
                      <IconArrowUp size={16} />
                    </ActionIcon>
                    <ActionIcon
                      aria-label={t('settings:fields.moveDown', { label: status.label })}
                      disabled={place === living.length - 1}
                      onClick={() => move(place, place + 1)}
                    >
                      <IconArrowDown size={16} />
                    </ActionIcon>
                  </>
                ) : null}
              </>
            }
          />
        ))}
      </Rows>
      {archived.length > 0 ? (
        <Fold label={t('settings:fields.archivedOnes', { count: archived.length })}>
          <Rows>
            {archived.map((status) => (
              <Row key={status.id} name={status.label} quiet {...(open ? { open: () => open(status) } : {})} />
            ))}
          </Rows>
        </Fold>
      ) : null}
    </>
  );
}
