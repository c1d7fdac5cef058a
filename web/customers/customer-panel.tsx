import { ActionIcon } from '@mantine/core';
import {
  IconArrowUpRight,
  IconBuilding,
  IconLanguage,
  IconMail,
  IconMapPin,
  IconNotes,
  IconPhone,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Customer, customersRoutes } from '../../contract/customers.ts';
import { call } from '../api.ts';
import { useTopic } from '../live/use-topic.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Clip } from '../ui/clip.tsx';
import { useNow } from '../ui/use-now.ts';
import { useReader } from '../ui/use-reader.ts';
import { BeforeThis } from './before-this.tsx';
import classes from './customer-panel.module.css';
import { PanelCustomFields } from './panel-custom-fields.tsx';

/** The customer beside the ticket: who, where to reach them, what they like, what was before. `children` stand between the two. */
export function CustomerPanel({ id, ticketId, children }: { id: number; ticketId: number; children?: ReactNode }) {
  const customer = useQuery({
    queryKey: ['customer', id],
    queryFn: () => call(customersRoutes.showCustomer, { params: { id } }),
  });
  useTopic(`customer:${id}`, () => void customer.refetch());
  if (!customer.data) return <div className={classes.panel} aria-busy="true" />;
  return (
    <div className={classes.panel}>
      <Who customer={customer.data} />
      <PanelCustomFields customer={customer.data} />
      {children}
      <BeforeThis customerId={id} ticketId={ticketId} />
    </div>
  );
}

function Who({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const reader = useReader();
  const since = new Intl.DateTimeFormat(reader.language, {
    year: 'numeric',
    month: 'long',
    timeZone: reader.timeZone,
  }).format(new Date(customer.createdAt));
  return (
    <section className={classes.who}>
      <div className={classes.head}>
        <Avatar name={customer.name} kind="customer" size={40} />
        <div className="grow">
          <h2 className="clip" title={customer.name} dir="auto">
            {customer.name}
          </h2>
          <span className={classes.since}>{t('customers:panel.since', { date: since })}</span>
        </div>
        <ActionIcon
          component={Link}
          to={`/customers/${customer.id}`}
          aria-label={t('customers:panel.open')}
          title={t('customers:panel.open')}
        >
          <IconArrowUpRight size={16} />
        </ActionIcon>
      </div>
      <ul className={classes.lines}>
        {customer.emails.slice(0, 3).map((email) => (
          <Line key={email} icon={<IconMail size={16} />} text={email} />
        ))}
        {customer.phones.slice(0, 2).map((phone) => (
          <Line key={phone} icon={<IconPhone size={16} />} text={phone} />
        ))}
        {customer.organization ? (
          <li>
            <IconBuilding size={16} aria-hidden="true" />
            <Link
              to={`/organizations/${customer.organization.id}`}
              className="clip"
              title={customer.organization.name}
              dir="auto"
            >
              {customer.organization.name}
            </Link>
          </li>
        ) : null}
        {customer.timeZone ? <TimeThere timeZone={customer.timeZone} /> : null}
        {customer.language ? (
          <Line
            icon={<IconLanguage size={16} />}
            text={
              new Intl.DisplayNames([reader.language], { type: 'language' }).of(customer.language) ?? customer.language
            }
          />
        ) : null}
      </ul>
      {customer.notes ? <Notes text={customer.notes} /> : null}
    </section>
  );
}

function Line({ icon, text }: { icon: ReactNode; text: string }) {
  return (
    <li>
      {icon}
      <Clip text={text} />
    </li>
  );
}

function TimeThere({ timeZone }: { timeZone: string }) {
  const { t, i18n } = useTranslation();
  const now = useNow();
  const clock = new Intl.DateTimeFormat(i18n.language, {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(now);
  const place = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
  return <Line icon={<IconMapPin size={16} />} text={t('customers:panel.timeThere', { place, time: clock })} />;
}

/** Notes are read before one writes; long ones unfold. */
function Notes({ text }: { text: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const long = text.length > 180;
  return (
    <div className={classes.notes}>
      <IconNotes size={16} aria-hidden="true" />
      <p dir="auto" data-whole={whole || undefined}>
        {text}
      </p>
      {long && !whole ? (
        <button type="button" onClick={() => setWhole(true)}>
          {t('customers:panel.wholeNotes')}
        </button>
      ) : null}
    </div>
  );
}
