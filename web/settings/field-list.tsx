import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CustomField } from '../../contract/settings.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Fold } from '../ui/fold.tsx';
import { Row, Rows } from '../ui/row.tsx';
import { useFieldOrder } from './use-field-order.ts';

type Props = { fields: CustomField[]; open?: (field: CustomField) => void };

/** Fields in their order, which two buttons change; archived ones folded away. */
export function FieldList({ fields, open }: Props) {
  const { t } = useTranslation();
  const shown = fields.filter((field) => !field.archivedAt).sort((a, b) => a.rank - b.rank);
  const archived = fields.filter((field) => field.archivedAt);
  const move = useFieldOrder(shown);
  return (
    <>
      {shown.length === 0 && (
        <EmptyState
          icon={<IconForms size={24} />}
          title={t('settings:fields.emptyTitle')}
          body={t('settings:fields.emptyText')}
        />
      )}
      <Rows label={t('settings:fields.title')}>
        {shown.map((field, place) => (
          <FieldRow key={field.id} field={field} {...(open ? { open } : {})}>
            {open && (
              <>
                <ActionIcon
                  aria-label={t('settings:fields.moveUp', { label: field.label })}
                  disabled={place === 0}
                  onClick={() => move(place, place - 1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('settings:fields.moveDown', { label: field.label })}
                  disabled={place === shown.length - 1}
                  onClick={() => move(place, place + 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
              </>
            )}
          </FieldRow>
        ))}
      </Rows>
      {archived.length > 0 && (
        <Fold label={t('settings:fields.archivedOnes', { count: archived.length })}>
          <Rows>
            {archived.map((field) => (
              <FieldRow key={field.id} field={field} {...(open ? { open } : {})} />
            ))}
          </Rows>
        </Fold>
      )}
    </>
  );
}

type RowProps = { field: CustomField; open?: (field: CustomField) => void; children?: React.ReactNode };

function FieldRow({ field, open, children }: RowProps) {
  const { t } = useTranslation();
  const facts = [t(`settings:fields.types.${field.type}`), field.key];
  return (
    <Row
      name={field.label}
      note={facts.join(' · ')}
      quiet={field.archivedAt !== null}
      side={children}
      {...(open ? { open: () => open(field) } : {})}
    />
  );
}
