import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ticketOrders } from '../../contract/tickets.ts';
import type { TicketOrder } from './ticket-view.ts';

/** In which order the list is read. */
export function OrderMenu({ order, onPick }: { order: TicketOrder; onPick: (order: TicketOrder) => void }) {
  const { t } = useTranslation();
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          rightSection={<IconChevronDown size={14} />}
          aria-label={t('tickets:order.label', { order: t(`tickets:order.${order}`) })}
        >
          {t(`tickets:order.${order}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ticketOrders.map((each) => (
          <Menu.Item
            key={each}
            role="menuitemradio"
            aria-checked={each === order}
            fw={each === order ? 600 : 400}
            onClick={() => onPick(each)}
          >
            {t(`tickets:order.${each}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
