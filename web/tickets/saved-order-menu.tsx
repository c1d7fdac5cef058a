import { Button, Menu } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { directions, type View, viewOrders } from '../../contract/views.ts';
import type { SavedOrder } from './ticket-view.ts';

type Props = { view: View; order: SavedOrder | null; onPick: (order: SavedOrder | null) => void };

/** In which order a view that somebody made is read: as it says, or otherwise for now. */
export function SavedOrderMenu({ view, order, onPick }: Props) {
  const { t } = useTranslation();
  const now = order ?? { order: view.order, direction: view.direction };
  const Arrow = now.direction === 'ascending' ? IconArrowUp : IconArrowDown;
  const words = t(`views:column.${now.order}`);
  const direction = t(`views:directions.${now.direction}`);
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<Arrow size={14} />}
          rightSection={<IconChevronDown size={14} />}
          aria-label={t('views:orderLabel', { order: `${words}, ${direction}` })}
        >
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={400} style={{ overflowY: 'auto' }}>
        {order && <Menu.Item onClick={() => onPick(null)}>{t('views:usualOrder')}</Menu.Item>}
        {directions.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === now.direction}
            fw={each === now.direction ? 600 : 400}
            onClick={() => onPick({ ...now, direction: each })}
          >
            {t(`views:directions.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {viewOrders.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === now.order}
            fw={each === now.order ? 600 : 400}
            onClick={() => onPick({ ...now, order: each })}
          >
            {t(`views:column.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
